// See templates/components/place_here.html. Asks where the person is only when they press the button; the server keeps
// no more than the cell.
class PlaceHere extends HTMLElement {
  connectedCallback() {
    this.button = this.querySelector("button");
    this.button?.addEventListener("click", () => this.ask());
  }

  ask() {
    this.say("waiting");
    if (!navigator.geolocation) return this.say("failed");
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        this.querySelector("[name=latitude]").value = coords.latitude.toFixed(2);
        this.querySelector("[name=longitude]").value = coords.longitude.toFixed(2);
        this.say("ready");
      },
      () => this.say("failed"),
      { timeout: 10_000, maximumAge: 60_000 },
    );
  }

  say(state) {
    this.querySelector("[role=status]").textContent = this.dataset[state];
    this.classList.toggle("is-ready", state === "ready");
  }
}

customElements.define("place-here", PlaceHere);
