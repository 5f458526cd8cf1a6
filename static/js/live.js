// What arrives over the socket and every page shows: the bell's number, and that there are new posts.
const number = new Intl.NumberFormat(document.documentElement.lang);

function showUnseen(count) {
  for (const badge of document.querySelectorAll("[data-unseen]")) {
    badge.dataset.count = count;
    badge.textContent = number.format(count);
  }
}

function showCounts({ post_id: id, like_count: likes, comment_count: comments }) {
  const post = document.getElementById(`post-${id}`);
  if (!post) return;
  const like = post.querySelector("[data-like]");
  if (likes !== undefined && !like?.dataset.sending) like?.querySelector(".count")?.replaceChildren(number.format(likes));
  if (comments !== undefined) post.querySelector("[data-comment-count]")?.replaceChildren(number.format(comments));
}

function offerNew() {
  const offer = document.querySelector("[data-new-posts]");
  if (offer) offer.hidden = false;
}

import("amigos/socket")
  .then(({ connect, on }) => {
    on("notification_created", (frame) => frame.unseen_count !== undefined && showUnseen(frame.unseen_count));
    on("counts_changed", showCounts);
    on("post_created", offerNew);
    connect();
  })
  .catch(() => {});
