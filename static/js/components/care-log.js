import { subscribe } from "amigos/socket";

// See templates/pets/pet_care.html. What others of the household tick appears here by itself: the socket says that
// something changed, the page is asked for what it is.
class CareLog extends HTMLElement {
  connectedCallback() {
    this.leave = subscribe(`care.${this.dataset.pet}`, () => this.refresh());
  }

  disconnectedCallback() {
    this.leave?.();
  }

  async refresh() {
    if (this.querySelector(".dose-warning") || this.contains(document.activeElement?.closest("input[type=text]"))) return;
    const answer = await fetch(this.dataset.url, { headers: { "HX-Request": "true" } }).catch(() => null);
    if (!answer?.ok) return;
    this.innerHTML = await answer.text();
    window.htmx?.process?.(this);
  }
}

customElements.define("care-log", CareLog);
