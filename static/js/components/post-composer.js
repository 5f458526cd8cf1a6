import { Cancelled, send } from "amigos/upload";

// See templates/components/composer.html. Photos are sent as they are chosen, dropped or pasted.
class PostComposer extends HTMLElement {
  connectedCallback() {
    this.form = this.querySelector("form");
    this.strip = this.querySelector(".composer-strip");
    this.files = this.querySelector("input[type=file]");
    this.publish = this.querySelector(".composer-send");
    this.pending = 0;
    this.files.addEventListener("change", () => {
      this.add([...this.files.files]);
      this.files.value = "";
    });
    this.strip.addEventListener("click", (event) => event.target.closest("[data-remove-photo]")?.closest("li").remove());
    const zone = this.querySelector(".composer-photos");
    this.addEventListener("dragover", (event) => {
      event.preventDefault();
      zone.classList.add("is-over");
    });
    this.addEventListener("dragleave", () => zone.classList.remove("is-over"));
    this.addEventListener("drop", (event) => {
      event.preventDefault();
      zone.classList.remove("is-over");
      this.add([...event.dataTransfer.files]);
    });
    this.addEventListener("paste", (event) => {
      const images = [...(event.clipboardData?.files ?? [])].filter((file) => file.type.startsWith("image/"));
      if (images.length) this.add(images);
    });
    this.countLetters();
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
        "post",
        (percent) => (bar.value = percent),
        (state) => item.classList.toggle("is-waiting", state === "waiting") && this.say(this.dataset.waiting),
      );
      item.addEventListener("photo-removed", () => sending.cancel(), { once: true });
      const asset = await sending.done;
      bar.remove();
      if (!item.isConnected) return;
      const hidden = Object.assign(document.createElement("input"), { type: "hidden", name: "asset_ids", value: asset.id });
      item.querySelector("[type=text]").name = `alt_${asset.id}`;
      item.append(hidden);
    } catch (problem) {
      item.remove();
      if (!(problem instanceof Cancelled)) this.say(problem.message || this.dataset.failed);
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
    this.publish.disabled = this.pending > 0;
  }

  say(message) {
    document.dispatchEvent(new CustomEvent("amigos:say", { detail: { message, level: "warning" } }));
  }

  countLetters() {
    const body = this.querySelector("[data-limit]");
    const limit = Number(body.dataset.limit);
    const shown = this.querySelector(".composer-count");
    const segmenter = new Intl.Segmenter();
    body.addEventListener("input", () => {
      const length = [...segmenter.segment(body.value)].length;
      shown.textContent = length > limit * 0.8 ? `${length} / ${limit}` : "";
      shown.classList.toggle("is-over", length > limit);
    });
  }
}
customElements.define("post-composer", PostComposer);
