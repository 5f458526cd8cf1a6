// The sound of a call, made here: two soft marimba notes for who is called, one low note for who waits.
const NOTES = { incoming: [659.3, 880, 659.3, 987.8], waiting: [440] };
const EVERY = { incoming: 2400, waiting: 3600 };

export class Ringer {
  #context = null;
  #timer = 0;
  #release = null;

  // One tab of a browser is enough: the others only show it.
  start(kind) {
    this.stop();
    let isStopped = false;
    const held = new Promise((resolve) => (this.#release = () => ((isStopped = true), resolve())));
    const sound = () => {
      if (isStopped) return undefined;
      this.#play(kind);
      this.#timer = setInterval(() => this.#play(kind), EVERY[kind]);
      return held;
    };
    if (!navigator.locks) sound();
    else navigator.locks.request("petamigos-ring", { ifAvailable: true }, (lock) => (lock ? sound() : undefined)).catch(() => {});
    if (kind === "incoming" && navigator.userActivation?.hasBeenActive && !matchMedia("(prefers-reduced-motion: reduce)").matches) navigator.vibrate?.([300, 200, 300]);
  }

  stop() {
    clearInterval(this.#timer);
    this.#release?.();
    this.#release = null;
    this.#context?.close().catch(() => {});
    this.#context = null;
  }

  #play(kind) {
    this.#context ??= new AudioContext();
    const context = this.#context;
    if (context.state === "suspended") context.resume().catch(() => {});
    NOTES[kind].forEach((pitch, at) => {
      const begins = context.currentTime + at * 0.19;
      const tone = context.createOscillator();
      const loudness = context.createGain();
      tone.type = "sine";
      tone.frequency.value = pitch;
      loudness.gain.setValueAtTime(0.0001, begins);
      loudness.gain.exponentialRampToValueAtTime(kind === "incoming" ? 0.22 : 0.07, begins + 0.015);
      loudness.gain.exponentialRampToValueAtTime(0.0001, begins + (kind === "incoming" ? 0.5 : 1.1));
      tone.connect(loudness).connect(context.destination);
      tone.start(begins);
      tone.stop(begins + 1.2);
    });
  }
}
