import { addressOf } from "amigos/pictures";
import { HintList } from "amigos/hint-list";

// Who is on a photo: by pressing a place on it, or by name alone. What is chosen is written into the photo's own field
// ("@bruno 25% 50%, Rex"), which is all that the form sends, and all there is without scripts.
const PATIENCE = 180;
const STEP = 4;
const ITEM = /^(.*?)(?:\s+(\d{1,3})%\s+(\d{1,3})%)?$/;
let count = 0;

const make = (tag, properties = {}, ...children) => {
  const found = Object.assign(document.createElement(tag), properties);
  found.append(...children);
  return found;
};

export function letTag(composer) {
  const words = composer.dataset;
  const adopt = (item) => {
    const field = item.querySelector("[data-tags]");
    if (!field || item.querySelector(".composer-tag-open")) return;
    const open = make("button", { type: "button", className: "button button-quiet button-small composer-tag-open" });
    const say = () => {
      const many = read(field).length;
      open.textContent = many ? `${words.tagLabel} (${many.toLocaleString(document.documentElement.lang)})` : words.tagLabel;
    };
    say();
    open.addEventListener("click", () => new Tagger(composer, item, field, say).open());
    field.closest("label").hidden = true;
    item.append(open);
  };
  const all = () => [...composer.strip.children].forEach(adopt);
  new MutationObserver(all).observe(composer.strip, { childList: true, subtree: true });
  all();
}

function read(field) {
  return field.value
    .split(",")
    .map((piece) => piece.trim())
    .filter(Boolean)
    .map((piece) => {
      const [, name, x, y] = ITEM.exec(piece);
      return { name, x: x === undefined ? null : Number(x), y: y === undefined ? null : Number(y) };
    });
}

class Tagger {
  constructor(composer, item, field, say) {
    Object.assign(this, { composer, field, say, words: composer.dataset, tags: read(field), point: null });
    const shown = item.querySelector("img:not(.picture-blur)");
    const image = make("img", { src: shown.currentSrc || shown.src, alt: "", draggable: false });
    this.frame = make("div", { className: "tagger-photo" }, image);
    this.frame.addEventListener("click", (event) => this.press(event, image));
    const id = `tagger-${(count += 1)}`;
    this.input = make("input", { type: "text", id, autocomplete: "off", placeholder: this.words.tagWho });
    this.input.setAttribute("aria-label", this.words.tagWho);
    const holder = make("div", { className: "field tagger-field" }, this.input);
    this.hints = new HintList(this.input, this.words.namesLabel);
    this.list = make("ul", { className: "tagger-list" });
    this.list.setAttribute("role", "list");
    const done = make("button", { type: "button", className: "button button-action", textContent: this.words.tagDone });
    done.addEventListener("click", () => this.dialog.close());
    const title = make("h2", { textContent: this.words.tagLabel, id: `${id}-title` });
    const help = make("p", { className: "muted small", textContent: this.words.tagHelp });
    this.dialog = make("dialog", { className: "tagger" }, title, help, this.frame, holder, this.list, done);
    this.dialog.setAttribute("aria-labelledby", title.id);
    this.dialog.addEventListener("close", () => this.dialog.remove());
    this.input.addEventListener("input", () => this.later());
    this.input.addEventListener("keydown", (event) => this.enter(event));
    this.draw();
  }

  open() {
    document.body.append(this.dialog);
    this.dialog.showModal();
    this.input.focus();
  }

  press(event, image) {
    if (event.target.closest("button")) return;
    const box = image.getBoundingClientRect();
    const part = (value, from, size) => Math.round(Math.min(1, Math.max(0, (value - from) / size)) * 100);
    this.point = { x: part(event.clientX, box.left, box.width), y: part(event.clientY, box.top, box.height) };
    this.draw();
    this.input.focus();
  }

  // A handle can be typed to its end, also of somebody who is not offered.
  enter(event) {
    if (event.key !== "Enter" || event.isComposing) return;
    event.preventDefault();
    const typed = this.input.value.trim();
    if (/^@[a-z0-9_]{3,30}$/i.test(typed)) this.add(typed.toLowerCase());
  }

