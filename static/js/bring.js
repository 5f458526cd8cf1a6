import { sayWhy } from "amigos/toasts";

const WAITS_MS = [0, 1000, 4000, 15_000, 60_000]; // before each time it is asked for

const pause = (ms) => new Promise((done) => setTimeout(done, ms));
const lineIsBack = () => new Promise((done) => addEventListener("online", done, { once: true }));

// A part of the page whose file a lost connection kept away is fetched again: at once when the line is back, else after
// waits that grow; the promise fails when nothing helps. A browser gives the very same error for a file that came and
// failed by itself: that one is never asked for again.
export async function bring(name) {
  let lost;
  for (const wait of WAITS_MS) {
    if (lost) await (navigator.onLine ? Promise.race([lineIsBack(), pause(wait)]) : lineIsBack());
    try {
      return await import(name);
    } catch (error) {
      if (error === lost || !(error instanceof TypeError)) throw error;
      lost = error;
    }
  }
  throw lost;
}

export const bringAll = (...names) => Promise.all(names.map(bring));

// What a press needs: nobody waits for it, so that a press without a line says so and does nothing.
export async function bringNow(name) {
  try {
    return await import(name);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    sayWhy(error);
    return null;
  }
}
