import { Cancelled, send } from "amigos/upload";

// See templates/components/upload_field.html. Sent when chosen; the form then carries the id, not the file.
class UploadField extends HTMLElement {
  connectedCallback() {
    this.input = this.querySelector("input[type=file]");
    this.state = this.querySelector(".upload-state");
    this.bar = this.querySelector("progress");
    this.stop = this.querySelector(".upload-stop");
    this.stop.addEventListener("click", () => this.sending?.cancel());
    const take = () => this.input.files[0] && this.take(this.input.files[0]);
    this.input.addEventListener("change", take);
    for (const type of ["dragenter", "dragover"]) this.addEventListener(type, (event) => this.over(event, true));
    for (const type of ["dragleave", "drop"]) this.addEventListener(type, (event) => this.over(event, false));
    this.addEventListener("drop", (event) => event.dataTransfer.files[0] && this.take(event.dataTransfer.files[0]));
    take(); // what was chosen before this file had arrived
  }

  over(event, isOver) {
    event.preventDefault();
    this.classList.toggle("is-over", isOver);
  }

  async take(file) {
    await this.sending?.cancel();
    const before = [...this.querySelector(".upload-view").childNodes];
    this.preview(file);
    if (!this.dataset.api) return;
    this.classList.remove("has-error");
    this.busy(true);
    const sending = (this.sending = send(
      this.dataset.api,
      file,
      this.dataset.purpose,
      (percent) => (this.bar.value = percent),
      (state) => (this.state.textContent = state === "waiting" ? this.dataset.waiting : ""),
    ));
    try {
      const asset = await sending.done;
      this.keep(asset.id);
      this.state.textContent = this.dataset.ready;
    } catch (problem) {
      if (this.sending !== sending) return;
      const isCancelled = problem instanceof Cancelled;
      if (isCancelled) this.querySelector(".upload-view").replaceChildren(...before);
      this.classList.toggle("has-error", !isCancelled);
      this.state.textContent = isCancelled ? "" : problem.message || this.dataset.failed;
      this.input.value = "";
    } finally {
      if (this.sending === sending) this.busy(false);
    }
  }

  busy(isBusy) {
    if (!isBusy) this.sending = null;
    this.bar.value = 0;
    this.bar.hidden = this.stop.hidden = !isBusy;
    this.closest("form")?.querySelector("button:not([type=button])")?.toggleAttribute("disabled", isBusy);
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
    const edit = this.querySelector(".upload-edit");
    edit.href = `/media/${id}/edit/`;
    edit.hidden = false;
    this.querySelector(".upload-edit-current")?.remove();
    this.input.value = "";
    this.input.required = false;
  }
}
customElements.define("upload-field", UploadField);
