// See templates/notifications/push_switch.html. The browser is asked only after a tap on the explained button.
import { subscription, turnOff, turnOn } from "amigos/push";

class PushSwitch extends HTMLElement {
  connectedCallback() {
    this.onButton = this.querySelector("[data-push-on]");
    this.offButton = this.querySelector("[data-push-off]");
    this.onButton.addEventListener("click", () => this.act(turnOn));
    this.offButton.addEventListener("click", () => this.act(turnOff));
    this.show();
  }

  async show() {
    if (!("PushManager" in window) || !("serviceWorker" in navigator)) return this.say("missing", true);
    if (Notification.permission === "denied") return this.say("denied", true);
    const isOn = Notification.permission === "granted" && Boolean(await subscription());
    this.onButton.hidden = isOn;
    this.offButton.hidden = !isOn;
    this.say(isOn ? "on" : "");
  }

  async act(deed) {
    this.setAttribute("aria-busy", "true");
    try {
      await deed(this.dataset.key, this.dataset.url);
      await this.show();
    } catch {
      if (Notification.permission === "denied") this.say("denied", true);
      else this.say("failed");
    } finally {
      this.removeAttribute("aria-busy");
    }
  }

  say(state, isEnd = false) {
    this.querySelector("[role=status]").textContent = state ? this.dataset[state] : "";
    if (isEnd) this.onButton.hidden = this.offButton.hidden = true;
  }
}

customElements.define("push-switch", PushSwitch);
