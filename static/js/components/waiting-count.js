// How much waits in a conversation: who asks to join, what is to be sent. A frame of the socket, named by the page, tells
// the number. See templates/chat/room_bars.html.
import { fill } from "amigos/chat/dom";
import { connect, on } from "amigos/socket";

const number = new Intl.NumberFormat(document.documentElement.lang || undefined);

class WaitingCount extends HTMLElement {
  connectedCallback() {
    const { id, hears, counts } = this.dataset;
    this.end = on(hears, (frame) => frame.conversation_id === id && this.show(frame[counts]));
    connect();
  }

  disconnectedCallback() {
    this.end?.();
  }

  show(count) {
    this.hidden = !count;
    this.querySelector("[data-words]").textContent = fill(count === 1 ? this.dataset.one : this.dataset.many, { count: number.format(count) });
  }
}

customElements.define("waiting-count", WaitingCount);