  later() {
    clearTimeout(this.timer);
    const word = this.input.value.trim().replace(/^@/, "");
    if (!word) return this.hints.open(false);
    this.timer = setTimeout(() => this.ask(word), PATIENCE);
  }

  async ask(word) {
    const pets = [...this.composer.querySelectorAll(".pet-pick")]
      .map((one) => ({ name: one.textContent.trim(), detail: "", thumb: one.querySelector("img:not(.picture-blur)")?.src }))
      .filter((pet) => pet.name.toLocaleLowerCase().startsWith(word.toLocaleLowerCase()));
    const answer = await fetch(`/api/v1/me/taggable/?q=${encodeURIComponent(word)}`, { headers: { Accept: "application/json" } }).catch(() => null);
    if (this.input.value.trim().replace(/^@/, "") !== word) return;
    const people = answer?.ok ? (await answer.json()).items : [];
    this.hints.show([
      ...pets.map((pet) => ({ ...pet, sign: "", take: () => this.add(pet.name) })),
      ...people.map((person) => ({
        name: person.display_name,
        detail: `@${person.handle}`,
        thumb: person.avatar && addressOf(person.avatar),
        take: () => this.add(`@${person.handle}`),
      })),
    ]);
  }

  add(name) {
    const there = this.tags.find((tag) => tag.name === name);
    if (there && this.point) Object.assign(there, this.point);
    if (!there) this.tags.push({ name, x: this.point?.x ?? null, y: this.point?.y ?? null });
    this.point = null;
    this.input.value = "";
    this.changed();
    this.input.focus();
  }

  changed() {
    this.field.value = this.tags.map((tag) => (tag.x === null ? tag.name : `${tag.name} ${tag.x}% ${tag.y}%`)).join(", ");
    this.field.dispatchEvent(new Event("input", { bubbles: true }));
    this.say();
    this.draw();
  }

  draw() {
    const marks = this.tags.map((tag) => (tag.x === null ? null : this.mark(tag))).filter(Boolean);
    const asked = this.point ? [this.put(make("span", { className: "tagger-point is-asked", textContent: "?" }), this.point)] : [];
    this.frame.querySelectorAll(".tagger-point").forEach((one) => one.remove());
    this.frame.append(...marks, ...asked);
    this.list.replaceChildren(
      ...this.tags.map((tag) => {
        const gone = make("button", { type: "button", className: "icon-button" }, this.composer.querySelector("template").content.cloneNode(true));
        gone.setAttribute("aria-label", `${this.words.tagRemove}: ${tag.name}`);
        gone.addEventListener("click", () => this.remove(tag));
        return make("li", { className: "chip" }, make("bdi", { textContent: tag.name }), gone);
      }),
    );
  }

  put(mark, { x, y }) {
    mark.style.left = `${x}%`;
    mark.style.top = `${y}%`;
    return mark;
  }

  // The arrow keys move a mark that has the focus; Delete takes it away.
  mark(tag) {
    const mark = this.put(make("button", { type: "button", className: "tagger-point", textContent: tag.name, dir: "auto" }), tag);
    mark.title = this.words.tagMove;
    mark.addEventListener("keydown", (event) => {
      const [x, y] = { ArrowLeft: [-STEP, 0], ArrowRight: [STEP, 0], ArrowUp: [0, -STEP], ArrowDown: [0, STEP] }[event.key] ?? [0, 0];
      if (event.key === "Delete") this.remove(tag);
      else if (!x && !y) return;
      event.preventDefault();
      const within = (value) => Math.min(100, Math.max(0, value));
      Object.assign(tag, { x: within(tag.x + x), y: within(tag.y + y) });
      this.changed();
      [...this.frame.querySelectorAll("button")].find((one) => one.textContent === tag.name)?.focus();
    });
    return mark;
  }

  remove(tag) {
    this.tags = this.tags.filter((one) => one !== tag);
    this.changed();
    this.input.focus();
  }
}
