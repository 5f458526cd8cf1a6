// Voice messages and films in their bubbles. One sound plays at a time, and goes on when its bubble is drawn anew.
import { fill, hidden, icon, make } from "amigos/chat/dom";

const SVG = "http://www.w3.org/2000/svg";
const BARS = 64;
const SPEEDS = [1, 1.5, 2];
const STEP = 5;

const clock = (seconds) => `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, "0")}`;

// What plays now, and what each sound was left at.
class Player extends EventTarget {
  constructor() {
    super();
    this.sound = null;
    this.key = "";
    this.speed = 1;
    this.places = new Map(); // key → seconds
  }

  toggle(key, sources, began) {
    if (this.key === key && this.sound && !this.sound.paused) {
      this.sound.pause();
      return;
    }
    this.load(key, sources);
    this.sound.play().then(began, () => this.tell());
  }

  load(key, sources) {
    if (this.key === key && this.sound) return;
    this.stop();
    this.key = key;
    const sound = (this.sound = new Audio());
    for (const { type, url } of sources) sound.append(make("source", { attributes: { type, src: url } }));
    sound.preload = "auto";
    sound.playbackRate = sound.defaultPlaybackRate = this.speed;
    for (const type of ["timeupdate", "play", "pause", "seeked"]) sound.addEventListener(type, () => this.sound === sound && this.tell());
    sound.addEventListener("ended", () => {
      if (this.sound !== sound) return;
      sound.currentTime = 0;
      this.places.delete(key);
      this.tell();
    });
    const place = this.places.get(key);
    if (place) sound.addEventListener("loadedmetadata", () => (sound.currentTime = place), { once: true });
  }

  stop() {
    if (!this.sound) return;
    this.sound.pause();
    const before = this.key;
    this.sound = null;
    this.key = "";
    this.dispatchEvent(new CustomEvent("change", { detail: before }));
  }

  seek(key, seconds) {
    this.places.set(key, seconds);
    if (this.key === key && this.sound) this.sound.currentTime = seconds;
    this.dispatchEvent(new CustomEvent("change", { detail: key }));
  }

  faster() {
    this.speed = SPEEDS[(SPEEDS.indexOf(this.speed) + 1) % SPEEDS.length];
    if (this.sound) this.sound.playbackRate = this.sound.defaultPlaybackRate = this.speed;
    this.dispatchEvent(new CustomEvent("change", { detail: null }));
  }

  tell() {
    this.places.set(this.key, this.sound.currentTime);
    this.dispatchEvent(new CustomEvent("change", { detail: this.key }));
  }

  place(key) {
    return this.places.get(key) ?? 0;
  }

  isPlaying(key) {
    return this.key === key && Boolean(this.sound) && !this.sound.paused;
  }
}

export const player = new Player();

// The drawing: 64 bars of a box of 192 × 32.
export function waveOf(peaks) {
  const wave = document.createElementNS(SVG, "svg");
  wave.setAttribute("viewBox", `0 0 ${BARS * 3} 32`);
  wave.setAttribute("preserveAspectRatio", "none");
  wave.setAttribute("aria-hidden", "true");
  for (let at = 0; at < BARS; at += 1) {
    const loud = parseInt((peaks ?? "").slice(at * 2, at * 2 + 2), 16) || 0;
    const high = 3 + (loud * 27) / 255;
    const bar = document.createElementNS(SVG, "rect");
    for (const [name, value] of [["x", at * 3], ["y", 16 - high / 2], ["width", 2], ["height", high], ["rx", 1]]) bar.setAttribute(name, value);
    wave.append(bar);
  }
  return wave;
}

