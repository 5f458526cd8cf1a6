// Writing: words, answers, edits, pictures that were chosen, pasted or dropped, and drafts that stay.
import { fill, icon, make } from "amigos/chat/dom";
import { canRecord, Recorder } from "amigos/chat/recorder";

const DRAFT = "amigos:chat:draft:";
const TYPING_EVERY = 4000;
const SYNC_AFTER = 1500;

// What a file becomes; "" for what is not taken.
function kindOf({ type }) {
  if (type === "application/pdf") return "file";
  return { image: "photo", audio: "voice", video: "video" }[type.split("/")[0]] ?? "";
}

export class Composer {
  constructor(room, { words, conversationId, limits, draft, onSend, onEdit, onTyping, onSync, say }) {
    Object.assign(this, { room, words, limits, onSend, onEdit, onTyping, onSync, say });
    this.key = DRAFT + conversationId;
    this.box = room.querySelector("[data-composer]");
    this.form = this.box.querySelector("[data-form]");
    this.body = this.box.querySelector("[data-body]");
    this.context = this.box.querySelector("[data-context]");
    this.chosen = this.box.querySelector("[data-chosen]");
    this.files = [];
    this.answered = null;
    this.edited = null;
    this.typedAt = 0;
    this.body.value = this.read() || this.body.value || draft || "";
    const record = this.box.querySelector("[data-record]");
    if (record && canRecord()) this.recorder = new Recorder(this.box, { words, limits, onTyping, say, onSend: (entry) => this.sendRecorded(entry) });
    else record?.remove();
    this.listen();
    this.grow();
    this.offer();
  }

  listen() {
    this.form.addEventListener("submit", (event) => {
      if (event.submitter?.hasAttribute("formaction")) return this.write("");
      event.preventDefault();
      return this.submit();
    });
    this.body.addEventListener("keydown", (event) => this.pressed(event));
    this.body.addEventListener("input", () => this.typed());
    this.context.querySelector("[data-context-end]").addEventListener("click", (event) => {
      event.preventDefault();
      this.leaveContext();
    });
    this.body.addEventListener("paste", (event) => this.take([...event.clipboardData.files], event));
    for (const name of ["dragover", "dragleave", "drop"]) {
      this.room.addEventListener(name, (event) => this.dragged(event));
    }
    const photos = this.box.querySelector("[data-photos]");
    const document_ = this.box.querySelector("[data-document]");
    for (const input of [photos, document_, ...this.box.querySelectorAll("[data-recordings]")].filter(Boolean)) {
      input.addEventListener("change", () => {
        this.take([...input.files]);
        input.value = "";
        input.closest("details").open = false;
      });
    }
    for (const button of this.box.querySelectorAll("[data-open]")) {
      button.addEventListener("click", () => this.openSheet(button));
    }
    this.box.querySelector("[data-locate]")?.addEventListener("click", (event) => this.locate(event.currentTarget));
    for (const form of this.box.querySelectorAll("[data-sheet] form")) {
      form.addEventListener("submit", (event) => {
        event.preventDefault();
        this.sendSheet(form, event.submitter);
      });
    }
  }

  openSheet(button) {
    button.closest("details").open = false;
    for (const sheet of this.box.querySelectorAll("[data-sheet]")) sheet.open = sheet.dataset.sheet === button.dataset.open;
    this.box.querySelector("[data-sheet][open] :is(input:not([type=hidden]), select)")?.focus();
  }

  sendSheet(form, submitter) {
    const data = new FormData(form);
    const kind = data.get("kind");
    const entry = { kind, body: String(data.get("body") ?? "").trim(), details: {} };
    if (kind === "pet") entry.details.pet_id = data.get("pet_id");
    if (kind === "sticker") {
      const drawing = submitter?.querySelector("img");
      if (!drawing) return;
      entry.details = { sticker: submitter.value };
      entry.shown = { name: submitter.value, url: drawing.src, alt_text: drawing.alt };
    }
    if (kind === "poll") {
      entry.details.options = data.getAll("options").map((one) => one.trim()).filter(Boolean);
      entry.details.allows_several = data.has("allows_several");
      if (entry.details.options.length < 2) {
        form.querySelector("[name=options]").focus();
        return;
      }
    }
    if (kind === "vet") Object.assign(entry.details, { pet_id: data.get("pet_id"), days: Number(data.get("days")), has_documents: data.has("has_documents") });
    if (kind === "live") {
      if (data.has("is_walk")) Object.assign(entry.details, { is_walk: true, pet_ids: data.getAll("pet_ids") });
      else entry.details.minutes = Number(data.get("minutes"));
      if (entry.details.is_walk && !entry.details.pet_ids.length) return;
    }
    if (kind === "place") {
      if (data.get("latitude")) Object.assign(entry.details, { latitude: Number(data.get("latitude")), longitude: Number(data.get("longitude")) });
      else if (!entry.body) return;
    }
    this.onSend(this.withAnswer(entry));
    form.reset();
    form.closest("details").open = false;
    this.leaveContext();
  }

  locate(button) {
    const form = button.closest("form");
    navigator.geolocation?.getCurrentPosition(
      ({ coords }) => {
        form.elements.latitude.value = coords.latitude;
        form.elements.longitude.value = coords.longitude;
        button.setAttribute("aria-pressed", "true");
        button.prepend(icon("check"));
      },
      () => {},
      { maximumAge: 600_000, timeout: 10_000 },
    );
  }

