// Swiping, dots, arrows, and the double tap that leaves paws. Everything is delegated: new posts need nothing.
const DOUBLE_TAP_MS = 320;
const DOUBLE_TAP_PX = 28;
let lastTap = { at: 0, x: 0, y: 0, photos: null };

function sync(strip) {
  const frame = strip.closest(".photos");
  const index = Math.round(Math.abs(strip.scrollLeft) / strip.clientWidth);
  const dots = frame.querySelectorAll(".photos-dots i");
  dots.forEach((dot, n) => dot.classList.toggle("is-on", n === index));
  frame.querySelector("[data-photo-number]").textContent = index + 1;
  frame.querySelector(".photos-back").hidden = index === 0;
  frame.querySelector(".photos-next").hidden = index === dots.length - 1;
}

function burst(photos, x, y) {
  const icon = document.querySelector("[data-like] .icon");
  if (!icon) return;
  const layer = document.createElement("span");
  layer.className = "paw-burst";
  for (let n = 0; n < 6; n += 1) {
    const paw = icon.cloneNode(true);
    const angle = ((n - 1) / 5) * Math.PI * 2 - Math.PI / 2;
    paw.style.setProperty("--x", `${x}px`);
    paw.style.setProperty("--y", `${y}px`);
    paw.style.setProperty("--dx", `${Math.cos(angle) * 90}px`);
    paw.style.setProperty("--dy", `${Math.sin(angle) * 90}px`);
    layer.append(paw);
  }
  photos.append(layer);
  setTimeout(() => layer.remove(), 800);
}

function tap(event) {
  const photos = event.target.closest?.("[data-photos]");
  if (!photos || event.target.closest("button")) return;
  const now = { at: event.timeStamp, x: event.clientX, y: event.clientY, photos };
  const isDouble =
    lastTap.photos === photos &&
    now.at - lastTap.at < DOUBLE_TAP_MS &&
    Math.hypot(now.x - lastTap.x, now.y - lastTap.y) < DOUBLE_TAP_PX;
  lastTap = isDouble ? { at: 0, x: 0, y: 0, photos: null } : now;
  if (!isDouble) return;
  const like = photos.closest(".post")?.querySelector("[data-like]");
  if (!like) return;
  const box = photos.getBoundingClientRect();
  burst(photos, event.clientX - box.left, event.clientY - box.top);
  if (!like.classList.contains("is-on")) like.click();
}

export function listenPhotos() {
  document.addEventListener(
    "scroll",
    (event) => event.target.classList?.contains("photos-strip") && sync(event.target),
    { capture: true, passive: true },
  );
  document.addEventListener("pointerup", tap);
  document.addEventListener("click", (event) => {
    const step = event.target.closest("[data-step]");
    if (!step) return;
    const strip = step.closest(".photos").querySelector(".photos-strip");
    const turn = getComputedStyle(strip).direction === "rtl" ? -1 : 1;
    strip.scrollBy({ left: Number(step.dataset.step) * turn * strip.clientWidth, behavior: "smooth" });
  });
}
