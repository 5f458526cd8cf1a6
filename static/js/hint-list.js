// Lines to choose from below a field that keeps the focus (WAI-ARIA list box): arrows choose, Enter or Tab takes, Escape closes.
// A hint is { name, detail, thumb, sign, take }: a picture, or a sign in its place.
export class HintList {
  constructor(field, label) {
    this.field = field;
    this.list = Object.assign(document.createElement("ul"), { className: "name-hints", id: `${field.id}-hints`, hidden: true });
    this.list.setAttribute("role", "listbox");
    this.list.setAttribute("aria-label", label);
    field.after(this.list);
    if (field.matches("input")) field.setAttribute("role", "combobox");
    for (const [name, value] of [["aria-autocomplete", "list"], ["aria-controls", this.list.id]]) field.setAttribute(name, value);
    this.at = -1;
    this.open(false);
    field.addEventListener("blur", () => this.open(false));
    field.addEventListener("keydown", (event) => this.key(event));
  }

  get isOpen() {
    return !this.list.hidden;
  }

  open(isOpen) {
    this.list.hidden = !isOpen;
    if (this.field.matches("input")) this.field.setAttribute("aria-expanded", String(isOpen));
    this.choose(isOpen ? 0 : -1);
  }

  choose(number) {
    this.at = number;
    [...this.list.children].forEach((one, position) => one.setAttribute("aria-selected", String(position === number)));
    if (number >= 0) this.field.setAttribute("aria-activedescendant", this.list.children[number].id);
    else this.field.removeAttribute("aria-activedescendant");
  }

  show(hints) {
    this.hints = hints;
    this.list.replaceChildren(...hints.map((hint, position) => this.line(hint, position)));
    this.open(hints.length > 0);
  }

  line(hint, position) {
    const line = Object.assign(document.createElement("li"), { className: "name-hint", id: `${this.list.id}-${position}` });
    line.setAttribute("role", "option");
    const face = hint.thumb
      ? Object.assign(new Image(), { src: hint.thumb, alt: "", width: 32, height: 32 })
      : Object.assign(document.createElement("span"), { className: "name-hint-face", textContent: hint.sign ?? "" });
    const name = Object.assign(document.createElement("b"), { textContent: hint.name, dir: "auto" });
    const detail = Object.assign(document.createElement("span"), { className: "muted small", textContent: hint.detail });
    line.append(face, name, detail);
    line.addEventListener("pointerdown", (event) => {
      event.preventDefault();
      this.take(position);
    });
    return line;
  }

  take(position) {
    const hint = this.hints[position];
    this.open(false);
    hint?.take();
  }

  key(event) {
    if (!this.isOpen || event.isComposing) return;
    const many = this.list.children.length;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) this.choose((this.at + step + many) % many);
    else if (event.key === "Enter" || event.key === "Tab") this.take(this.at);
    else if (event.key === "Escape") this.open(false);
    else return;
    event.preventDefault();
    event.stopImmediatePropagation();
  }
}
