import { csrfToken } from "amigos/upload";

// While somebody writes: what the page of the first link says of itself, fetched once the address stands still.
const PATIENCE = 600;
const AGAIN = [700, 900, 1200, 1600, 2500, 4000, 6000, 8000];
const LINK = /(?<![\p{L}\p{N}_/&@#])https?:\/\/[^\s<>"'`{}|\\^]+/u;

export class LinkWatch {
  constructor(composer) {
    this.place = composer.querySelector(".composer-link");
    this.shown = this.place.querySelector("[data-link-shown]");
    this.hides = this.place.querySelector("[name=hides_link]");
    this.body = composer.querySelector("[data-limit]");
    this.url = this.first();
    this.place.classList.add("is-live");
    this.body.addEventListener("input", () => this.typed());
    this.place.addEventListener("click", (event) => event.target.closest("[data-hide-link]") && this.hide(true));
    this.hides.addEventListener("change", () => this.hide(this.hides.checked));
    this.ask(0);
  }

  // As the server finds it (core.text): what ends a sentence is not part of the address.
  first() {
    const found = LINK.exec(this.body.value)?.[0].replace(/[.,;:!?¡¿)\]}'"»”’…。、！？]+$/u, "") ?? "";
    return /^https?:\/\/[^/]*[^/.]\.[^/.]/.test(found) ? found : "";
  }

  typed() {
    const url = this.first();
    if (url === this.url) return;
    this.url = url;
    this.hides.checked = false; // another page is another question
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.ask(0), PATIENCE);
  }

  hide(isHidden) {
    this.hides.checked = isHidden;
    this.hides.dispatchEvent(new Event("input", { bubbles: true }));
    this.ask(0);
    this.body.focus();
  }

  async ask(times) {
    clearTimeout(this.timer);
    const url = this.url;
    this.place.classList.toggle("has-link", Boolean(url));
    if (!url || this.hides.checked) return this.shown.replaceChildren();
    const answer = await fetch(this.place.dataset.url, {
      method: "POST",
      headers: { "X-CSRFToken": csrfToken() },
      body: new URLSearchParams({ url }),
    }).catch(() => null);
    if (url !== this.url || this.hides.checked) return;
    if (!answer?.ok) return this.shown.replaceChildren();
    const found = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector(".link-shown");
    const state = found?.dataset.state;
    if (state === "asked" && times === AGAIN.length) return this.shown.replaceChildren();
    if (state !== "asked" || times === 0) this.shown.replaceChildren(...(found ? [document.adoptNode(found)] : []));
    if (state === "asked") this.timer = setTimeout(() => this.ask(times + 1), AGAIN[times]);
  }
}
