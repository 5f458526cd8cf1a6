import { Cancelled, csrfToken, send } from "amigos/upload";
import { on } from "amigos/socket";

const LOOK_AGAIN_MS = 6000;

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
      const hidden = Object.assign(document.createElement("input"), { type: "hidden", name: "asset_ids" });
      const edit = Object.assign(document.createElement("a"), { className: "small composer-edit", target: "_blank", textContent: this.dataset.editLabel });
      item.append(hidden, edit);
      this.name(item, asset.id);
      if (asset.status === "ready") this.lookForTwin(item);
      else this.later(item, asset.id);
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
    item.querySelector(".composer-edit").href = `/media/${id}/edit/`;
  }

  // What looks alike is known when the picture is prepared: the socket says so, or we look after a while.
  later(item, id) {
    const look = () => item.dataset.asset === id && this.lookForTwin(item);
    on("asset_ready", (event) => event.id === id && look());
    for (const times of [1, 4, 12]) setTimeout(look, times * LOOK_AGAIN_MS);
  }

  async lookForTwin(item) {
    if (item.querySelector(".composer-twin")) return;
    const own = new Set([...this.strip.children].map((each) => each.dataset.asset));
    const answer = await fetch(`${this.dataset.api}${item.dataset.asset}/duplicates/`).catch(() => null);
    const found = answer?.ok ? (await answer.json()).items.find((one) => !own.has(one.media.id)) : null;
    if (!found || !item.isConnected || item.querySelector(".composer-twin")) return;
    const note = Object.assign(document.createElement("p"), { className: "composer-twin small" });
    note.setAttribute("role", "status");
    const use = Object.assign(document.createElement("button"), { type: "button", className: "button button-quiet", textContent: this.dataset.use });
    use.addEventListener("click", () => this.useTwin(item, found.media, note));
    note.append(`${found.kind === "exact" ? this.dataset.twin : this.dataset.lookalike} `, use);
    item.append(note);
  }

  // The one there was, with its description and its crop, instead of the one just sent.
  async useTwin(item, twin, note) {
    const headers = { "X-CSRFToken": csrfToken(), Accept: "application/json" };
    const answer = await fetch(`${this.dataset.api}${twin.id}/reuse/`, { method: "POST", headers }).catch(() => null);
    if (!answer?.ok) return this.say(this.dataset.failed);
    const again = await answer.json();
    fetch(`${this.dataset.api}${item.dataset.asset}/`, { method: "DELETE", headers }).catch(() => {});
    this.name(item, again.id);
    item.querySelector("img").src = again.sources.at(-1).url;
    item.querySelector("[type=text]").value ||= again.alt_text;
    note.remove();
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