// A sound with its drawing, to be played, sought and hurried. `onPlay` is told once it is really heard.
export function soundOf({ key, sources, peaks, duration_ms: milliseconds, isNew = false }, words, onPlay = () => {}) {
  const length = Math.max(0.1, milliseconds / 1000);
  const button = make("button", { className: "voice-play", attributes: { type: "button" } });
  const seek = make("input", { className: "voice-seek", attributes: { type: "range", min: 0, max: length.toFixed(1), step: 0.1, "aria-label": words.voice_place, dir: "ltr" } });
  const speed = make("button", { className: "voice-speed", attributes: { type: "button" } });
  const time = make("span", { className: "voice-time" });
  const track = make("div", { className: "voice-track", attributes: { dir: "ltr" }, children: [waveOf(peaks), waveOf(peaks), seek] });
  track.children[1].classList.add("voice-done");
  const dot = isNew && make("span", { className: "voice-dot", children: [hidden(words.voice_new)] });
  const node = make("div", { className: "voice", children: [button, track, make("div", { className: "voice-low", children: [time, dot, speed] })] });
  const show = () => {
    const at = Math.min(player.place(key), length);
    const plays = player.isPlaying(key);
    button.replaceChildren(icon(plays ? "pause" : "play", ""));
    button.setAttribute("aria-label", plays ? words.voice_pause : words.voice_play);
    if (document.activeElement !== seek || plays) seek.value = at;
    seek.setAttribute("aria-valuetext", `${clock(at)} / ${clock(length)}`);
    track.style.setProperty("--done", `${(at / length) * 100}%`);
    time.textContent = clock(plays || at ? at : length);
    speed.textContent = `${player.speed}×`;
    speed.setAttribute("aria-label", fill(words.voice_speed, { times: String(player.speed) }));
  };
  button.addEventListener("click", () => player.toggle(key, sources, onPlay));
  seek.addEventListener("input", () => player.seek(key, Number(seek.value)));
  seek.addEventListener("keydown", (event) => {
    const step = { ArrowRight: STEP, ArrowUp: STEP, ArrowLeft: -STEP, ArrowDown: -STEP }[event.key];
    if (event.key === " " || event.key === "Enter") {
      event.preventDefault();
      button.click();
    } else if (step) {
      event.preventDefault();
      player.seek(key, Math.min(length, Math.max(0, player.place(key) + step)));
      seek.value = player.place(key);
    }
  });
  speed.addEventListener("click", () => player.faster());
  // Those that are drawn no more forget themselves.
  const hear = ({ detail }) => {
    if (!node.isConnected && node.wasThere) player.removeEventListener("change", hear);
    else if (detail === null || detail === key) show();
    node.wasThere ||= node.isConnected;
  };
  player.addEventListener("change", hear);
  show();
  return node;
}

const preparing = (one, drawing, said) => {
  const bar = make("progress", { className: "chat-bar", attributes: { max: 100, value: one.percent ?? 0, "data-asset": one.id, "aria-label": said } });
  bar.hidden = !one.percent;
  return make("span", { className: "chat-preparing", children: [icon(drawing, ""), make("span", { text: one.failure?.message || said }), one.failure ? null : bar] });
};

export function voice(message, { words, act, meId }) {
  return message.files.map((one) => {
    if (!one.sources?.length) return make("p", { className: "chat-text muted voice-waits", children: [icon("mic"), one.failure?.message || words.voice_preparing] });
    const isNew = message.sender?.id !== meId && !message.is_opened;
    const heard = message.sender?.id === meId && message.is_opened;
    const node = soundOf({ key: message.id, ...one, isNew }, words, () => isNew && act.listened(message));
    if (heard) node.classList.add("is-heard");
    return node;
  });
}

export function video(message, { words }) {
  return message.files.map((one) => {
    if (!one.sources?.length) return preparing(one, "video", words.video_preparing);
    const still = one.url_template?.replace("{width}", one.widths.jpg[0]).replace("{format}", "jpg");
    const film = make("video", { attributes: { controls: "", preload: "none", playsinline: "", poster: still, width: one.width, height: one.height, "aria-label": words.video } });
    for (const { type, url } of one.sources) film.append(make("source", { attributes: { type, src: url } }));
    film.addEventListener("play", () => player.stop());
    const save = make("a", { className: "chat-film-save", attributes: { href: `${one.sources[0].url}?download`, download: "" }, children: [icon("download"), words.download] });
    return make("div", { className: "chat-film", children: [film, save] });
  });
}

// How far a film is that is being prepared: of one's own.
export function showProgress(list, { id, percent }) {
  for (const bar of list.querySelectorAll(`[data-asset="${CSS.escape(id)}"]`)) {
    bar.hidden = false;
    bar.value = percent;
  }
}