  dragged(event) {
    if (![...(event.dataTransfer?.types ?? [])].includes("Files")) return;
    event.preventDefault();
    this.room.classList.toggle("chat-dropping", event.type === "dragover");
    if (event.type === "drop") this.take([...event.dataTransfer.files]);
  }

  pressed(event) {
    if (event.key === "Escape" && (this.answered || this.edited)) this.leaveContext();
    else if (event.key === "Enter" && !event.shiftKey && !event.isComposing && matchMedia("(pointer: fine)").matches) {
      event.preventDefault();
      this.submit();
    }
  }

  sendRecorded(entry) {
    this.onSend(this.withAnswer(entry));
    this.leaveContext();
  }

  // With nothing to send yet, the button records instead.
  offer() {
    this.box.classList.toggle("is-empty", Boolean(this.recorder) && !this.body.value.trim() && !this.files.length && !this.edited);
  }

  typed() {
    this.grow();
    this.offer();
    if (this.edited) return;
    this.write(this.body.value);
    clearTimeout(this.syncTimer);
    this.syncTimer = setTimeout(() => this.onSync(this.body.value), SYNC_AFTER);
    if (this.body.value && Date.now() - this.typedAt > TYPING_EVERY) {
      this.typedAt = Date.now();
      this.onTyping("text");
    }
  }

  // Where the browser does not size a field by its content.
  grow() {
    if (CSS.supports("field-sizing", "content")) return;
    this.body.style.height = "auto";
    this.body.style.height = `${this.body.scrollHeight + 2}px`;
  }

  take(files, event) {
    const wanted = files.filter((one) => kindOf(one));
    if (!wanted.length) return;
    event?.preventDefault();
    const alone = wanted.find((one) => kindOf(one) !== "photo");
    this.files = alone ? [alone] : [...this.files.filter((one) => kindOf(one) === "photo"), ...wanted].slice(0, this.limits.pictures);
    this.showChosen();
    this.body.focus();
  }

  showChosen() {
    for (const image of this.chosen.querySelectorAll("img")) URL.revokeObjectURL(image.src);
    const nodes = this.files.map((one, at) => {
      const shown = kindOf(one) !== "photo" ? make("span", { className: "chip", children: [icon({ file: "file-text", voice: "mic", video: "video" }[kindOf(one)]), one.name] }) : make("img", { attributes: { src: URL.createObjectURL(one), alt: one.name } });
      const away = make("button", { attributes: { type: "button", "aria-label": this.words.delete }, children: [icon("x")] });
      away.addEventListener("click", () => {
        this.files.splice(at, 1);
        this.showChosen();
      });
      return make("li", { children: [shown, away] });
    });
    if (this.files.length === 1 && kindOf(this.files[0]) !== "file") nodes.push(this.onceSwitch());
    this.chosen.replaceChildren(...nodes);
    this.chosen.hidden = !nodes.length;
    this.offer();
  }

  // One photo, film or sound may be sent to be opened once; then without words.
  onceSwitch() {
    const button = make("button", { className: "once-switch", attributes: { type: "button", "aria-pressed": String(Boolean(this.isOnce)) }, children: [icon("once", ""), this.words.once_set] });
    button.addEventListener("click", () => {
      this.isOnce = !this.isOnce;
      button.setAttribute("aria-pressed", String(this.isOnce));
    });
    return make("li", { className: "once-item", children: [button] });
  }

  answer(message, name) {
    this.leaveContext();
    this.answered = message;
    this.showContext(`${fill(this.words.answering, { name })}: ${message.body || this.words.photo}`);
  }

  edit(message) {
    this.leaveContext();
    this.edited = message;
    this.kept = this.body.value;
    this.body.value = message.body;
    this.showContext(this.words.editing);
    this.grow();
    this.offer();
  }

  showContext(text) {
    this.context.hidden = false;
    this.context.querySelector("[data-context-words]").textContent = text;
    this.body.focus();
  }

  leaveContext() {
    if (this.edited) this.body.value = this.kept ?? "";
    this.answered = this.edited = null;
    this.context.hidden = true;
    this.grow();
    this.offer();
  }

  withAnswer(entry) {
    return this.answered ? { ...entry, reply_to_id: this.answered.id, quoted: this.answered } : entry;
  }

  submit() {
    const body = this.body.value.trim();
    if (this.edited) {
      if (body && body !== this.edited.body) this.onEdit(this.edited, body);
      this.leaveContext();
      return;
    }
    if (!body && !this.files.length) return;
    const files = this.files;
    const kind = files.length ? kindOf(files[0]) : "text";
    const isOnce = this.isOnce && files.length === 1 && kind !== "file";
    const details = kind === "file" ? { name: files[0].name } : isOnce ? { is_once: true } : {};
    if (isOnce && body) this.onSend({ kind: "text", body });
    this.onSend(this.withAnswer({ kind, body: isOnce ? "" : body, files, details }));
    this.isOnce = false;
    this.files = [];
    this.showChosen();
    this.body.value = "";
    this.write("");
    clearTimeout(this.syncTimer);
    this.onTyping("stopped");
    this.typedAt = 0;
    this.leaveContext();
    this.body.focus();
  }

  read() {
    try {
      return localStorage.getItem(this.key);
    } catch {
      return "";
    }
  }

  write(text) {
    try {
      if (text) localStorage.setItem(this.key, text);
      else localStorage.removeItem(this.key);
    } catch {
      // private mode: the server has the draft
    }
  }
}
