// Which posts were really on the screen: half of one for a second. Told in one go, and when the page is left.
import { csrfToken } from "amigos/upload";

const SECOND = 1000;
const EVERY_MS = 8000;
const AT_ONCE = 50;
const address = document.querySelector("[data-seen]").dataset.seen;
const waiting = new Set();
const told = new Set();
const since = new Map();

const observer = new IntersectionObserver(
  (entries) => {
    for (const { target, isIntersecting, intersectionRatio, intersectionRect, rootBounds } of entries) {
      // Of a post that is taller than the screen, half of the screen is enough.
      const fills = rootBounds && intersectionRect.height > rootBounds.height / 2;
      if (isIntersecting && (intersectionRatio >= 0.5 || fills)) {
        if (!since.has(target)) since.set(target, setTimeout(() => seen(target), SECOND));
      } else {
        clearTimeout(since.get(target));
        since.delete(target);
      }
    }
  },
  { threshold: [0, 0.25, 0.5] },
);

function seen(post) {
  const id = post.dataset.post;
  observer.unobserve(post);
  if (!told.has(id)) waiting.add(id);
}

function watch() {
  for (const post of document.querySelectorAll("[data-seen] [data-post]")) if (!told.has(post.dataset.post)) observer.observe(post);
}

function tell() {
  const ids = [...waiting].slice(0, AT_ONCE);
  if (!ids.length) return;
  for (const id of ids) {
    waiting.delete(id);
    told.add(id);
  }
  const headers = { "Content-Type": "application/json", "X-CSRFToken": csrfToken() };
  fetch(address, { method: "POST", headers, body: JSON.stringify({ ids }), keepalive: document.hidden }).catch(() => {});
}

document.addEventListener("htmx:after:swap", watch);
document.addEventListener("visibilitychange", () => document.visibilityState === "hidden" && tell());
setInterval(tell, EVERY_MS);
watch();
