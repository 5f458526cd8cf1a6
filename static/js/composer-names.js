// While somebody writes "@…" in a text: people and animals of that name, in a list box below it (WAI-ARIA). The field keeps
// the focus; arrows choose, Enter or Tab takes, Escape closes.
const PATIENCE = 180;
const BEGUN = /(?:^|[\s(¡¿"'])@([\p{L}\p{N}_.]{1,30})$/u;

export function offerNames(field, composer) {
  const list = Object.assign(document.createElement("ul"), { className: "name-hints", id: `${field.id}-names`, hidden: true });
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", composer.dataset.namesLabel);
  field.after(list);
  for (const [name, value] of [["aria-autocomplete", "list"], ["aria-controls", list.id]]) field.setAttribute(name, value);
  let timer = 0;
  let asked = null;
  let at = -1;

  const begun = () => BEGUN.exec(field.value.slice(0, field.selectionStart))?.[1] ?? "";

  function open(isOpen) {
    list.hidden = !isOpen;
    choose(isOpen ? 0 : -1);
  }

  function choose(number) {
    at = number;
    [...list.children].forEach((one, position) => one.setAttribute("aria-selected", String(position === number)));
    if (number >= 0) field.setAttribute("aria-activedescendant", list.children[number].id);
    else field.removeAttribute("aria-activedescendant");
  }

  function take(hint) {
    const end = field.selectionStart;
    const start = end - begun().length - 1;
    const text = hint.kind === "people" ? `@${hint.detail.replace(/^@/, "")} ` : `${hint.name} `;
    field.setRangeText(text, start, end, "end");
    if (hint.kind === "pets") composer.querySelector(`[name=pets][value="${CSS.escape(hint.id)}"]`)?.click();
    open(false);
    field.dispatchEvent(new Event("input", { bubbles: true }));
  }

  function show(hints) {
    list.replaceChildren(
      ...hints.map((hint, position) => {
        const line = Object.assign(document.createElement("li"), { className: "name-hint", id: `${list.id}-${position}` });
        line.setAttribute("role", "option");
        const face = hint.thumb ? Object.assign(new Image(), { src: hint.thumb, alt: "", width: 32, height: 32 }) : Object.assign(document.createElement("span"), { className: "name-hint-face" });
        const name = Object.assign(document.createElement("b"), { textContent: hint.name });
        const detail = Object.assign(document.createElement("span"), { className: "muted small", textContent: hint.detail });
        line.append(face, name, detail);
        line.addEventListener("pointerdown", (event) => {
          event.preventDefault();
          take(hint);
        });
        line.take = () => take(hint);
        return line;
      }),
    );
    open(hints.length > 0);
  }

  async function ask(word) {
    asked?.abort();
    asked = new AbortController();
    const answer = await fetch(`/api/v1/search/completions/?q=${encodeURIComponent(word)}`, { signal: asked.signal, headers: { Accept: "application/json" } }).catch(() => null);
    if (answer?.ok && begun() === word) show((await answer.json()).items);
  }

  field.addEventListener("input", () => {
    clearTimeout(timer);
    const word = begun();
    if (!word) return open(false);
    timer = setTimeout(() => ask(word), PATIENCE);
  });
  field.addEventListener("blur", () => open(false));
  field.addEventListener("keydown", (event) => {
    if (list.hidden || event.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) choose((at + step + list.children.length) % list.children.length);
    else if (event.key === "Enter" || event.key === "Tab") list.children[at]?.take();
    else if (event.key === "Escape") open(false);
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
}
