// "/" search, j and k between posts, l like, n new, ? help. Never while someone is writing.
const go = (selector) => document.querySelector(selector)?.click();

function step(by) {
  const posts = [...document.querySelectorAll(".post[data-post]")];
  if (!posts.length) return;
  const here = posts.indexOf(document.activeElement?.closest?.(".post"));
  const next = here < 0 ? posts.find((post) => post.getBoundingClientRect().bottom > 120) : posts[here + by];
  if (!next) return;
  next.focus({ preventScroll: true });
  next.scrollIntoView({ block: "start", behavior: matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth" });
}

function like() {
  const post = document.activeElement?.closest?.(".post") ?? document.querySelector(".post-detail");
  post?.querySelector("[data-like]")?.click();
}

const KEYS = {
  "/": () => {
    const fields = [...document.querySelectorAll("main [type=search], .rail [type=search]")];
    const field = fields.find((one) => one.checkVisibility({ visibilityProperty: true }));
    if (field) field.select();
    else go('a[href$="/search/"]');
  },
  j: () => step(1),
  k: () => step(-1),
  l: like,
  n: () => go('a[href$="/new/"]'),
  "?": () => document.getElementById("keyboard-help")?.showModal(),
};

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  if (event.target.closest?.("input, textarea, select, [contenteditable], dialog[open]")) return;
  const act = KEYS[event.key];
  if (!act) return;
  event.preventDefault();
  act();
});
