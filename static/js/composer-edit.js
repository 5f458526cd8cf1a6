// What is changed on the page of a post that is out is kept on this device until it is saved: neither a reload nor a closed tab
// takes it. It is offered again only over the version of the post it was begun from.
const SKIPPED = new Set(["csrfmiddlewaretoken", "photos", "once", "photos_listed", "link_asked", "alt_reminded"]);

export class EditKeeper {
  constructor(composer) {
    this.composer = composer;
    this.form = composer.querySelector("form");
    this.key = `edit:${composer.dataset.owner}:${composer.dataset.post}`;
    // As the page came: what was written before this script arrived is a change too.
    const came = this.form.cloneNode(true);
    came.reset();
    this.first = JSON.stringify(this.content(came));
    this.restore();
    for (const type of ["input", "change"]) this.form.addEventListener(type, () => this.changed());
    this.changed();
    new MutationObserver(() => this.changed()).observe(composer.strip, { childList: true, subtree: true, attributes: true, attributeFilter: ["value"] });
  }

  content(form = this.form) {
    return [...new FormData(form)].filter(([name, value]) => !SKIPPED.has(name) && typeof value === "string");
  }

  // Words and choices come back into their fields; photos that were added are in the strip only as long as the page is.
  restore() {
    const kept = this.read();
    if (!kept || kept.version !== this.composer.dataset.version) return this.write(null);
    const left = new Map();
    for (const [name, value] of kept.content) left.set(name, [...(left.get(name) ?? []), value]);
    for (const field of this.form.elements) {
      if (!field.name || SKIPPED.has(field.name) || ["hidden", "file"].includes(field.type) || field.tagName === "BUTTON") continue;
      const values = left.get(field.name) ?? [];
      if (["checkbox", "radio"].includes(field.type)) field.checked = values.includes(field.value);
      else if (values.length && (field.value === field.defaultValue || field.tagName === "SELECT")) field.value = values[0];
    }
    if (JSON.stringify(this.content()) !== this.first) this.tell();
    for (const field of this.form.querySelectorAll("textarea, [data-tags]")) field.dispatchEvent(new Event("input", { bubbles: true }));
  }

  tell() {
    const note = Object.assign(document.createElement("p"), { className: "notice notice-info", textContent: `${this.composer.dataset.restored} ` });
    note.setAttribute("role", "status");
    const anew = Object.assign(document.createElement("button"), { type: "button", className: "button button-quiet button-small", textContent: this.composer.dataset.undo });
    anew.addEventListener("click", () => {
      this.isOver = true;
      this.write(null);
      location.reload();
    });
    note.append(anew);
    this.form.prepend(note);
  }

  read() {
    try {
      return JSON.parse(localStorage.getItem(this.key));
    } catch {
      return null;
    }
  }

  write(content) {
    try {
      if (content) localStorage.setItem(this.key, JSON.stringify({ version: this.composer.dataset.version, content }));
      else localStorage.removeItem(this.key);
    } catch {
      // A full or closed store: what is typed stays in the page.
    }
  }

  changed() {
    if (this.isOver) return;
    const content = this.content();
    this.write(JSON.stringify(content) === this.first ? null : content);
  }

  async settle() {
    this.isOver = true;
  }

  resume() {
    this.isOver = false;
    this.changed();
  }

  forget() {
    this.write(null);
  }
}
