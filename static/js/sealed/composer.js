// Writing in an encrypted chat. No form: what is written here must not leave the page but sealed, and no draft is kept.
import { fill, icon, make } from "amigos/chat/dom";
import { canRecord, Recorder } from "amigos/chat/recorder";

const TYPING_EVERY = 4000;

export class SealedComposer {
  constructor(room, { words, limits, onSend, onEdit, onTyping, say }) {
    Object.assign(this, { words, limits, onSend, onEdit, onTyping });
    this.box = room.querySelector("[data-composer]");
    this.body = this.box.querySelector("textarea");
    this.context = this.box.querySelector("[data-context]");
    this.chosen = this.box.querySelector("[data-chosen]");
    this.files = [];
    this.answered = null;
    this.edited = null;
    this.typedAt = 0;
    const record = this.box.querySelector("[data-record]");
    if (canRecord()) this.recorder = new Recorder(this.box, { words, limits, onTyping, say, hasOnce: false, onSend: (entry) => this.sendRecorded(entry) });
    else record.remove();
    this.box.querySelector("[data-send]").addEventListener("click", () => this.submit());
    this.box.querySelector("[data-context-end]").addEventListener("click", () => this.leaveContext());
    this.body.addEventListener("keydown", (event) => this.pressed(event));
    this.body.addEventListener("input", () => this.typed());
    this.body.addEventListener("paste", (event) => this.take([...event.clipboardData.files], event));
    for (const input of this.box.querySelectorAll("input[type=file]")) {
      input.addEventListener("change", () => {
        this.take([...input.files]);
        input.value = "";
        input.closest("details").open = false;
      });
    }
  }

  open() {
    this.box.hidden = false;
    this.offer();
  }

  shut() {
    this.box.hidden = true;
  }

  pressed(event) {
    if (event.key === "Escape" && (this.answered || this.edited)) this.leaveContext();
    if (event.key !== "Enter" || event.shiftKey || event.isComposing || !matchMedia("(pointer: fine)").matches) return;
    event.preventDefault();
    this.submit();
  }

  // With nothing written there is a microphone where else the arrow is.
  offer() {
    const isEmpty = !this.body.value.trim() && !this.files.length && !this.edited;
    this.box.classList.toggle("is-empty", Boolean(this.recorder) && isEmpty);
  }

  typed() {
    this.offer();
    if (!this.body.value || Date.now() - this.typedAt < TYPING_EVERY) return;
    this.typedAt = Date.now();
    this.onTyping("text");
  }

  take(files, event) {
    if (!files.length) return;
    event?.preventDefault();
    this.files = [...this.files, ...files].slice(0, this.limits.files);
    this.showChosen();
    this.body.focus();
  }

  showChosen() {
    const nodes = this.files.map((one, at) => {
      const away = make("button", { attributes: { type: "button", "aria-label": this.words.delete }, children: [icon("x")] });
      away.addEventListener("click", () => {
        this.files.splice(at, 1);
        this.showChosen();
      });
      return make("li", { children: [make("span", { className: "chip", children: [icon(one.type.startsWith("image/") ? "image" : "file-text"), make("bdi", { text: one.name })] }), away] });
    });
    this.chosen.replaceChildren(...nodes);
    this.chosen.hidden = !nodes.length;
    this.offer();
  }

  answer(message, name) {
    this.leaveContext();
    this.answered = message;
    this.say(`${fill(this.words.answering, { name })}: ${message.body || this.words.file}`);
  }

  // What was being written waits until the edit is done.
  edit(message) {
    this.leaveContext();
    this.edited = message;
    this.aside = this.body.value;
    this.body.value = message.body;
    this.say(this.words.editing);
  }

  say(words) {
    this.context.hidden = false;
    this.context.querySelector("[data-context-words]").textContent = words;
    this.offer();
    this.body.focus();
  }

  leaveContext() {
    if (this.edited) this.body.value = this.aside;
    this.answered = this.edited = null;
    this.context.hidden = true;
    this.offer();
  }

  sendRecorded({ files, looks }) {
    const reply = this.answered;
    this.leaveContext();
    this.onSend({ body: "", files, reply, voice: looks });
  }

  submitEdit(body) {
    const message = this.edited;
    this.leaveContext();
    if (body && body !== message.body) this.onEdit(message, body);
    this.onTyping("stopped");
    this.typedAt = 0;
    this.body.focus();
  }

  submit() {
    const body = this.body.value.trim();
    if (this.edited) return this.submitEdit(body);
    if (!body && !this.files.length) return undefined;
    this.onSend({ body, files: this.files, reply: this.answered });
    this.files = [];
    this.showChosen();
    this.body.value = "";
    this.typedAt = 0;
    this.onTyping("stopped");
    this.leaveContext();
    this.body.focus();
    return undefined;
  }
}
