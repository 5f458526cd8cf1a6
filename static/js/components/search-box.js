// See templates/components/search_box.html. A combobox with a list box (WAI-ARIA): the field keeps the focus, the arrow
// keys choose a line, Enter goes there, Escape closes. Without this the form alone searches.
const PATIENCE = 160;

class SearchBox extends HTMLElement {
  connectedCallback() {
    this.input = this.querySelector("input[type=search]");
    this.list = this.querySelector(".search-hints");
    this.status = this.querySelector("[role=status]");
    this.list.setAttribute("role", "listbox");
    this.list.setAttribute("aria-label", this.querySelector("label").textContent);
    for (const [name, value] of [["role", "combobox"], ["aria-autocomplete", "list"], ["aria-expanded", "false"], ["aria-controls", this.list.id]]) {
      this.input.setAttribute(name, value);
    }
    this.input.addEventListener("input", () => this.later());
    this.input.addEventListener("focus", () => this.list.childElementCount && this.input.value.trim() && this.open(true));
    this.input.addEventListener("keydown", (event) => this.key(event));
    this.list.addEventListener("pointerdown", (event) => event.preventDefault()); // the field keeps the focus
    this.addEventListener("focusout", (event) => this.contains(event.relatedTarget) || this.open(false));
    if (document.activeElement === this.input && this.input.value.trim()) this.later(); // written before this script came
  }

  get options() {
    return [...this.list.querySelectorAll("[role=option]")];
  }

  later() {
    clearTimeout(this.timer);
    this.asked?.abort();
    if (!this.input.value.trim()) return this.show("");
    this.timer = setTimeout(() => this.ask(), PATIENCE);
  }

  async ask() {
    const asked = (this.asked = new AbortController());
    const url = `${this.dataset.url}?q=${encodeURIComponent(this.input.value)}`;
    try {
      const answer = await fetch(url, { signal: asked.signal, headers: { Accept: "text/html" } });
      if (answer.ok) this.show(await answer.text());
    } catch {
      // Away, or asked again meanwhile: the form still searches.
    }
  }

  show(html) {
    // Our own server's escaped template; parsed apart from the page.
    const page = new DOMParser().parseFromString(html, "text/html");
    this.list.replaceChildren(...page.body.childNodes);
    for (const option of this.options) option.id = `${this.list.id}-${option.id}`;
    const count = this.options.filter((option) => !option.classList.contains("search-hint-all")).length;
    this.open(this.options.length > 0 && this.contains(document.activeElement));
    const words = count === 1 ? this.dataset.one : count ? this.dataset.many.replace("{count}", count) : this.dataset.none;
    this.status.textContent = html ? words : "";
  }

  open(isOpen) {
    this.list.hidden = !isOpen;
    this.input.setAttribute("aria-expanded", String(isOpen));
    if (!isOpen) this.choose(null);
  }

  choose(option) {
    for (const one of this.options) one.setAttribute("aria-selected", String(one === option));
    if (option) {
      this.input.setAttribute("aria-activedescendant", option.id);
      option.scrollIntoView({ block: "nearest" });
    } else this.input.removeAttribute("aria-activedescendant");
  }

  key(event) {
    if (event.isComposing) return; // an input method is choosing characters
    const options = this.options;
    const at = options.findIndex((one) => one.getAttribute("aria-selected") === "true");
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      if (!options.length) return;
      event.preventDefault();
      this.open(true);
      const step = event.key === "ArrowDown" ? 1 : -1;
      const next = at < 0 ? (step > 0 ? 0 : options.length - 1) : at + step;
      this.choose(options[next] ?? null);
    } else if (event.key === "Enter" && at >= 0 && !this.list.hidden) {
      event.preventDefault();
      options[at].click();
    } else if (event.key === "Escape" && !this.list.hidden) {
      event.preventDefault();
      event.stopPropagation();
      this.open(false);
    }
  }
}
customElements.define("search-box", SearchBox);
