// What arrives over the socket and pages show: the bell's number, new posts, a post's counts. Hints only: every page
// is right without them.
import { listenCalls } from "amigos/calls/listen";
import { listenChat } from "amigos/chat/pane";
import { offerNewComments } from "amigos/comments";
import { showReactions } from "amigos/reactions";
import { connect, on, subscribe } from "amigos/socket";

const number = new Intl.NumberFormat(document.documentElement.lang || undefined);
let fresh = 0;

function showUnseen({ unseen_count: count }) {
  if (count === undefined) return;
  for (const badge of document.querySelectorAll("[data-unseen]")) {
    badge.dataset.count = count;
    badge.textContent = number.format(count);
  }
}

function showCounts({ post_id: id, reaction_count: total, reactions, comment_count: comments }) {
  const post = document.getElementById(`post-${id}`);
  if (total !== undefined) showReactions(post?.querySelector(".post-actions .reactions"), total, reactions, (n) => number.format(n));
  const shown = post?.querySelector("[data-comment-count]");
  if (comments === undefined || !shown) return;
  const hasRisen = comments > Number(shown.dataset.commentCount || shown.textContent.replace(/\D/g, ""));
  shown.textContent = number.format(comments);
  shown.dataset.commentCount = comments;
  if (hasRisen) askForComments(post);
}

// All who look at a post hear of a comment at once: each asks a moment later, and once for several.
let asking = 0;
function askForComments(post) {
  const section = document.querySelector("[data-comments]");
  if (!section || !post.classList.contains("post-detail")) return;
  clearTimeout(asking);
  asking = setTimeout(() => offerNewComments(section), 300 + Math.random() * 1500);
}

function offerNew() {
  const offer = document.querySelector("[data-new-posts]");
  if (!offer) return;
  fresh += 1;
  const words = offer.querySelector("[data-new-posts-words]");
  if (words) {
    const { one, many } = words.dataset;
    words.textContent = fresh === 1 ? one : many.replace("%(count)s", number.format(fresh));
  }
  offer.hidden = false;
}

on("notification_created", showUnseen);
on("notifications_seen", showUnseen);
on("notification_withdrawn", () => {
  if (window.Notification?.permission !== "granted") return;
  import("amigos/push").then(({ closeGone }) => closeGone()).catch(() => {});
});
on("counts_changed", showCounts);
on("post_created", offerNew);
listenChat();
listenCalls();
connect();

const watched = document.querySelector("[data-live-post]")?.dataset.livePost;
if (watched) subscribe(`post.${watched}`, showCounts);
