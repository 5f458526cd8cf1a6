import { Cancelled, send } from "amigos/upload";

// Photos of a form in a strip: sent as they are chosen, dropped or pasted; the form carries asset_ids + alt_<id>.
// A form of its own kind says what `purpose` the photos have, where `zone` is, and what else there is to do once one is `sent`.
export class PhotoStrip extends HTMLElement {
  purpose = "";

  get zone() {
    return this;
  }

  sent(_item, _asset) {}

  connectedCallback() {
    this.strip = this.querySelector(".composer-strip");
    this.files = this.querySelector("input[type=file]");
    this.pending = 0;
    this.files.addEventListener("change", () => this.take());
    this.take();
    this.strip.addEventListener("click", (event) => event.target.closest("[data-remove-photo]")?.closest("li").remove());
    this.addEventListener("dragover", (event) => this.over(event, true));
    this.addEventListener("dragleave", () => this.zone.classList.remove("is-over"));
    this.addEventListener("drop", (event) => {
      this.over(event, false);
      this.add([...event.dataTransfer.files]);
    });
    this.addEventListener("paste", (event) => {
      const images = [...(event.clipboardData?.files ?? [])].filter((file) => file.type.startsWith("image/"));
      if (images.length) this.add(images);
    });
  }

  // Also those chosen before this file had arrived: nobody chooses twice because the net was slow.
  take() {
    this.add([...this.files.files]);
    this.files.value = "";
  }

  over(event, isOver) {
    event.preventDefault();
    this.zone.classList.toggle("is-over", isOver);
  }

  add(files) {
    const room = Number(this.dataset.max) - this.strip.children.length;
    if (files.length > room) this.say(this.dataset.tooMany);
    for (const file of files.slice(0, Math.max(0, room))) this.addOne(file);
  }

  async addOne(file) {
    const item = this.draw(file);
    this.busy(1);
    try {
      const bar = item.querySelector("progress");
      const sending = send(
        this.dataset.api,
        file,
        this.purpose,
        (percent) => (bar.value = percent),
        (state) => item.classList.toggle("is-waiting", state === "waiting") && this.say(this.dataset.waiting),
      );
      item.addEventListener("photo-removed", () => sending.cancel(), { once: true });
      const asset = await sending.done;
      bar.remove();
      if (!item.isConnected) return;
      item.append(Object.assign(document.createElement("input"), { type: "hidden", name: "asset_ids" }));
      this.name(item, asset.id);
      this.sent(item, asset);
    } catch (problem) {
      item.remove();
      if (!(problem instanceof Cancelled)) this.say(problem.message || this.dataset.failed);
    } finally {
      this.busy(-1);
    }
  }

  // The id of the picture that an item of the strip stands for.
  name(item, id) {
    item.querySelector("[name=asset_ids]").value = item.dataset.asset = id;
    item.querySelector("[type=text]").name = `alt_${id}`;
  }

  draw(file) {
    const item = document.createElement("li");
    const image = Object.assign(new Image(), { alt: "", src: URL.createObjectURL(file) });
    const bar = Object.assign(document.createElement("progress"), { max: 100, value: 0 });
    const alt = Object.assign(document.createElement("input"), { type: "text", maxLength: 1000, placeholder: this.dataset.altLabel });
    alt.setAttribute("aria-label", this.dataset.altLabel);
    const remove = Object.assign(document.createElement("button"), { type: "button", className: "icon-button" });
    remove.setAttribute("aria-label", this.dataset.removeLabel);
    remove.append(this.querySelector("template").content.cloneNode(true));
    remove.addEventListener("click", () => {
      item.dispatchEvent(new Event("photo-removed"));
      item.remove();
    });
    item.append(image, bar, alt, remove);
    this.strip.append(item);
    return item;
  }

  busy(by) {
    this.pending += by;
    const form = this.querySelector("form") ?? this.closest("form");
    for (const button of form.querySelectorAll("button:not([type=button])")) button.disabled = this.pending > 0;
  }

  say(message) {
    document.dispatchEvent(new CustomEvent("amigos:say", { detail: { message, level: "warning" } }));
  }
}
