// What one sees of a call: being called, the call itself, and the call made small while one looks at the page.
import { Ringer } from "amigos/calls/ring";
import { Session } from "amigos/calls/session";
import { make } from "amigos/chat/dom";
import { on, send } from "amigos/socket";

const STAYS = 3200; // how an ended call says why
const two = (number) => String(number).padStart(2, "0");

class CallScreen extends HTMLElement {
  connectedCallback() {
    if (this.words) return;
    this.words = this.dataset;
    this.ringer = new Ringer();
    this.session = null;
    this.incoming = null;
    this.tiles = new Map();
    this.addEventListener("click", (event) => {
      const button = event.target.closest("[data-act]");
      if (button) this.act(button.dataset.act);
    });
    const calling = this.part("incoming");
    // Esc never declines: it only makes the ringing stop.
    calling.addEventListener("cancel", (event) => (event.preventDefault(), this.ringer.stop()));
    calling.addEventListener("close", () => this.incoming && (this.ringer.stop(), calling.show()));
    const box = this.part("box");
    box.addEventListener("cancel", (event) => (event.preventDefault(), this.fold()));
    box.addEventListener("close", () => this.session && !this.session.isOver && this.fold());
    on("call_answered_elsewhere", (frame) => this.elsewhere(frame));
    on("call_ended", ({ call }) => call.id === this.incoming?.id && this.dismiss());
    addEventListener("beforeunload", (event) => this.session?.call && !this.session.isOver && event.preventDefault());
    addEventListener("pagehide", () => this.session && !this.session.isOver && this.session.leaveNow());
  }

  part(name) {
    return this.querySelector(`[data-${name}]`);
  }

  say(words) {
    if (this.said === words) return;
    this.said = words;
    this.part("live").textContent = words;
  }

  // --- being called
  ring(call, { isQuiet = false } = {}) {
    const mine = call.members.find((one) => one.person.id === this.dataset.me);
    if (mine?.state !== "ringing" || this.session || this.incoming) return;
    this.incoming = call;
    const caller = call.members.find((one) => one.person.id === call.started_by_id)?.person;
    const dialog = this.part("incoming");
    const isVideo = call.kind === "video";
    const name = call.title ? `${caller?.display_name ?? ""} · ${call.title}` : (caller?.display_name ?? "");
    dialog.querySelector("[data-who]").textContent = name;
    dialog.querySelector("[data-what]").textContent = isVideo ? this.words.video : this.words.voice;
    dialog.querySelector("[data-when-video]").hidden = !isVideo;
    dialog.querySelector("[data-face]").replaceChildren(faceOf(caller));
    dialog.showModal();
    this.say(`${name}: ${isVideo ? this.words.video : this.words.voice}`);
    if (!isQuiet) this.ringer.start("incoming");
  }

  // After an absence: what it rang for may be over.
  stillRings(call) {
    const mine = call?.members.find((one) => one.person.id === this.dataset.me);
    if (this.incoming && (call?.id !== this.incoming.id || mine?.state !== "ringing")) this.dismiss();
  }

  dismiss() {
    this.incoming = null;
    this.ringer.stop();
    this.part("incoming").close();
  }

  elsewhere({ call_id: id, device_id: device }) {
    if (this.incoming?.id !== id || this.session?.deviceId === device) return;
    this.dismiss();
    this.say(this.words.elsewhere);
  }

  // --- beginning
  call(conversationId, kind) {
    if (this.session) this.unfold();
    else if (!this.incoming) this.begin(kind, (session) => session.start(conversationId, kind));
  }

  accept(kind) {
    const call = this.incoming;
    this.dismiss();
    this.begin(kind, (session) => session.accept(call, kind), call);
  }

  async begin(kind, enter, call = null) {
    const session = new Session(this.dataset.me, { isRelayed: "relay" in this.dataset, changed: () => this.draw(), ended: (reason) => this.over(session, reason) });
    this.session = session;
    this.kind = kind;
    this.part("problem").hidden = true;
    this.part("bar").hidden = false;
    this.status(kind === "video" ? this.words.askingVideo : this.words.asking);
    this.names(call);
    if (!call) this.nameAll(document.querySelector(".chat-head-name")?.textContent.trim() ?? "");
    this.unfold();
    this.draw();
    try {
      await enter(session);
    } catch (problem) {
      this.trouble(session, problem);
    }
  }

