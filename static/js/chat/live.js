// Live positions of a conversation: one's own is told while it runs, others' are shown. Nothing of them is stored here.
import { fill, icon, make } from "amigos/chat/dom";
import { send } from "amigos/socket";

const EVERY = 5000;
const KEY = "amigos:live:";
const EARTH = 6_371_000;
const language = document.documentElement.lang || undefined;
const clock = new Intl.DateTimeFormat(language, { hour: "numeric", minute: "2-digit" });
const metres = new Intl.NumberFormat(language, { style: "unit", unit: "meter", maximumFractionDigits: 0 });
const kilometres = new Intl.NumberFormat(language, { style: "unit", unit: "kilometer", maximumFractionDigits: 1 });
const rad = (degrees) => (degrees * Math.PI) / 180;

export class LivePositions {
  constructor({ conversationId, words, calls, meId, say }) {
    Object.assign(this, { conversationId, words, calls, meId, say });
    this.points = new Map(); // share → {latitude, longitude, at}
    this.begun = new Set(); // client ids of shares that this device begins
    this.watched = new Map(); // share → {watch, toldAt, turn, end}
    this.here = null; // where this device is, when its person asked how far
  }

  async load() {
    const found = await this.calls.ask("live/").catch(() => null);
    for (const one of found?.items ?? []) {
      if (one.point) this.points.set(one.share_id, one.point);
      if (one.person.id === this.meId && localStorage.getItem(KEY + one.share_id)) this.watch(one.share_id, one.ends_at);
      this.redraw(one.share_id);
    }
  }

  close() {
    for (const share of [...this.watched.keys()]) this.unwatch(share);
  }

  // --- what comes
  hear(frame) {
    if (frame.type === "live_moved") this.points.set(frame.share_id, frame);
    else if (frame.type === "live_ended") {
      this.points.delete(frame.share_id);
      this.unwatch(frame.share_id);
      localStorage.removeItem(KEY + frame.share_id);
    } else return;
    this.redraw(frame.share_id);
  }

  // A message of one's own that this device has begun: from now on it says where it is.
  arrived(messages) {
    for (const { kind, client_id: name, details } of messages) {
      // The frame that all hear may come first, and has no details: then what is begun is not known yet.
      if (kind !== "live" || !details || !this.begun.delete(name) || details.is_over) continue;
      localStorage.setItem(KEY + details.share_id, "1");
      this.watch(details.share_id, details.ends_at);
    }
  }

  // --- one's own
  watch(share, endsAt) {
    if (this.watched.has(share) || !navigator.geolocation) return;
    const known = { toldAt: 0 };
    const tell = () => {
      known.toldAt = Date.now();
      const point = { latitude: this.here.latitude, longitude: this.here.longitude };
      send("move_live", { conversation_id: this.conversationId, share_id: share, ...point }).catch((problem) => problem.code === "not_found" && this.unwatch(share));
    };
    // Who stops right after a step is told of too: the last place waits for its turn, and is not let fall.
    const moved = ({ coords }) => {
      this.here = coords;
      clearTimeout(known.turn);
      known.turn = setTimeout(tell, Math.max(0, known.toldAt + EVERY - Date.now()));
    };
    // A tunnel is passed. Said is what its person can change, and once.
    const failed = ({ code, PERMISSION_DENIED }) => {
      if (known.isSaid || (code !== PERMISSION_DENIED && known.toldAt)) return;
      known.isSaid = true;
      this.say(this.words.no_position, "error");
    };
    known.watch = navigator.geolocation.watchPosition(moved, failed, { enableHighAccuracy: true, maximumAge: 5000 });
    known.end = setTimeout(() => this.unwatch(share), Math.max(0, Date.parse(endsAt) - Date.now()));
    this.watched.set(share, known);
  }

  unwatch(share) {
    const known = this.watched.get(share);
    if (!known) return;
    navigator.geolocation.clearWatch(known.watch);
    clearTimeout(known.turn);
    clearTimeout(known.end);
    this.watched.delete(share);
  }

  async stop(share) {
    this.unwatch(share);
    await this.calls.ask(`live/${share}/`, "DELETE").catch((problem) => this.say(problem.message, "error"));
  }

  // --- what is drawn
  draw(message, isOwn) {
    const { words } = this;
    const one = message.details;
    const title = one.is_walk ? (one.pets.length ? fill(words.walk_with, { names: one.pets.join(", ") }) : words.walk) : words.live;
    const when = one.is_over ? words.live_over : fill(words.live_until, { time: clock.format(new Date(one.ends_at)) });
    const lines = make("span", { className: "chat-live-words", children: [make("b", { text: title }), make("span", { className: "muted small", text: when })] });
    const nodes = [make("div", { className: one.is_over ? "chat-live is-over" : "chat-live", children: [icon(one.is_walk ? "paw" : "map-pin", ""), lines] })];
    if (one.is_over) return nodes;
    const where = make("div", { className: "chat-live-where", attributes: { "data-live-share": one.share_id, "aria-live": "polite" } });
    if (isOwn) where.append(make("button", { className: "button button-quiet button-small", text: one.is_walk ? words.end_walk : words.stop_live, attributes: { type: "button" }, on: { click: () => this.stop(one.share_id) } }));
    where.append(make("span", { attributes: { "data-place": "" } }));
    if (!isOwn) where.append(make("button", { className: "button button-quiet button-small", text: words.how_far, attributes: { type: "button" }, on: { click: () => this.measure() } }));
    this.place(where);
    return [...nodes, where];
  }

  redraw(share) {
    for (const node of document.querySelectorAll("[data-live-share]")) if (!share || node.dataset.liveShare === share) this.place(node);
  }

  place(node) {
    const point = this.points.get(node.dataset.liveShare);
    const shown = node.querySelector("[data-place]");
    if (!point) {
      shown.textContent = this.watched.has(node.dataset.liveShare) ? "" : this.words.no_point;
      return;
    }
    const address = `geo:${point.latitude},${point.longitude}?q=${point.latitude},${point.longitude}`;
    const link = make("a", { className: "button button-quiet button-small", text: this.words.open_maps, attributes: { href: address } });
    const far = this.here && !this.watched.has(node.dataset.liveShare) ? make("span", { className: "muted small", text: this.away(point) }) : null;
    const at = make("span", { className: "muted small", text: clock.format(new Date(point.at)) });
    shown.replaceChildren(...[link, far, at].filter(Boolean));
  }

  measure() {
    navigator.geolocation?.getCurrentPosition(
      ({ coords }) => {
        this.here = coords;
        this.redraw();
      },
      () => this.say(this.words.no_position, "error"),
      { maximumAge: 30_000, timeout: 10_000 },
    );
  }

  away({ latitude, longitude }) {
    const [from, to, wide] = [rad(this.here.latitude), rad(latitude), rad(longitude - this.here.longitude)];
    const part = Math.sin((to - from) / 2) ** 2 + Math.cos(from) * Math.cos(to) * Math.sin(wide / 2) ** 2;
    const far = 2 * EARTH * Math.asin(Math.sqrt(Math.min(1, part)));
    const turn = Math.atan2(Math.sin(wide) * Math.cos(to), Math.cos(from) * Math.sin(to) - Math.sin(from) * Math.cos(to) * Math.cos(wide));
    const sector = Math.round(((turn * 180) / Math.PI + 360) / 45) % 8;
    const distance = far < 1000 ? metres.format(Math.round(far / 10) * 10) : kilometres.format(far / 1000);
    return fill(this.words.away, { distance, direction: this.words.directions.split(",")[sector].trim() });
  }
}
