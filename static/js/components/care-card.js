// The care of the day above a conversation: what anybody of the household ticks appears by itself. See templates/chat/care_card.html.
import { subscribe } from "amigos/socket";

class CareCard extends HTMLElement {
  connectedCallback() {
    this.animals = new Map(); // animal → what ends its subscription
    this.leave = subscribe(`conversation.${this.dataset.id}`, (frame) => frame.type === "care_cards_changed" && this.refresh());
    this.addEventListener("submit", (event) => this.submit(event));
    this.follow();
  }

  disconnectedCallback() {
    this.leave?.();
    for (const leave of this.animals.values()) leave();
  }

  follow() {
    const shown = new Set([...this.querySelectorAll("[data-pet]")].map((node) => node.dataset.pet));
    for (const [pet, leave] of this.animals) if (!shown.has(pet)) this.animals.delete(pet) && leave();
    for (const pet of shown) if (!this.animals.has(pet)) this.animals.set(pet, subscribe(`care.${pet}`, () => this.refresh()));
  }

  async refresh() {
    if (this.querySelector(".chat-care-warning")) return;
    await this.ask({});
  }

  async submit(event) {
    event.preventDefault();
    await this.ask({ method: "POST", body: new FormData(event.target, event.submitter) });
  }

  async ask(how) {
    const answer = await fetch(this.dataset.url, { ...how, headers: { "HX-Request": "true" } }).catch(() => null);
    if (!answer || (!answer.ok && answer.status !== 409)) return;
    const open = new Set([...this.querySelectorAll("details[open]")].map((node) => node.dataset.pet));
    this.innerHTML = await answer.text();
    for (const node of this.querySelectorAll("details")) node.open ||= open.has(node.dataset.pet);
    this.follow();
  }
}

customElements.define("care-card", CareCard);