  // The devices said no, or the server did.
  trouble(session, problem) {
    if (session.isOver) return;
    const isDevice = problem instanceof DOMException;
    if (isDevice) {
      const isRefused = problem.name === "NotAllowedError" || problem.name === "SecurityError";
      this.part("problem-title").hidden = !isRefused;
      this.part("refused").hidden = !isRefused;
      this.part("nothing").hidden = isRefused;
      this.part("problem").hidden = false;
      this.part("bar").hidden = true;
      this.problem = true;
      session.drop();
      this.status("");
      this.part("problem").querySelector("button").focus();
      return;
    }
    this.farewell = problem.message || this.words.offline;
    session.drop();
  }

  // --- the end
  over(session, reason) {
    if (this.session !== session) return;
    this.ringer.stop();
    clearInterval(this.clock);
    this.clock = 0;
    for (const tile of this.tiles.values()) tile.remove();
    this.tiles.clear();
    this.part("own").hidden = true;
    this.part("own-video").srcObject = null;
    this.part("pill").hidden = true;
    if (this.problem) return;
    const said = this.farewell ?? this.words[reason] ?? this.words.ended;
    this.farewell = null;
    this.status(said);
    this.part("bar").hidden = true;
    this.session = null;
    const wait = reason === "ended" ? 900 : STAYS;
    this.closing = setTimeout(() => !this.session && this.close(), wait);
  }

  close() {
    clearTimeout(this.closing);
    this.problem = false;
    this.session = null;
    this.part("box").close();
    this.part("problem").hidden = true;
  }

  // --- small and large
  fold() {
    if (this.problem || !this.session) {
      this.close();
      return;
    }
    this.part("pill").hidden = false;
    this.part("box").close();
    this.part("pill").querySelector("button").focus();
  }

  unfold() {
    clearTimeout(this.closing);
    this.part("pill").hidden = true;
    const box = this.part("box");
    if (!box.open) box.showModal();
  }

  // --- what one does
  act(name) {
    const { session } = this;
    const acts = {
      accept: () => this.accept(this.incoming?.kind),
      "accept-audio": () => this.accept("audio"),
      decline: () => {
        const { id } = this.incoming;
        this.dismiss();
        send("call_decline", { call_id: id }).catch(() => {});
      },
      fold: () => this.fold(),
      unfold: () => this.unfold(),
      close: () => this.close(),
      mute: () => session?.mute(!session.isMuted),
      camera: () => session?.alter((media) => media.turnCamera(!media.camera)).catch(() => this.say(this.words.offline)),
      switch: () => session?.alter((media) => media.nextCamera()).catch(() => {}),
      share: () => this.share(session),
      "hang-up": () => session?.hangUp(),
    };
    acts[name]?.();
  }

  share(session) {
    const stop = () => session.alter(async (media) => media.stopSharing());
    if (session?.media.screen) return stop();
    return session?.alter((media) => media.share(stop)).catch(() => this.say(this.words.noShare));
  }

  // --- what one sees
  names(call) {
    const others = (call?.members ?? []).filter((one) => one.person.id !== this.dataset.me);
    const name = call?.title || others.map((one) => one.person.display_name).join(", ");
    this.nameAll(name);
  }

  nameAll(name) {
    for (const place of this.querySelectorAll("[data-box] [data-who], [data-pill] [data-who]")) place.textContent = name;
  }

  status(words) {
    this.part("status").textContent = words;
    if (words) this.say(words);
  }

  draw() {
    const { session } = this;
    if (!session || session.isOver) return;
    if (session.call) {
      this.names(session.call);
      this.drawStatus(session);
    }
    this.drawTiles(session);
    this.drawOwn(session);
    this.drawBar(session);
  }

  drawStatus(session) {
    const { call } = session;
    const isRinging = call.state === "ringing" && call.started_by_id === this.dataset.me;
    if (isRinging && !this.isWaiting) this.ringer.start("waiting");
    if (!isRinging && this.isWaiting) this.ringer.stop();
    this.isWaiting = isRinging;
    if (isRinging) this.status(this.words.ringing);
    else if (session.isConnected) this.status(this.clock ? "" : this.words.connected);
    else this.status(session.isReconnecting ? this.words.again : this.words.connecting);
    if (session.isConnected && !this.clock) {
      this.began = Date.now();
      this.clock = setInterval(() => this.tick(), 1000);
    }
    if (session.isConnected) this.tick();
    const mark = this.part("quality");
    mark.hidden = !session.quality;
    mark.dataset.quality = session.quality;
    this.part("quality-words").textContent = this.words[session.quality] ?? "";
  }

