// A question in words before what cannot be undone. Resolves true only for the button that says what happens.
export function ask(question, trigger) {
  const dialog = document.getElementById("confirm");
  if (!dialog) return Promise.resolve(window.confirm(question));
  dialog.querySelector("h2").textContent = question;
  const yes = dialog.querySelector("[value=yes]");
  yes.textContent = trigger?.getAttribute("aria-label") ?? trigger?.textContent.trim() ?? yes.textContent;
  dialog.returnValue = "";
  dialog.showModal();
  return new Promise((resolve) =>
    dialog.addEventListener("close", () => resolve(dialog.returnValue === "yes"), { once: true }),
  );
}
