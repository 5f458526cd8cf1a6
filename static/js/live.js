// What arrives over the socket and pages show: the bell's number, new posts, a post's counts. Hints only: every page
// is right without them.
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

function showCounts({ post_id: id, like_count: likes, comment_count: comments }) {
  const post = document.getElementById(`post-${id}`);
  const like = post?.querySelector("[data-like]");
  if (likes !== undefined && like && !like.dataset.sending) like.querySelector(".count").textContent = number.format(likes);
  const shown = post?.querySelector("[data-comment-count]");
  if (comments !== undefined && shown) shown.textContent = number.format(comments);
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
on("counts_changed", showCounts);
on("post_created", offerNew);
connect();

const watched = document.querySelector("[data-live-post]")?.dataset.livePost;
if (watched) subscribe(`post.${watched}`, showCounts);
