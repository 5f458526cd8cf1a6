// See templates/social/import_home.html. A large ZIP goes in parts that survive a cut; then the form carries its id.
import { Cancelled, ResumableUpload } from "amigos/resumable";
import { csrfToken } from "amigos/upload";

class ArchiveField extends HTMLElement {
  connectedCallback() {
    this.form = this.closest("form");
    this.input = this.querySelector("input[type=file]");
    this.state = this.querySelector("[role=status]");
    this.bar = this.querySelector("progress");
    this.stop = this.querySelector("[data-stop]");
    this.stop.addEventListener("click", () => this.sending?.cancel());
    this.input.addEventListener("change", () => this.show());
    this.form.addEventListener("submit", (event) => this.take(event));
    this.show(); // what was chosen before this file had arrived
  }

  show() {
    const [file] = this.input.files;
    this.querySelector("[data-name]").textContent = file ? file.name : "";
    this.classList.remove("has-error");
    this.state.textContent = "";
  }

  async take(event) {
    const [file] = this.input.files;
    if (!file) return;
    event.preventDefault();
    if (this.sending) return;
    this.busy(true);
    this.sending = new ResumableUpload(file, {
      csrf: csrfToken(),
      begin: { kind: "archive" },
      completes: false,
      onProgress: (percent) => this.say(percent),
      onState: (state) => state === "waiting" && (this.state.textContent = this.dataset.waiting),
    });
    try {
      const { id } = await this.sending.run();
      this.form.elements.upload_id.value = id;
      this.input.value = "";
      this.input.disabled = true;
      this.sending.forget();
      this.form.submit();
    } catch (problem) {
      const isCancelled = problem instanceof Cancelled;
      this.classList.toggle("has-error", !isCancelled);
      this.state.textContent = isCancelled ? "" : problem.message || this.dataset.failed;
      this.sending = null;
      this.busy(false);
    }
  }

  say(percent) {
    this.bar.value = percent;
    this.state.textContent = `${this.dataset.sending} · ${Math.floor(percent)} %`;
  }

  busy(isBusy) {
    this.bar.hidden = this.stop.hidden = !isBusy;
    this.form.querySelector("button:not([type=button])").disabled = isBusy;
  }
}
customElements.define("archive-field", ArchiveField);
