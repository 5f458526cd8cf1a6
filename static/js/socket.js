// The one socket of this tab. What arrives is a hint: pages must be right without it.
//
//   connect()                    opens it and keeps it open
//   on(type, handler)            handler(frame) for events of a type; returns a function that ends it
//   subscribe(group, handler)    joins "post.<uuid>"; handler(frame) for its events; returns a function that leaves
//   send(type, data)             a promise of the answer; rejected with {code, message} when refused or offline
//
// On document: socket:online, socket:offline, socket:resync (fetch again what the page shows; some hints were
// lost), socket:signedout (the session has ended; it does not try again).
const STORE = "socket";
const CLOSE = { signedOut: 4401, tooMany: 4429, restart: 1012, defects: new Set([1003, 1009, 4400]) };
const KERNEL = new Set(["subscribed", "unsubscribed"]);
const LONGEST_WAIT = 60_000;
const ANSWER_WITHIN = 20_000;
const SEEN_MAX = 500;

const listeners = new Map(); // type → Set of handlers
const groups = new Map(); // group → Set of handlers
const answers = new Map(); // ref → {resolve, reject, timer}
const seen = new Set(); // "stream cursor" of late, so that a replay and its live twin are one

let wire = null;
let isWanted = false;
let isOnline = false;
let hadWelcome = false;
let attempts = 0;
let spread = 2; // seconds over which the tabs of a server come back when it goes
let heartbeat = 25_000;
let heardAt = 0;
let nextRef = 1;
let retryTimer = 0;
let beatTimer = 0;
let resyncTimer = 0;
let memory = recall(); // {user, cursors: {stream: cursor}}: what was heard last, also over page loads

function recall() {
  try {
    return { user: null, cursors: {}, ...JSON.parse(sessionStorage.getItem(STORE)) };
  } catch {
    return { user: null, cursors: {} };
  }
}

function remember() {
  try {
    sessionStorage.setItem(STORE, JSON.stringify(memory));
  } catch {
    // private mode or full: the gap of a page load is then not replayed
  }
}

const tell = (name, detail = {}) => document.dispatchEvent(new CustomEvent(`socket:${name}`, { detail }));

function addTo(map, key, handler) {
  const handlers = map.get(key) ?? new Set();
  map.set(key, handlers.add(handler));
  return handlers;
}

export function on(type, handler) {
  const handlers = addTo(listeners, type, handler);
  return () => handlers.delete(handler);
}

export function subscribe(group, handler) {
  const isNew = !groups.get(group)?.size;
  const handlers = addTo(groups, group, handler);
  if (isNew && isOnline) write({ type: "subscribe", group });
  return () => {
    handlers.delete(handler);
    if (handlers.size || !groups.delete(group)) return;
    if (isOnline) write({ type: "unsubscribe", group });
  };
}

export function send(type, data = {}) {
  const answer = new Promise((resolve, reject) => {
    if (!isOnline) {
      reject({ code: "offline" });
      return;
    }
    const ref = nextRef++;
    const timer = setTimeout(() => {
      answers.delete(ref);
      reject({ code: "timeout" });
    }, ANSWER_WITHIN);
    answers.set(ref, { resolve, reject, timer });
    write({ ...data, type, ref });
  });
  answer.catch(() => {}); // who does not ask for the answer is not told of it
  return answer;
}

export function connect() {
  isWanted = true;
  if (!wire && !retryTimer) open();
}

function open() {
  clearTimeout(retryTimer);
  retryTimer = 0;
  if (wire || !isWanted) return;
  const address = new URL("/ws/", location.href);
  address.protocol = location.protocol === "https:" ? "wss:" : "ws:";
  const opened = new WebSocket(address, "petamigos.v1");
  wire = opened;
  opened.onopen = () => {
    heardAt = Date.now();
    beatTimer = setInterval(beat, heartbeat);
    hello();
  };
  opened.onmessage = ({ data }) => wire === opened && hear(JSON.parse(data));
  opened.onclose = ({ code, reason }) => wire === opened && lost(code, reason);
}

function write(frame) {
  if (wire?.readyState === WebSocket.OPEN) wire.send(JSON.stringify(frame));
}

function hello() {
  write({ type: "hello", user: memory.user ?? undefined, cursors: memory.cursors });
}

function beat() {
  if (Date.now() - heardAt > heartbeat + ANSWER_WITHIN) drop();
  else write({ type: "ping" });
}

// A connection that died without a word: close() would wait for the other side.
function drop() {
  const dead = wire;
  if (!dead) return;
  lost(1006, "");
  dead.close();
}

