// Recording a voice message: held or tapped, with its time and how loud it is; cancelled, locked, heard once more, sent.
import { icon, make } from "amigos/chat/dom";
import { player, soundOf } from "amigos/chat/recordings";

const FORMATS = ["audio/webm;codecs=opus", "audio/ogg;codecs=opus", "audio/mp4;codecs=mp4a.40.2", "audio/mp4"];
const ENDINGS = { "audio/webm": "webm", "audio/ogg": "ogg", "audio/mp4": "m4a" };
const HELD = 400; // a shorter press leaves it running
const AWAY = 80; // pixels to slide, to cancel or to lock
const LEAST = 500;
const LOOK = 50;
const BARS = 64;

export const canRecord = () => Boolean(navigator.mediaDevices?.getUserMedia && window.MediaRecorder);

export class Recorder {
  // `hasOnce`: whether it may be sent to be opened once.
  constructor(box, { words, limits, onSend, onTyping, say, hasOnce = true }) {
    Object.assign(this, { box, words, limits, onSend, onTyping, say, hasOnce });
    this.form = box.querySelector("[data-form]");
    this.button = box.querySelector("[data-record]");
    this.panel = box.querySelector("[data-recorder]");
    this.state = "idle"; // idle | starting | held | locked | preview
    this.number = 0;
    this.build();
    this.listen();
  }

  build() {
    const { words } = this;
    const button = (drawing, word, act, className = "icon-button") => {
      const node = make("button", { className, attributes: { type: "button", "aria-label": words[word] }, children: [icon(drawing, "")] });
      node.addEventListener("click", act);
      return node;
    };
    this.time = make("span", { className: "recorder-time", text: "0:00", attributes: { role: "timer" } });
    this.meter = make("span", { className: "recorder-meter", attributes: { "aria-hidden": "true" } });
    this.hint = make("span", { className: "recorder-hint muted small" });
    this.middle = make("div", { className: "recorder-middle" });
    this.away = button("trash-2", "record_cancel", () => this.cancel());
    this.halt = button("square", "record_stop", () => this.stop());
    this.go = button("send", "record_send", () => this.sendNow(), "chat-send");
    this.once = make("button", { className: "icon-button once-small", attributes: { type: "button", "aria-label": words.once_set, "aria-pressed": "false" }, children: [icon("once", "")] });
    this.once.addEventListener("click", () => this.once.setAttribute("aria-pressed", String(this.once.getAttribute("aria-pressed") !== "true")));
    this.panel.replaceChildren(this.away, this.middle, this.once, this.halt, this.go);
  }

  listen() {
    const { button } = this;
    button.addEventListener("pointerdown", (event) => {
      if (event.button !== 0 || this.state !== "idle") return;
      button.setPointerCapture(event.pointerId);
      this.pressed = { x: event.clientX, y: event.clientY, at: performance.now() };
      this.start();
    });
    button.addEventListener("pointermove", (event) => {
      if (!this.pressed || this.state === "locked") return;
      const along = (event.clientX - this.pressed.x) * (document.documentElement.dir === "rtl" ? 1 : -1);
      if (along > AWAY) this.cancel();
      else if (this.pressed.y - event.clientY > AWAY) this.lock();
    });
    const release = () => {
      if (!this.pressed) return;
      const wasHeld = performance.now() - this.pressed.at > HELD;
      this.pressed = null;
      if (this.state === "idle" || this.state === "locked" || this.state === "preview") return;
      if (wasHeld && this.state === "held") this.stop();
      else this.lock();
    };
    button.addEventListener("pointerup", release);
    button.addEventListener("pointercancel", release);
    button.addEventListener("click", (event) => {
      if (event.detail === 0 && this.state === "idle") {
        this.wantsLock = true;
        this.start();
      }
    });
    this.panel.addEventListener("keydown", (event) => {
      if (event.key !== "Escape") return;
      event.stopPropagation();
      this.cancel();
    });
  }

  async start() {
    const number = (this.number += 1);
    this.show("starting");
    let stream;
    try {
      stream = await navigator.mediaDevices.getUserMedia({ audio: { echoCancellation: true, noiseSuppression: true, autoGainControl: true } });
    } catch (problem) {
      if (number === this.number) this.end();
      this.say(problem.name === "NotAllowedError" ? this.words.record_denied : this.words.record_none, "error");
      return;
    }
    if (number !== this.number || this.state === "idle") {
      for (const track of stream.getTracks()) track.stop();
      return;
    }
    player.stop();
    this.stream = stream;
    const mimeType = FORMATS.find((one) => MediaRecorder.isTypeSupported(one));
    this.recorder = new MediaRecorder(stream, { mimeType, audioBitsPerSecond: 32_000 });
    this.pieces = [];
    this.recorder.addEventListener("dataavailable", ({ data }) => data.size && this.pieces.push(data));
    this.recorder.addEventListener("stop", () => this.stopped(number));
    this.recorder.start(1000);
    this.began = performance.now();
    this.levels = [];
    this.measure(stream);
    this.timer = setInterval(() => this.tick(), LOOK);
    this.onTyping("voice");
    const isLocked = this.wantsLock || !this.pressed;
    this.wantsLock = false;
    this.show(isLocked ? "locked" : "held");
  }

