// Photos of a composer in another order: by dragging, by the two buttons of each, by the arrow keys on them.
export function letMove(composer) {
  const { strip } = composer;
  const isRtl = () => getComputedStyle(strip).direction === "rtl";

  function move(item, step) {
    const other = step < 0 ? item.previousElementSibling : item.nextElementSibling;
    if (!other) return;
    if (step < 0) other.before(item);
    else other.after(item);
    item.scrollIntoView({ block: "nearest", inline: "nearest" });
  }

  function button(item, step, words) {
    const one = Object.assign(document.createElement("button"), { type: "button", className: "button button-quiet button-small strip-move", textContent: step < 0 === isRtl() ? "→" : "←" });
    one.setAttribute("aria-label", words);
    one.title = words;
    one.addEventListener("click", () => {
      move(item, step);
      one.focus();
    });
    one.addEventListener("keydown", (event) => {
      const way = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
      if (!way) return;
      event.preventDefault();
      move(item, isRtl() ? -way : way);
      one.focus();
    });
    return one;
  }

  function adopt(item) {
    if (item.dataset.movable) return;
    item.dataset.movable = "1";
    item.draggable = true;
    const row = Object.assign(document.createElement("div"), { className: "strip-moves" });
    row.append(button(item, -1, composer.dataset.moveBack), button(item, 1, composer.dataset.moveOn));
    item.append(row);
    item.addEventListener("dragstart", (event) => {
      event.dataTransfer.effectAllowed = "move";
      event.dataTransfer.setData("text/plain", "");
      item.classList.add("is-dragged");
    });
    item.addEventListener("dragend", () => item.classList.remove("is-dragged"));
  }

  strip.addEventListener("dragover", (event) => {
    const dragged = strip.querySelector(".is-dragged");
    const over = event.target.closest?.("li");
    if (!dragged || !over) return;
    event.preventDefault();
    event.stopPropagation();
    if (over === dragged) return;
    const box = over.getBoundingClientRect();
    const isBefore = event.clientX < box.left + box.width / 2 !== isRtl();
    if (isBefore) over.before(dragged);
    else over.after(dragged);
  });
  strip.addEventListener("drop", (event) => strip.querySelector(".is-dragged") && event.preventDefault());
  for (const item of strip.children) adopt(item);
  new MutationObserver((changes) => changes.forEach(({ addedNodes }) => addedNodes.forEach((node) => node.nodeName === "LI" && adopt(node)))).observe(strip, { childList: true });
}
