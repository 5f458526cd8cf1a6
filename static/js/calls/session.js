// One call as this device has it: its place on the server, its media, and a connection to each other device.
import { Media } from "amigos/calls/media";
import { Peer } from "amigos/calls/peer";
import { on, send } from "amigos/socket";

const BEAT = 10_000;
const MEASURE = 2000;
const WORST = ["poor", "fair", "good"];

export class Session {
  call = null;
  media = new Media();
  peers = new Map(); // person → Peer
  isMuted = false;
  isOver = false;
  #offs = [];
  #timers = [];
  #line = Promise.resolve(); // signals one after the other, none before this side is ready
  #ready = null;
  #servers = [];

  // changed(): draw again. ended(reason): it is over here.
  // isRelayed: this person's address is told to nobody but the relay, whatever becomes of the question for it.
  constructor(meId, { isRelayed = false, changed, ended }) {
    Object.assign(this, { meId, isRelayed, changed, ended });
    this.deviceId = crypto.randomUUID();
    const ready = new Promise((resolve) => (this.#ready = resolve));
    this.#line = ready;
    this.#offs.push(
      on("call_signal", (frame) => this.#hear(frame)),
      on("call_changed", ({ call }) => this.#take(call)),
      on("call_ended", ({ call }) => call.id === this.call?.id && this.#end(call.reason)),
    );
    const online = () => this.#comeBack();
    document.addEventListener("socket:online", online);
    this.#offs.push(() => document.removeEventListener("socket:online", online));
  }

  get others() {
    return (this.call?.members ?? []).filter((one) => one.person.id !== this.meId);
  }

  get isConnected() {
    return [...this.peers.values()].some((peer) => peer.isConnected);
  }

  get isReconnecting() {
    return !this.isConnected && [...this.peers.values()].some((peer) => peer.hasBeenConnected);
  }

  get quality() {
    const all = [...this.peers.values()].map((peer) => peer.quality).filter(Boolean);
    return WORST.find((one) => all.includes(one)) ?? "";
  }

  async start(conversationId, kind) {
    await this.media.open(kind);
    const { call } = await send("call_start", { conversation_id: conversationId, kind, device_id: this.deviceId });
    await this.#begin(call);
  }

  async accept(call, kind) {
    this.call = call;
    await this.media.open(kind);
    await this.#askWays(call);
    const told = await send("call_accept", { call_id: call.id, device_id: this.deviceId });
    await this.#begin(told.call);
  }

  async #begin(call) {
    if (this.isOver) return;
    this.call = call;
    if (call.state === "ended") {
      this.#end(call.reason);
      return;
    }
    this.changed();
    if (!this.#servers.length) await this.#askWays(call);
    this.#timers.push(setInterval(() => this.#beat(), BEAT), setInterval(() => this.#measure(), MEASURE));
    this.#take(this.call);
    this.#ready();
  }

  // Without an answer the devices still reach each other where their networks let them.
  async #askWays(call) {
    try {
      const headers = { "X-CSRFToken": csrf(), Accept: "application/json" };
      const answer = await fetch(`/api/v1/calls/${call.id}/ice/`, { method: "POST", headers });
      if (!answer.ok) return;
      const told = await answer.json();
      this.#servers = told.ice_servers.map(wayOf);
      this.isRelayed ||= told.transport_policy === "relay";
    } catch {
      this.#servers = [];
    }
  }

  // --- who is in it
  #take(call) {
    if (this.isOver || !call || call.id !== this.call?.id) return;
    this.call = call;
    const there = new Map(this.others.filter((one) => one.state === "joined").map((one) => [one.person.id, one.device_id]));
    for (const [person, peer] of this.peers) {
      if (there.get(person) === peer.deviceId) continue;
      peer.close();
      this.peers.delete(person);
    }
    if (call.state === "active" && this.#timers.length) for (const [person, device] of there) this.#meet(person, device);
    this.changed();
  }

  #meet(personId, deviceId) {
    const known = this.peers.get(personId);
    if (known) return known;
    const peer = new Peer({
      personId,
      deviceId,
      isPolite: this.meId < personId,
      iceServers: this.#servers,
      transportPolicy: this.isRelayed ? "relay" : "all",
      media: this.media,
      say: (what, data) => send("call_signal", { call_id: this.call.id, device_id: this.deviceId, to: personId, what, data }),
      changed: () => this.changed(),
      failed: () => this.#lost(personId),
    });
    this.peers.set(personId, peer);
    return peer;
  }

  #hear(frame) {
    if (frame.call_id !== this.call?.id || frame.device_id !== this.deviceId) return;
    this.#line = this.#line
      .then(() => {
        if (this.isOver) return undefined;
        const known = this.peers.get(frame.from);
        if (known && known.deviceId !== frame.from_device_id) {
          known.close();
          this.peers.delete(frame.from);
        }
        return this.#meet(frame.from, frame.from_device_id).hear(frame.what, frame.data);
      })
      .catch((problem) => !this.isOver && console.warn("call signal", problem));
  }

  #lost(personId) {
    this.peers.get(personId)?.close();
    this.peers.delete(personId);
    if (this.others.length === 1 || !this.peers.size) this.hangUp({ hasFailed: true });
    else this.changed();
  }

  // --- that it lasts
  #beat() {
    send("call_heartbeat", { call_id: this.call.id, device_id: this.deviceId }).then(
      ({ call }) => this.#take(call),
      ({ code }) => (code === "not_found" || code === "call_over") && this.#end("ended"),
    );
  }

  #comeBack() {
    if (!this.#timers.length) return;
    this.#beat();
    for (const peer of this.peers.values()) peer.restart();
  }

  async #measure() {
    await Promise.all([...this.peers.values()].map((peer) => peer.measure().catch(() => {})));
    this.changed();
  }

  measure() {
    return Promise.all([...this.peers.values()].map((peer) => peer.measure()));
  }

  // --- what one does
  mute(isMuted) {
    this.isMuted = isMuted;
    this.media.mute(isMuted);
    for (const peer of this.peers.values()) peer.tellState();
    this.changed();
  }

  // change(media): camera, screen; then everybody is sent what is on now.
  async alter(change) {
    try {
      await change(this.media);
    } finally {
      await Promise.all([...this.peers.values()].map((peer) => peer.send()));
      this.changed();
    }
  }

  async hangUp({ hasFailed = false } = {}) {
    if (this.isOver) return;
    const { call } = this;
    if (call && call.state !== "ended") {
      send("call_leave", { call_id: call.id, device_id: this.deviceId, has_failed: hasFailed }).catch(() => this.leaveNow());
    }
    this.#end(hasFailed ? "failed" : "ended");
  }

  // The page goes: nobody waits for an answer.
  leaveNow() {
    if (!this.call) return;
    const headers = { "X-CSRFToken": csrf() };
    fetch(`/api/v1/calls/${this.call.id}/?device=${this.deviceId}`, { method: "DELETE", headers, keepalive: true }).catch(() => {});
  }

  #end(reason) {
    if (this.isOver) return;
    this.isOver = true;
    for (const off of this.#offs) off();
    for (const timer of this.#timers) clearInterval(timer);
    for (const peer of this.peers.values()) peer.close();
    this.peers.clear();
    this.media.stop();
    this.ended(reason);
  }

  // It never came to a call: what was switched on goes off.
  drop() {
    this.#end("");
  }
}

const csrf = () => document.querySelector("#act [name=csrfmiddlewaretoken]")?.value ?? "";
const wayOf = ({ urls, username, credential }) => (username ? { urls, username, credential } : { urls });
