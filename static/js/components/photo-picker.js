import { send } from "amigos/upload";

// See templates/components/photo_picker.html. Photos are sent as they are chosen, dropped or pasted.
class PhotoPicker extends HTMLElement {
  connectedCallback() {
    this.strip = this.querySelector(".composer-strip");
    this.files = this.querySelector("input[type=file]");
    this.pending = 0;
    this.files.addEventListener("change", () => {
      this.add([...this.files.files]);
      this.files.value = "";
    });
    this.strip.addEventListener("click", (event) => event.target.closest("[data-remove-photo]")?.closest("li").remove());
    this.addEventListener("dragover", (event) => this.over(event, true));
    this.addEventListener("dragleave", () => this.classList.remove("is-over"));
    this.addEventListener("drop", (event) => {
      this.over(event, false);
      this.add([...event.dataTransfer.files]);
    });
    this.addEventListener("paste", (event) => this.add([...(event.clipboardData?.files ?? [])]));
  }

  over(event, isOver) {
    event.preventDefault();
    this.classList.toggle("is-over", isOver);
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
      const asset = await send(this.dataset.api, file, "", (percent) => (bar.value = percent));
      bar.remove();
      const hidden = Object.assign(document.createElement("input"), { type: "hidden", name: "asset_ids", value: asset.id });
      item.querySelector("[type=text]").name = `alt_${asset.id}`;
      item.append(hidden);
    } catch (problem) {
      item.remove();
      this.say(problem.message || this.dataset.failed);
    } finally {
      this.busy(-1);
    }
  }

  draw(file) {
    const item = document.createElement("li");
    const image = Object.assign(new Image(), { alt: "", src: URL.createObjectURL(file) });
    const bar = Object.assign(document.createElement("progress"), { max: 100, value: 0 });
    const alt = Object.assign(document.createElement("input"), { type: "text", maxLength: 1000, placeholder: this.dataset.altLabel });
    alt.setAttribute("aria-label", this.dataset.altLabel);
    const remove = Object.assign(document.createElement("button"), { type: "button", className: "icon-button" });
    remove.setAttribute("aria-label", this.dataset.removeLabel);
    remove.dataset.removePhoto = "";
    remove.append(this.querySelector("template").content.cloneNode(true));
    item.append(image, bar, alt, remove);
    this.strip.append(item);
    return item;
  }

  busy(by) {
    this.pending += by;
    for (const button of this.closest("form").querySelectorAll("button:not([type=button])")) button.disabled = this.pending > 0;
  }

  say(message) {
    document.dispatchEvent(new CustomEvent("amigos:say", { detail: { message, level: "warning" } }));
  }
}
customElements.define("photo-picker", PhotoPicker);