function lost(code, reason) {
  wire = null;
  clearInterval(beatTimer);
  for (const { reject, timer } of answers.values()) {
    clearTimeout(timer);
    reject({ code: "offline" });
  }
  answers.clear();
  if (isOnline) {
    isOnline = false;
    tell("offline", { code });
  }
  if (code === CLOSE.signedOut) {
    isWanted = false;
    sessionStorage.removeItem(STORE);
    memory = recall();
    tell("signedout");
  }
  if (!isWanted) return;
  if (code === CLOSE.restart && Number(reason) > 0) spread = Number(reason);
  retryTimer = setTimeout(open, waitAfter(code));
}

// The first time anywhere within the spread, so that ten thousand tabs do not come back at once; then longer and longer.
function waitAfter(code) {
  attempts += 1;
  if (code === CLOSE.tooMany || CLOSE.defects.has(code)) return LONGEST_WAIT * (1 + Math.random());
  if (attempts === 1) return 200 + Math.random() * spread * 1000;
  const longest = Math.min(LONGEST_WAIT, 1000 * 2 ** attempts) * (document.hidden ? 4 : 1);
  return longest * (0.5 + Math.random() / 2);
}

function hear(frame) {
  heardAt = Date.now();
  if (frame.spread_s) spread = frame.spread_s;
  if (frame.ref !== undefined && frame.ref !== null) settle(frame);
  if (frame.type === "welcome") welcomed(frame);
  else if (frame.type === "resumed") begin(frame.cursors);
  else if (frame.type === "resync") resync(frame);
  else if (frame.type === "unsubscribed" && !("ref" in frame)) groups.delete(frame.group); // unasked: the right ended
  if (!frame.stream || !frame.cursor || isNews(frame)) emit(frame);
}

function settle(frame) {
  const answer = answers.get(frame.ref);
  if (!answer) return;
  answers.delete(frame.ref);
  clearTimeout(answer.timer);
  if (frame.type === "error") answer.reject(frame);
  else answer.resolve(frame);
}

function welcomed({ user, cursors, heartbeat_s: seconds }) {
  if (user !== memory.user) memory = { user, cursors: {} };
  begin(cursors);
  if (seconds && seconds * 1000 !== heartbeat) {
    heartbeat = seconds * 1000;
    clearInterval(beatTimer);
    beatTimer = setInterval(beat, heartbeat);
  }
  attempts = 0;
  isOnline = true;
  for (const group of groups.keys()) write({ type: "subscribe", group });
  tell("online");
  if (hadWelcome) tell("resync");
  hadWelcome = true;
}

// Streams of which nothing was heard yet start from their newest event.
function begin(newest = {}) {
  for (const [stream, cursor] of Object.entries(newest)) memory.cursors[stream] ??= cursor;
  remember();
}

function resync({ stream, code, spread_s: seconds = 0 }) {
  if (stream && code) delete memory.cursors[stream]; // a cursor the server does not know
  if (resyncTimer) return;
  resyncTimer = setTimeout(() => {
    resyncTimer = 0;
    if (!isOnline) return; // the next welcome does the same
    hello();
    tell("resync");
  }, Math.random() * seconds * 1000);
}

// Each event of a stream once. Cursors sort as text.
function isNews({ stream, cursor }) {
  const key = `${stream} ${cursor}`;
  if (seen.has(key)) return false;
  seen.add(key);
  if (seen.size > SEEN_MAX) seen.delete(seen.values().next().value);
  if (!(memory.cursors[stream] >= cursor)) {
    memory.cursors[stream] = cursor;
    remember();
  }
  return true;
}

function emit(frame) {
  const members = KERNEL.has(frame.type) ? [] : (groups.get(frame.group) ?? []);
  for (const handler of [...(listeners.get(frame.type) ?? []), ...members]) {
    try {
      handler(frame);
    } catch (error) {
      reportError(error);
    }
  }
}

function comeBack() {
  if (!isWanted) return;
  if (!wire && (retryTimer || attempts === 0)) {
    clearTimeout(retryTimer);
    retryTimer = setTimeout(open, Math.random() * 1000);
  } else if (wire?.readyState === WebSocket.OPEN) beat();
}

document.addEventListener("visibilitychange", () => !document.hidden && comeBack());
addEventListener("online", comeBack);
// An open socket would keep the page out of the back/forward cache.
addEventListener("pagehide", () => {
  clearTimeout(retryTimer);
  retryTimer = 0;
  if (wire) {
    const leaving = wire;
    wire = null;
    isOnline = false;
    clearInterval(beatTimer);
    leaving.close(1000);
  }
});
addEventListener("pageshow", (event) => event.persisted && isWanted && open());