  // The duration is for the eye: nothing reads a clock aloud each second.
  tick() {
    const seconds = Math.floor((Date.now() - this.began) / 1000);
    const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
    const said = `${hours ? `${hours}:${two(minutes)}` : minutes}:${two(seconds % 60)}`;
    for (const place of this.querySelectorAll("[data-clock]")) {
      place.textContent = said;
      place.hidden = false;
    }
  }

  drawTiles(session) {
    const shown = session.others.filter((one) => one.state === "joined" || one.state === "ringing");
    const ids = new Set(shown.map((one) => one.person.id));
    for (const [id, tile] of this.tiles) if (!ids.has(id)) (tile.remove(), this.tiles.delete(id));
    for (const one of shown) {
      const tile = this.tiles.get(one.person.id) ?? this.newTile(one.person);
      const peer = session.peers.get(one.person.id);
      const video = tile.querySelector("video");
      if (peer && video.srcObject !== peer.stream) video.srcObject = peer.stream;
      const hasPicture = Boolean(peer?.isConnected && peer.shown.video);
      tile.classList.toggle("has-picture", hasPicture);
      tile.classList.toggle("is-screen", hasPicture && peer.shown.screen);
      tile.classList.toggle("is-waiting", one.state === "ringing");
      tile.querySelector("[data-silent]").hidden = !peer?.isConnected || peer.shown.audio;
    }
    const place = this.part("tiles");
    place.dataset.count = shown.length;
  }

  newTile(person) {
    const video = make("video", { attributes: { playsinline: "", autoplay: "", "aria-label": person.display_name } });
    const silent = make("span", { className: "call-silent", text: this.words.muted, attributes: { "data-silent": "", hidden: "" } });
    const name = make("span", { className: "call-name", children: [make("bdi", { text: person.display_name }), silent] });
    const tile = make("div", { className: "call-tile", children: [make("div", { className: "call-halo", children: [faceOf(person)] }), video, name] });
    video.addEventListener("loadedmetadata", () => video.play().catch(() => {}));
    this.tiles.set(person.id, tile);
    this.part("tiles").append(tile);
    return tile;
  }

  drawOwn({ media }) {
    const video = this.part("own-video");
    const track = media.video;
    this.part("own").hidden = !track;
    this.part("own").classList.toggle("is-screen", Boolean(media.screen));
    if (track && video.srcObject?.getVideoTracks()[0] !== track) video.srcObject = new MediaStream([track]);
    if (!track) video.srcObject = null;
  }

  drawBar(session) {
    const { media, isMuted } = session;
    this.press("mute", !isMuted, isMuted ? this.words.muteOff : this.words.muteOn);
    this.press("camera", Boolean(media.camera), media.camera ? this.words.cameraOff : this.words.cameraOn);
    this.press("share", Boolean(media.screen), media.screen ? this.words.shareOff : this.words.shareOn);
    this.act_("switch").hidden = !media.camera || media.cameras.length < 2;
    this.act_("share").hidden = !navigator.mediaDevices.getDisplayMedia;
    for (const name of ["mute", "camera", "share"]) this.act_(name).disabled = !session.call;
  }

  act_(name) {
    return this.part("bar").querySelector(`[data-act=${name}]`);
  }

  press(name, isOn, label) {
    const button = this.act_(name);
    button.classList.toggle("is-on", isOn);
    button.removeAttribute("aria-pressed"); // the label says what it does
    button.setAttribute("aria-label", label);
  }

  measure() {
    return this.session?.measure() ?? Promise.resolve([]);
  }
}

function faceOf(person) {
  const frame = make("span", { className: "avatar avatar-person call-face" });
  if (person?.avatar) frame.append(make("img", { className: "avatar-img", attributes: { src: person.avatar.url, alt: "" } }));
  else frame.append(make("span", { className: "avatar-letters tone-1", text: (person?.display_name ?? "·").slice(0, 1).toUpperCase(), attributes: { "aria-hidden": "true" } }));
  return frame;
}

customElements.define("call-screen", CallScreen);
