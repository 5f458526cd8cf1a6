// The entry: small habits of every page. What only some pages need is imported when it is there.
import { bring, bringNow } from "amigos/bring";
import { listenComments } from "amigos/comments";
import { listenPhotos } from "amigos/photos";
import { listenReactions } from "amigos/reactions";
import { listenToasts } from "amigos/toasts";

const CUSTOM_ELEMENTS = [
  "upload-field",
  "picture-editor",
  "post-composer",
  "passkey-form",
  "care-log",
  "place-here",
  "search-box",
  "photo-picker",
  "photo-tags",
  "photo-album",
  "push-switch",
  "archive-field",
  "chat-room",
  "safety-numbers",
  "sealed-devices",
  "sealed-room",
  "care-card",
  "waiting-count",
];
const brought = new Set();
const root = document.documentElement;

const on = (type, selector, act, capture = false) =>
  document.addEventListener(
    type,
    (event) => {
      const found = event.target.closest?.(selector);
      if (found) act(event, found);
    },
    capture,
  );

function importPresent() {
  for (const name of CUSTOM_ELEMENTS) {
    if (brought.has(name) || !document.querySelector(name)) continue;
    brought.add(name);
    bring(`amigos/components/${name}`);
  }
}

// --- appearance: shown at once; the server keeps it and draws it next time
on("click", "[data-theme-switch] button", (event, button) => {
  event.preventDefault();
  root.dataset.theme = button.value;
  const body = new FormData(button.form, button);
  fetch(button.formAction, { method: "POST", body, redirect: "manual" }).catch(() => {});
  for (const each of document.querySelectorAll("[data-theme-switch] button")) {
    each.setAttribute("aria-pressed", String(each.value === button.value));
  }
});
on("change", "[data-submit-on-change]", (_event, select) => select.form.requestSubmit());

// --- asking before what cannot be undone, in our own dialog
async function confirmFirst(event, asked, again) {
  if (asked.dataset.confirmed) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  const dialog = await bringNow("amigos/confirm");
  if (!(await dialog?.ask(asked.dataset.confirm, event.submitter ?? asked.querySelector("button") ?? asked))) return;
  asked.dataset.confirmed = "1";
  again();
  delete asked.dataset.confirmed;
}
on("submit", "form[data-confirm]", (event, form) => confirmFirst(event, form, () => form.requestSubmit(event.submitter)), true);
on("click", "button[data-confirm]", (event, button) => confirmFirst(event, button, () => button.click()), true);

// --- links to share: the device's own sheet where there is one, else the clipboard
on("click", "[data-share]", async (event, button) => {
  if (event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault(); // without a script it leads to what it would share
  button.closest("details")?.removeAttribute("open");
  const url = new URL(button.dataset.share, location.href).href;
  if (navigator.share && matchMedia("(pointer: coarse)").matches) {
    await navigator.share({ url }).catch(() => {});
    return;
  }
  const said = document.getElementById("toasts")?.dataset.copied ?? url;
  try {
    await navigator.clipboard.writeText(url);
  } catch {
    location.assign(url); // not allowed: it is read off the address
    return;
  }
  document.dispatchEvent(new CustomEvent("amigos:say", { detail: { message: said, level: "success" } }));
});

if (navigator.share) root.dataset.shares = "";
on("click", "[data-share-sheet]", async (event, link) => {
  if (event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  (await bringNow("amigos/sharing"))?.openSheet(link);
});
on("click", "[data-copy]", async (_event, button) => (await bringNow("amigos/sharing"))?.copyLink(button));
on("click", "[data-share-out]", (_event, button) => navigator.share({ url: button.dataset.shareOut }).catch(() => {}));

on("click", "[data-show-password]", (_event, button) => {
  const input = button.parentElement.querySelector("input");
  const isShown = input.type === "password";
  input.type = isShown ? "text" : "password";
  button.setAttribute("aria-pressed", String(isShown));
});

// --- menus close when one looks elsewhere
document.addEventListener("click", (event) => {
  for (const menu of document.querySelectorAll("details.menu[open]")) {
    if (!menu.contains(event.target)) menu.open = false;
  }
});
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  for (const menu of document.querySelectorAll("details.menu[open]")) {
    menu.open = false;
    menu.querySelector("summary").focus();
  }
});

// --- long captions: "more" only where something is hidden
function offerMore() {
  for (const body of document.querySelectorAll(".post-body:not(.is-open):not([data-measured])")) {
    body.dataset.measured = "1";
    if (body.scrollHeight <= body.clientHeight + 4) continue;
    const more = document.createElement("button");
    more.type = "button";
    more.className = "post-more";
    more.textContent = document.getElementById("toasts")?.dataset.more ?? "…";
    more.addEventListener("click", () => {
      body.classList.add("is-open");
      more.remove();
    });
    body.after(more);
  }
}

function refresh() {
  importPresent();
  requestAnimationFrame(offerMore);
}
document.addEventListener("htmx:after:swap", refresh);
refresh();
listenPhotos();
listenReactions();
listenComments();
listenToasts();
if (document.querySelector(".load-more")) bring("amigos/place").then(({ keepPlace }) => keepPlace());
if (document.body.classList.contains("signed-in")) {
  bring("amigos/keyboard");
  bring("amigos/live").catch(() => {});
  if (document.querySelector("[data-seen]")) bring("amigos/seen").catch(() => {});
  if (window.Notification?.permission === "granted" && "serviceWorker" in navigator) {
    import("amigos/push")
      .then(({ keepTelling, closeGone }) => Promise.all([keepTelling("/api/v1/me/devices/"), closeGone()]))
      .catch(() => {});
  }
}
// --- what a browser keeps of encrypted chats goes when its person signs out; also when the session has ended elsewhere
function keepsSealed() {
  try {
    return localStorage.getItem("amigos:sealed");
  } catch {
    return null;
  }
}
if (keepsSealed()) {
  if (document.body.classList.contains("signed-out")) bring("amigos/sealed/base").then(({ forget }) => forget());
  on("submit", "form[action$='/accounts/logout/']", async (event, form) => {
    event.preventDefault();
    const leaving = await bringNow("amigos/sealed/leaving");
    if (!leaving) return;
    await leaving.leave(form).catch(() => {});
    form.submit();
  });
}
if ("serviceWorker" in navigator && window.isSecureContext) {
  addEventListener("load", () => navigator.serviceWorker.register("/sw.js").catch(() => {}));
}
