// Short messages that leave by themselves; those that offer an undo stay longer, errors until they are closed.
const STAY_MS = { success: 4500, info: 5000, warning: 8000 };
const UNDO_MS = 8000;

function leave(toast) {
  toast.classList.add("is-leaving");
  setTimeout(() => toast.remove(), 220);
}

function adopt(toast) {
  if (toast.dataset.adopted) return;
  toast.dataset.adopted = "1";
  const level = [...toast.classList].find((name) => name.startsWith("toast-"))?.slice(6);
  if (level === "error") return;
  let timer = 0;
  const start = () => (timer = setTimeout(leave, toast.querySelector("form") ? UNDO_MS : (STAY_MS[level] ?? 5000), toast));
  toast.addEventListener("pointerenter", () => clearTimeout(timer));
  toast.addEventListener("pointerleave", start);
  toast.addEventListener("focusin", () => clearTimeout(timer));
  start();
}

export function say(message, level = "info") {
  const shelf = document.getElementById("toasts");
  const model = shelf?.querySelector("template")?.content.firstElementChild;
  if (!model) return;
  const toast = model.cloneNode(true);
  toast.classList.add(`toast-${level}`);
  toast.querySelector("p").textContent = message;
  shelf.append(toast);
}

// What was pressed and did not arrive: said once, however often it is pressed.
function sayOnce(words) {
  if (!words || [...document.querySelectorAll(".toast p")].some((one) => one.textContent === words)) return;
  say(words, "warning");
}

// What a fetch or an import that fails throws without a line is a TypeError.
export const sayWhy = (error) => sayOnce(document.getElementById("toasts")?.dataset[error instanceof TypeError ? "offline" : "failed"]);

// What nobody pressed asks again by itself.
function sayLost(words, event) {
  if (event.detail?.ctx?.sourceElement?.matches?.("form, button, input, .load-more")) sayOnce(words);
}

export function listenToasts() {
  const shelf = document.getElementById("toasts");
  if (!shelf) return;
  document.addEventListener("htmx:error", (event) => {
    if (event.detail?.ctx?.response === undefined) sayLost(shelf.dataset.offline, event);
  });
  document.addEventListener("htmx:response:error", (event) => {
    if (event.detail?.ctx?.response?.status >= 500) sayLost(shelf.dataset.failed, event);
  });
  shelf.querySelectorAll("[data-toast]").forEach(adopt);
  new MutationObserver((changes) => {
    for (const { addedNodes } of changes) {
      for (const node of addedNodes) if (node.dataset && "toast" in node.dataset) adopt(node);
    }
  }).observe(shelf, { childList: true });
  shelf.addEventListener("click", (event) => {
    const close = event.target.closest("[data-toast-close]");
    if (close) leave(close.closest("[data-toast]"));
  });
  document.addEventListener("amigos:say", (event) => say(event.detail.message, event.detail.level));
}
