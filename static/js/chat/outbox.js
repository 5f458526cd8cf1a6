// What is written and not stored yet, kept in the browser until the server has it: through reloads, cuts and closed tabs.
// A message has its name (client_id) from the beginning, so that sending it twice stores it once.
const NAME = "amigos-chat";
const STORE = "outbox";
const LONGEST = 60_000;

let opening = null;
const memory = new Map(); // where a browser keeps nothing

function open() {
  opening ??= new Promise((resolve) => {
    try {
      const request = indexedDB.open(NAME, 1);
      request.onupgradeneeded = () => request.result.createObjectStore(STORE, { keyPath: "client_id" });
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => resolve(null);
    } catch {
      resolve(null);
    }
  });
  return opening;
}

async function run(mode, act) {
  const base = await open();
  if (!base) return undefined;
  return new Promise((resolve, reject) => {
    const change = base.transaction(STORE, mode);
    const request = act(change.objectStore(STORE));
    change.oncomplete = () => resolve(request.result);
    change.onerror = () => reject(change.error);
  });
}

export async function keep(entry) {
  memory.set(entry.client_id, entry);
  await run("readwrite", (store) => store.put(entry)).catch(() => {});
}

export async function drop(clientId) {
  memory.delete(clientId);
  await run("readwrite", (store) => store.delete(clientId)).catch(() => {});
}

// Of one person, of one conversation or of all, in the order of writing.
export async function list(personId, conversationId = null) {
  const stored = await run("readonly", (store) => store.getAll()).catch(() => undefined);
  const all = stored ?? [...memory.values()];
  return all
    .filter((one) => one.person_id === personId && (!conversationId || one.conversation_id === conversationId))
    .sort((a, b) => a.written_at - b.written_at);
}

// Sends what waits, one after the other. `send(entry)` resolves with the stored message; it rejects with {code, status},
// `final` when another try would say the same.
export class Outbox {
  constructor({ personId, conversationId, send, onStored, onState }) {
    Object.assign(this, { personId, conversationId, send, onStored, onState });
    this.queue = [];
    this.isRunning = false;
    this.tries = 0;
    this.timer = 0;
  }

  async restore() {
    this.queue = await list(this.personId, this.conversationId);
    return this.queue;
  }

  async add(entry) {
    const whole = { ...entry, person_id: this.personId, conversation_id: this.conversationId, written_at: Date.now() };
    this.queue.push(whole);
    await keep(whole);
    this.flush();
  }

  async discard(clientId) {
    this.queue = this.queue.filter((one) => one.client_id !== clientId);
    await drop(clientId);
  }

  retry(clientId) {
    const entry = this.queue.find((one) => one.client_id === clientId);
    if (entry) entry.failed = null;
    this.tries = 0;
    this.flush();
  }

  async flush() {
    clearTimeout(this.timer);
    if (this.isRunning) return;
    this.isRunning = true;
    try {
      let entry;
      while ((entry = this.queue.find((one) => !one.failed))) {
        this.onState(entry, "sending");
        try {
          const stored = await this.send(entry);
          this.tries = 0;
          this.queue = this.queue.filter((one) => one !== entry);
          await drop(entry.client_id);
          this.onStored(stored, entry);
        } catch (problem) {
          if (!(await this.cannot(entry, problem))) break;
        }
      }
    } finally {
      this.isRunning = false;
    }
  }

  // True when the others may go on: this one will never be taken.
  async cannot(entry, problem) {
    if (problem?.final) {
      entry.failed = problem.message || "failed";
      await keep(entry);
      this.onState(entry, "failed");
      return true;
    }
    this.tries += 1;
    this.onState(entry, "waiting");
    const wait = Math.max((problem?.retry_after ?? 0) * 1000, Math.min(LONGEST, 500 * 2 ** this.tries));
    this.timer = setTimeout(() => this.flush(), wait * (0.75 + Math.random() / 2));
    return false;
  }
}
