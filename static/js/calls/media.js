// Microphone, camera and screen of this device. Everything that was switched on here is switched off by stop().
const CAMERA = { width: { ideal: 1280 }, height: { ideal: 720 }, frameRate: { ideal: 30, max: 30 } };
const SOUND = { echoCancellation: true, noiseSuppression: true, autoGainControl: true };

export class Media {
  audio = null;
  camera = null;
  screen = null;
  cameras = [];

  get video() {
    return this.screen ?? this.camera;
  }

  get state() {
    return { audio: Boolean(this.audio?.enabled), video: Boolean(this.video), screen: Boolean(this.screen) };
  }

  // Without a camera a video call is one of voices. Throws what the browser throws when there is no voice either.
  async open(kind) {
    let stream;
    try {
      stream = await navigator.mediaDevices.getUserMedia({ audio: SOUND, video: kind === "video" ? CAMERA : false });
    } catch (problem) {
      if (kind !== "video") throw problem;
      stream = await navigator.mediaDevices.getUserMedia({ audio: SOUND }).catch(() => Promise.reject(problem));
    }
    [this.audio] = stream.getAudioTracks();
    this.camera = stream.getVideoTracks()[0] ?? null;
    await this.count();
  }

  async count() {
    const all = await navigator.mediaDevices.enumerateDevices().catch(() => []);
    this.cameras = all.filter((one) => one.kind === "videoinput");
  }

  mute(isMuted) {
    if (this.audio) this.audio.enabled = !isMuted;
  }

  async turnCamera(isOn) {
    if (!isOn) {
      this.camera?.stop();
      this.camera = null;
      return;
    }
    const stream = await navigator.mediaDevices.getUserMedia({ video: CAMERA });
    [this.camera] = stream.getVideoTracks();
    await this.count();
  }

  // Phones let go of one camera before they give the other.
  async nextCamera() {
    const now = this.camera?.getSettings().deviceId;
    const at = this.cameras.findIndex((one) => one.deviceId === now);
    const next = this.cameras[(at + 1) % this.cameras.length];
    this.camera?.stop();
    const stream = await navigator.mediaDevices.getUserMedia({ video: { ...CAMERA, deviceId: { exact: next.deviceId } } });
    [this.camera] = stream.getVideoTracks();
  }

  async share(ended) {
    const stream = await navigator.mediaDevices.getDisplayMedia({ video: { frameRate: { max: 15 } } });
    [this.screen] = stream.getVideoTracks();
    this.screen.contentHint = "detail";
    this.screen.addEventListener("ended", () => this.screen && ended());
  }

  stopSharing() {
    this.screen?.stop();
    this.screen = null;
  }

  stop() {
    for (const track of [this.audio, this.camera, this.screen]) track?.stop();
    this.audio = this.camera = this.screen = null;
  }
}
