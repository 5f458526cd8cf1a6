import { csrfToken } from "amigos/upload";

// See templates/pets/pet_album.html. A light box with keys and swipes; its people drag tiles to another place.
const SWIPE_PX = 48;

class PhotoAlbum extends HTMLElement {
  connectedCallback() {
    this.grid = this.querySelector(".album-grid");
    this.addEventListener("click", (event) => {
      const tile = event.target.closest(".album-tile");
      if (!tile || event.metaKey || event.ctrlKey || event.shiftKey) return;
      event.preventDefault();
      this.show(tile);
    });
    if ("sorts" in this.dataset) this.sort();
  }

  get tiles() {
    return [...this.grid.querySelectorAll(".album-tile")];
  }

  // --- the light box
  show(tile) {
    this.box ??= this.build();
    this.tile = tile;
    const small = tile.querySelector("img");
    const shown = tile.querySelector("picture").cloneNode(true);
    shown.querySelectorAll("source").forEach((source) => (source.sizes = "100vw"));
    shown.querySelector("img").loading = "eager";
    this.box.querySelector("figure").replaceChildren(shown);
    const page = Object.assign(document.createElement("a"), { href: tile.href, textContent: this.dataset.open });
    this.box.querySelector("p").replaceChildren(tile.dataset.caption ? `${tile.dataset.caption} · ` : "", page);
    const at = this.tiles.indexOf(tile);
    this.box.querySelector(".light-back").hidden = at === 0;
    this.box.querySelector(".light-next").hidden = at === this.tiles.length - 1;
    this.box.setAttribute("aria-label", small.alt || this.dataset.open);
    if (!this.box.open) this.box.showModal();
    if (at > this.tiles.length - 4) this.grid.querySelector(".load-more")?.click();
  }

  step(by) {
    const next = this.tiles[this.tiles.indexOf(this.tile) + by];
    if (next) this.show(next);
  }

  build() {
    const box = Object.assign(document.createElement("dialog"), { className: "light-box" });
    const turn = getComputedStyle(this).direction === "rtl" ? -1 : 1;
    const button = (name, words, sign, act) => {
      const made = Object.assign(document.createElement("button"), { type: "button", className: name, textContent: sign });
      made.setAttribute("aria-label", words);
      made.addEventListener("click", act);
      return made;
    };
    box.append(
      document.createElement("figure"),
      button("light-back", this.dataset.back, turn > 0 ? "‹" : "›", () => this.step(-1)),
      button("light-next", this.dataset.next, turn > 0 ? "›" : "‹", () => this.step(1)),
      button("light-close", this.dataset.close, "×", () => box.close()),
      document.createElement("p"),
    );
    box.addEventListener("keydown", (event) => {
      const by = { ArrowLeft: -turn, ArrowRight: turn, Home: -Infinity, End: Infinity }[event.key];
      if (by === undefined) return;
      event.preventDefault();
      if (Number.isFinite(by)) this.step(by);
      else this.show(this.tiles.at(by < 0 ? 0 : -1));
    });
    let from = null;
    box.addEventListener("pointerdown", (event) => (from = event.clientX));
    box.addEventListener("pointerup", (event) => {
      const moved = from === null ? 0 : event.clientX - from;
      from = null;
      if (Math.abs(moved) > SWIPE_PX) this.step(moved < 0 ? turn : -turn);
    });
    box.addEventListener("dragstart", (event) => event.preventDefault());
    box.addEventListener("close", () => this.tile?.focus());
    this.append(box);
    return box;
  }

  // --- another order
  sort() {
    let dragged = null;
    const mark = (tile) => this.tiles.forEach((one) => one.classList.toggle("is-target", one === tile && one !== dragged));
    this.grid.addEventListener("dragstart", (event) => {
      dragged = event.target.closest(".album-tile");
      dragged?.classList.add("is-dragged");
      event.dataTransfer.effectAllowed = "move";
    });
    this.grid.addEventListener("dragover", (event) => {
      if (!dragged) return;
      event.preventDefault();
      mark(event.target.closest(".album-tile"));
    });
    this.grid.addEventListener("dragend", () => {
      mark(null);
      dragged?.classList.remove("is-dragged");
      dragged = null;
    });
    this.grid.addEventListener("drop", (event) => {
      const target = event.target.closest(".album-tile");
      if (!dragged || !target || target === dragged) return;
      event.preventDefault();
      const isForward = this.tiles.indexOf(dragged) < this.tiles.indexOf(target);
      this.move(dragged, isForward ? target.nextElementSibling : target);
    });
  }

  async move(tile, before) {
    const was = tile.nextElementSibling;
    // Behind the last one shown, more may follow: only the server's next page knows.
    if (before && !before.matches(".album-tile")) {
      this.grid.insertBefore(tile, before);
      const last = this.tiles.at(-2);
      if (!(await this.send(tile, last.dataset.id)) || !(await this.send(last, tile.dataset.id))) this.grid.insertBefore(tile, was);
      return;
    }
    this.grid.insertBefore(tile, before);
    if (!(await this.send(tile, before?.dataset.id ?? ""))) this.grid.insertBefore(tile, was);
  }

  async send(tile, before) {
    const body = new URLSearchParams({ before });
    const headers = { "X-CSRFToken": csrfToken() };
    const answer = await fetch(tile.dataset.move, { method: "POST", body, headers }).catch(() => null);
    if (answer?.ok) return true;
    document.dispatchEvent(new CustomEvent("amigos:say", { detail: { message: this.dataset.failed, level: "warning" } }));
    return false;
  }
}
customElements.define("photo-album", PhotoAlbum);
