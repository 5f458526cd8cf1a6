// The sheet of a post's paper plane: the page of sharing in a dialog. Without it the link leads to the page itself.
const say = (message, level) => document.dispatchEvent(new CustomEvent("amigos:say", { detail: { message, level } }));

export async function openSheet(link) {
  const answer = await fetch(link.href, { headers: { "HX-Request": "true" } }).catch(() => null);
  if (!answer?.ok || answer.redirected) {
    location.href = link.href;
    return;
  }
  const dialog = document.createElement("dialog");
  dialog.className = "sheet share-sheet";
  dialog.setAttribute("aria-labelledby", "share-title");
  const drawn = new DOMParser().parseFromString(await answer.text(), "text/html");
  dialog.append(...drawn.body.childNodes);
  dialog.addEventListener("close", () => {
    dialog.remove();
    link.focus();
  });
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog) dialog.close();
  });
  dialog.querySelector("[data-share-now]")?.addEventListener("submit", (event) => shareNow(event, dialog, link));
  document.body.append(dialog);
  dialog.showModal();
}

async function shareNow(event, dialog, link) {
  event.preventDefault();
  const form = event.target;
  const button = form.querySelector("button");
  if (button.disabled) return;
  button.disabled = true;
  const sent = { method: "POST", body: new FormData(form), headers: { Accept: "application/json" } };
  const answer = await fetch(form.action, sent).catch(() => null);
  if (!answer?.ok) {
    button.disabled = false;
    form.submit(); // the page says what is wrong
    return;
  }
  const { words } = await answer.json();
  dialog.close();
  countOne(link);
  say(words, "success");
}

// The number under the post, where it is one that can be counted on (not "12.8K").
function countOne(link) {
  let count = link.querySelector("[data-share-count]");
  if (!count) {
    count = document.createElement("span");
    count.className = "count";
    count.dataset.shareCount = "";
    count.textContent = "0";
    link.append(count);
  }
  if (/^\d{1,3}$/.test(count.textContent)) count.textContent = String(Number(count.textContent) + 1);
}

export async function copyLink(button) {
  const said = document.getElementById("toasts")?.dataset.copied ?? button.dataset.copy;
  try {
    await navigator.clipboard.writeText(button.dataset.copy);
  } catch {
    // Not allowed, or no secure page: the link is there to be marked by hand.
    getSelection()?.selectAllChildren(button.closest(".share-out").querySelector(".share-link a"));
    return;
  }
  button.closest("dialog")?.close();
  say(said, "success");
}
