import { send } from "amigos/upload";

// See templates/components/upload_field.html. Sent when chosen; the form then carries the id, not the file.
class UploadField extends HTMLElement {
  connectedCallback() {
    this.input = this.querySelector("input[type=file]");
    this.state = this.querySelector(".upload-state");
    this.bar = this.querySelector("progress");
    this.input.addEventListener("change", () => this.input.files[0] && this.take(this.input.files[0]));
    for (const type of ["dragenter", "dragover"]) this.addEventListener(type, (event) => this.over(event, true));
    for (const type of ["dragleave", "drop"]) this.addEventListener(type, (event) => this.over(event, false));
    this.addEventListener("drop", (event) => event.dataTransfer.files[0] && this.take(event.dataTransfer.files[0]));
  }

  over(event, isOver) {
    event.preventDefault();
    this.classList.toggle("is-over", isOver);
  }

  async take(file) {
    this.preview(file);
    if (!this.dataset.api) return;
    this.classList.remove("has-error");
    this.bar.hidden = false;
    const button = this.closest("form")?.querySelector("button:not([type=button])");
    button?.setAttribute("disabled", "");
    try {
      const asset = await send(this.dataset.api, file, this.dataset.purpose, (percent) => (this.bar.value = percent));
      this.keep(asset.id);
      this.state.textContent = this.dataset.ready;
    } catch (problem) {
      this.classList.add("has-error");
      this.state.textContent = problem.message || this.dataset.failed;
    } finally {
      this.bar.hidden = true;
      button?.removeAttribute("disabled");
    }
  }

  preview(file) {
    const image = new Image();
    image.alt = "";
    image.src = URL.createObjectURL(file);
    image.addEventListener("load", () => this.querySelector(".upload-view").replaceChildren(image), { once: true });
  }

  keep(id) {
    let hidden = this.querySelector("input[type=hidden]");
    if (!hidden) {
      hidden = document.createElement("input");
      hidden.type = "hidden";
      hidden.name = this.dataset.assetName;
      this.append(hidden);
    }
    hidden.value = id;
    this.input.value = "";
    this.input.required = false;
  }
}
customElements.define("upload-field", UploadField);
