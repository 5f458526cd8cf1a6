// The conversation under a post: forms that empty themselves, the way back that ends, and what others say meanwhile.
const UNDO_MS = 10_000;
const number = new Intl.NumberFormat(document.documentElement.lang || undefined);
const waiting = document.createElement("ol");

function sent(event) {
  const { sourceElement, response } = event.detail?.ctx ?? {};
  if (!sourceElement?.matches?.("[data-comment-form]") || response?.status >= 300) return;
  for (const none of document.querySelectorAll(".comments-none")) none.hidden = true;
  if (sourceElement.parentElement?.id.startsWith("form-")) {
    sourceElement.remove();
    return;
  }
  sourceElement.reset();
  sourceElement.querySelector(".composer-strip")?.replaceChildren();
  const once = sourceElement.elements.once;
  if (once) once.value = crypto.randomUUID().replaceAll("-", ""); // the next one is another, even in the same words
}

// --- deleted: after ten seconds there is no way back any more
function endUndo() {
  for (const form of document.querySelectorAll("[data-undo]:not([data-counted])")) {
    form.dataset.counted = "1";
    setTimeout(() => form.querySelector("button")?.remove(), UNDO_MS);
  }
}

// --- new ones: counted by the server for who looks, shown when asked, so that nothing moves under one's eyes
function known() {
  return new Set([...document.querySelectorAll("[data-comment]")].map((one) => one.dataset.comment));
}

export async function offerNewComments(section) {
  const response = await fetch(`${section.dataset.comments}?after=${section.dataset.newest}`, { headers: { "HX-Request": "true" } });
  if (!response.ok) return;
  const page = new DOMParser().parseFromString(`<ol>${await response.text()}</ol>`, "text/html");
  const seen = known();
  const fresh = [...page.querySelectorAll("body > ol > li")].filter((one) => !seen.has(one.dataset.comment));
  waiting.replaceChildren(...fresh);
  const button = section.querySelector("[data-show-new]");
  button.textContent = fresh.length === 1 ? button.dataset.one : button.dataset.many.replace("%(count)s", number.format(fresh.length));
  button.parentElement.hidden = fresh.length === 0;
}

function showNew(button) {
  const section = button.closest("[data-comments]");
  const list = section.querySelector("#comments-list");
  const fresh = [...waiting.children];
  section.dataset.newest = fresh.reduce((most, one) => (one.dataset.comment > most ? one.dataset.comment : most), section.dataset.newest);
  list.prepend(...fresh);
  for (const none of section.querySelectorAll(".comments-none")) none.hidden = true;
  button.parentElement.hidden = true;
  for (const one of fresh) window.htmx?.process(one);
  fresh[0]?.scrollIntoView({ block: "nearest" });
}

export function listenComments() {
  document.addEventListener("htmx:after:request", sent);
  document.addEventListener("htmx:after:swap", endUndo);
  document.addEventListener("click", (event) => {
    const button = event.target.closest?.("[data-show-new]");
    if (button) showNew(button);
  });
}
