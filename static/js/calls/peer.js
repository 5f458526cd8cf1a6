// The connection to one other device: perfect negotiation, two lines (voice, picture) from the first offer on, what is
// sent on them changed by replaceTrack, and a channel that says what of it is on. Broken ways are searched anew.
const CANDIDATES_TOGETHER = 80;
const RESTART_AFTER = 4000;
const RESTART_AGAIN = 8000;
const GIVE_UP_AFTER = 40_000;

export class Peer {
  #ways;
  #say;
  #making = false;
  #ignores = false;
  #candidates = [];
  #timer = 0;
  #restartTimer = 0;
  #endTimer = 0;
  #before = { received: 0, lost: 0 };

  // `isPolite`: gives way when both speak at once; the other one makes the first offer. say(what, data) tells the other.
  constructor({ personId, deviceId, isPolite, iceServers, transportPolicy, media, say, changed, failed }) {
    Object.assign(this, { personId, deviceId, isPolite, media, changed, failed });
    this.#say = say;
    this.stream = new MediaStream();
    this.shown = { audio: true, video: false, screen: false };
    this.quality = "";
    this.#ways = new RTCPeerConnection({ iceServers, iceTransportPolicy: transportPolicy });
    const ways = this.#ways;
    ways.addEventListener("negotiationneeded", () => this.#offer());
    ways.addEventListener("icecandidate", ({ candidate }) => candidate && this.#collect(candidate));
    ways.addEventListener("track", ({ track }) => this.#take(track));
    ways.addEventListener("connectionstatechange", () => this.#watch());
    ways.addEventListener("iceconnectionstatechange", () => this.#watch());
    // Who is polite has nothing to offer at first: two first offers at once would make lines twice.
    ways.addEventListener("datachannel", ({ channel }) => this.#open(channel));
    if (!isPolite) {
      this.#open(ways.createDataChannel("state"));
      ways.addTransceiver(media.audio ?? "audio", { direction: "sendrecv" });
      ways.addTransceiver(media.video ?? "video", { direction: "sendrecv" });
    }
    this.#endTimer = setTimeout(() => this.failed(this), GIVE_UP_AFTER);
  }

  get isConnected() {
    return this.#ways.connectionState === "connected";
  }

  get hasBeenConnected() {
    return this.wasConnected === true;
  }

  async hear(what, data) {
    if (this.#ways.signalingState === "closed") return;
    if (what === "description") await this.#hearDescription(data);
    else for (const one of data) await this.#ways.addIceCandidate(one ?? undefined).catch((problem) => this.#ignores || Promise.reject(problem));
  }

  async #hearDescription(description) {
    const ways = this.#ways;
    const collides = description.type === "offer" && (this.#making || ways.signalingState !== "stable");
    this.#ignores = !this.isPolite && collides;
    if (this.#ignores) return;
    await ways.setRemoteDescription(description);
    if (description.type !== "offer") return;
    await this.#attach();
    await ways.setLocalDescription();
    this.#describe();
  }

  // The lines of the other's first offer carry what this side sends.
  async #attach() {
    for (const line of this.#ways.getTransceivers()) {
      if (line.direction === "stopped") continue;
      line.direction = "sendrecv";
      const own = line.receiver.track.kind === "audio" ? this.media.audio : this.media.video;
      if (line.sender.track !== own) await line.sender.replaceTrack(own ?? null);
    }
  }

  async #offer() {
    try {
      this.#making = true;
      await this.#ways.setLocalDescription();
      this.#describe();
    } catch (problem) {
      if (this.#ways.signalingState !== "closed") reportError(problem);
    } finally {
      this.#making = false;
    }
  }

  #describe() {
    const { type, sdp } = this.#ways.localDescription;
    this.#say("description", { type, sdp });
  }

  #collect(candidate) {
    const { candidate: line, sdpMid, sdpMLineIndex, usernameFragment } = candidate.toJSON();
    this.#candidates.push({ candidate: line, sdpMid, sdpMLineIndex, usernameFragment });
    this.#timer ||= setTimeout(() => {
      this.#timer = 0;
      while (this.#candidates.length) this.#say("candidates", this.#candidates.splice(0, 20));
    }, CANDIDATES_TOGETHER);
  }

  #take(track) {
    for (const old of this.stream.getTracks()) if (old.kind === track.kind) this.stream.removeTrack(old);
    this.stream.addTrack(track);
    this.changed();
  }

  // --- what of it is on
  #open(channel) {
    this.channel = channel;
    channel.addEventListener("open", () => this.tellState());
    channel.addEventListener("message", ({ data }) => this.#hearState(data));
    this.tellState();
  }

  async send() {
    for (const line of this.#ways.getTransceivers()) {
      const own = line.receiver.track.kind === "audio" ? this.media.audio : this.media.video;
      if (line.sender.track !== own) await line.sender.replaceTrack(own ?? null);
    }
    this.tellState();
  }

  tellState() {
    if (this.channel?.readyState === "open") this.channel.send(JSON.stringify(this.media.state));
  }

  #hearState(data) {
    try {
      const { audio, video, screen } = JSON.parse(data);
      this.shown = { audio: Boolean(audio), video: Boolean(video), screen: Boolean(screen) };
      this.changed();
    } catch {
      // not of ours
    }
  }

  // --- how it goes
  #watch() {
    const { connectionState: state, iceConnectionState: ice } = this.#ways;
    if (state === "connected") {
      this.wasConnected = true;
      clearTimeout(this.#endTimer);
      clearTimeout(this.#restartTimer);
      this.#endTimer = this.#restartTimer = 0;
    } else if ((state === "failed" || ice === "failed") && !this.#restartTimer) this.restart();
    else if (state === "disconnected") this.#restartTimer ||= setTimeout(() => this.restart(), RESTART_AFTER);
    if (state !== "connected" && state !== "closed") this.#endTimer ||= setTimeout(() => this.failed(this), GIVE_UP_AFTER);
    this.changed();
  }

  // Again and again until it holds: the network, or the relay, may be back only in a while.
  restart() {
    clearTimeout(this.#restartTimer);
    this.#restartTimer = 0;
    if (this.#ways.signalingState === "closed" || this.isConnected) return;
    this.#ways.restartIce();
    this.#restartTimer = setTimeout(() => this.restart(), RESTART_AGAIN);
  }

  // good | fair | poor, from what has come and how long it takes.
  async measure() {
    const found = { bytesReceived: 0, framesDecoded: 0, bytesSent: 0, local: "", rtt: 0, received: 0, lost: 0 };
    const report = await this.#ways.getStats();
    for (const one of report.values()) {
      if (one.type === "inbound-rtp") {
        found.bytesReceived += one.bytesReceived;
        found.framesDecoded += one.framesDecoded ?? 0;
        found.received += one.packetsReceived;
        found.lost += Math.max(0, one.packetsLost);
      } else if (one.type === "outbound-rtp") found.bytesSent += one.bytesSent;
      else if (one.type === "candidate-pair" && one.nominated && one.state === "succeeded") {
        found.rtt = one.currentRoundTripTime ?? 0;
        found.local = report.get(one.localCandidateId)?.candidateType ?? "";
      }
    }
    const [received, lost] = [found.received - this.#before.received, found.lost - this.#before.lost];
    this.#before = { received: found.received, lost: found.lost };
    const share = lost > 0 ? lost / (lost + Math.max(0, received)) : 0;
    if (!this.isConnected || share > 0.08 || found.rtt > 0.6) this.quality = "poor";
    else this.quality = share > 0.03 || found.rtt > 0.25 ? "fair" : "good";
    return found;
  }

  close() {
    for (const timer of [this.#timer, this.#restartTimer, this.#endTimer]) clearTimeout(timer);
    this.#ways.close();
    for (const track of this.stream.getTracks()) track.stop();
  }
}