  measure(stream) {
    this.audio = new AudioContext();
    this.ear = this.audio.createAnalyser();
    this.ear.fftSize = 1024;
    this.audio.createMediaStreamSource(stream).connect(this.ear);
    this.wave = new Uint8Array(this.ear.fftSize);
  }

  tick() {
    const seconds = (performance.now() - this.began) / 1000;
    this.ear.getByteTimeDomainData(this.wave);
    let loud = 0;
    for (const one of this.wave) loud = Math.max(loud, Math.abs(one - 128));
    this.levels.push(loud);
    this.meter.style.setProperty("--loud", String(Math.min(1, loud / 64)));
    this.time.textContent = `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, "0")}`;
    if (Math.floor(seconds) % 4 === 0 && this.levels.length % 80 === 0) this.onTyping("voice");
    if (seconds >= this.limits.sound_seconds - 1) this.stop();
  }

  lock() {
    if (this.state === "held") this.show("locked");
    else if (this.state === "starting") this.wantsLock = true;
  }

  stop() {
    if (this.state !== "held" && this.state !== "locked") return;
    this.wanted = performance.now() - this.began < LEAST ? "nothing" : "preview";
    this.recorder.stop();
  }

  sendNow() {
    if (this.state === "preview") return this.sendKept();
    if (this.state !== "held" && this.state !== "locked") return undefined;
    this.wanted = performance.now() - this.began < LEAST ? "nothing" : "send";
    return this.recorder.stop();
  }

  cancel() {
    this.wanted = "nothing";
    this.number += 1;
    if (this.recorder?.state === "recording") this.recorder.stop();
    this.end();
    this.button.focus();
  }

  stopped(number) {
    if (number !== this.number) return; // cancelled: another may have begun
    const spent = performance.now() - (this.began ?? 0);
    this.quiet();
    if (this.wanted === "nothing") {
      this.end();
      return;
    }
    const type = this.recorder.mimeType.split(";")[0];
    const file = new File(this.pieces, `voice.${ENDINGS[type] ?? "webm"}`, { type });
    this.kept = { file, duration_ms: Math.round(spent), peaks: this.peaks() };
    if (this.wanted === "send") this.sendKept();
    else this.show("preview");
  }

  peaks() {
    const loudest = Math.max(1, ...this.levels);
    return Array.from({ length: BARS }, (_, bar) => {
      const from = Math.floor((bar * this.levels.length) / BARS);
      const to = Math.max(from + 1, Math.floor(((bar + 1) * this.levels.length) / BARS));
      const loud = Math.max(0, ...this.levels.slice(from, to));
      return Math.round((loud * 255) / loudest).toString(16).padStart(2, "0");
    }).join("");
  }

  sendKept() {
    const { file, duration_ms, peaks } = this.kept;
    this.end();
    const isOnce = this.once.getAttribute("aria-pressed") === "true";
    this.once.setAttribute("aria-pressed", "false");
    this.onSend({ kind: "voice", body: "", files: [file], details: isOnce ? { is_once: true } : {}, looks: { duration_ms, peaks } });
  }

  quiet() {
    clearInterval(this.timer);
    for (const track of this.stream?.getTracks() ?? []) track.stop();
    this.audio?.close();
    this.stream = this.audio = null;
    this.onTyping("stopped");
  }

  end() {
    this.quiet();
    player.stop();
    if (this.address) URL.revokeObjectURL(this.address);
    this.kept = this.address = null;
    this.show("idle");
  }

  show(state) {
    this.state = state;
    const isIdle = state === "idle";
    this.panel.hidden = isIdle;
    this.box.classList.toggle("is-recording", !isIdle);
    this.box.dataset.recording = state;
    if (isIdle) return;
    this.once.hidden = !this.hasOnce || (state !== "preview" && state !== "locked");
    this.halt.hidden = state !== "locked";
    this.go.hidden = state !== "locked" && state !== "preview";
    this.away.hidden = state === "starting";
    if (state === "preview") {
      this.address = URL.createObjectURL(this.kept.file);
      const sound = { key: `preview:${this.number}`, sources: [{ type: this.kept.file.type, url: this.address }], ...this.kept };
      this.middle.replaceChildren(soundOf(sound, this.words));
      this.go.focus();
      return;
    }
    this.hint.textContent = state === "held" ? this.words.record_hint : state === "starting" ? this.words.record_starting : "";
    this.middle.replaceChildren(this.meter, this.time, this.hint);
    if (state === "locked") this.halt.focus();
  }
}
