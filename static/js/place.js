// One comes back to a long list where one was, though its pages are read anew: they are kept nowhere (no-store).
const ROWS = ".post[data-post], .notice-row, .comment[data-comment]";
const MOST = 40; // pages; whoever was further down begins at the last of them
const SETTLE_MS = 2000;
const key = () => `place:${location.pathname}${location.search}`;
let pages = 0;

function keep() {
  const row = [...document.querySelectorAll(ROWS)].find((one) => one.id && one.getBoundingClientRect().bottom > 80);
  if (!row) return;
  const place = { id: row.id, top: row.getBoundingClientRect().top, pages: Math.min(pages, MOST) };
  sessionStorage.setItem(key(), JSON.stringify(place));
}

let isMoved = false; // by who reads: from then on nothing is put right any more

// Pictures have their place before they come; what scripts and fonts still change above is made up for, for a moment.
function show(place) {
  const row = document.getElementById(place.id);
  if (!row) return false;
  const settle = () => {
    if (!isMoved) scrollBy({ top: row.getBoundingClientRect().top - place.top, behavior: "instant" });
  };
  settle();
  const watcher = new ResizeObserver(settle);
  watcher.observe(document.body);
  setTimeout(() => watcher.disconnect(), SETTLE_MS);
  return true;
}

const isMore = (event) => event.detail?.ctx?.sourceElement?.matches?.(".load-more") === true;

function next() {
  const more = document.querySelector(".load-more");
  if (!more) return Promise.resolve(false);
  return new Promise((resolve) => {
    const done = (event) => {
      if (!isMore(event)) return;
      document.removeEventListener("htmx:after:swap", done);
      document.removeEventListener("htmx:error", done);
      resolve(event.type === "htmx:after:swap");
    };
    document.addEventListener("htmx:after:swap", done);
    document.addEventListener("htmx:error", done);
    more.click();
  });
}

async function restore() {
  const place = JSON.parse(sessionStorage.getItem(key()) ?? "null");
  if (!place) return;
  const moved = () => (isMoved = true);
  for (const type of ["wheel", "touchmove", "keydown"]) addEventListener(type, moved, { once: true, passive: true });
  for (let left = place.pages; !isMoved && !show(place); left -= 1) {
    if (left <= 0 || !(await next())) return;
  }
}

export function keepPlace() {
  document.addEventListener("htmx:after:swap", (event) => {
    if (isMore(event)) pages += 1;
  });
  addEventListener("pagehide", keep);
  if (performance.getEntriesByType("navigation")[0]?.type === "back_forward") restore();
}
