// What is written in an encrypted chat and not stored yet: kept in this browser, sealed when it goes.
import { canEdit, SEALED_CHANGE, targetOf } from "amigos/sealed/changes";
import { sealFile } from "amigos/sealed/files";

const LONGEST = 60_000;
const PREVIEW = 120;
const addresses = new WeakMap(); // a file that waits → an address of this page

export class SealedOutbox {
  // `onRefused(code, words)`: a change that will never be made. `minutes`: for how long one may edit.
  constructor({ session, base, conversationId, calls, minutes, onState, onRefused }) {
    Object.assign(this, { session, base, conversationId, calls, minutes, onState, onRefused });
    this.queue = [];
    this.tries = 0;
  }

  async restore() {
    const kept = (await this.base.all("outbox")).filter((one) => one.conversation_id === this.conversationId);
    this.queue = kept.map((one) => ({ ...one, isUnderWay: false })).sort((a, b) => a.written_at - b.written_at);
    this.onState();
    this.flush();
  }

  // `voice`: how long a recording is, and its drawing.
  add({ body, files, reply, voice = null }) {
    const name = crypto.randomUUID();
    const quote = reply && { seq: reply.seq, person: reply.sender?.id, words: (reply.body ?? "").slice(0, PREVIEW) };
    return this.keep({ client_id: name, files, voice, payload: { format: 1, name, body, reply: quote, files: [] } });
  }

  // A reaction or an edit of a message of the store. The last of those that wait is what counts.
  async change(record, act, more) {
    const target = targetOf(record);
    const isSame = ({ payload, isUnderWay }) => !isUnderWay && payload.act === act && payload.target.seq === target.seq;
    for (const one of this.queue.filter(isSame)) await this.discard(one.client_id);
    const payload = { format: 1, act, target, ...more };
    return this.keep({ client_id: crypto.randomUUID(), kind: SEALED_CHANGE, files: [], payload });
  }

  async keep(about) {
    const entry = { conversation_id: this.conversationId, written_at: Date.now(), ...about };
    this.queue.push(entry);
    await this.base.put("outbox", entry);
    this.onState();
    this.flush();
  }

  async discard(clientId) {
    this.queue = this.queue.filter((one) => one.client_id !== clientId);
    await this.base.drop("outbox", clientId);
    this.onState();
  }

  retry(clientId) {
    const entry = this.queue.find((one) => one.client_id === clientId);
    if (entry) entry.failed = "";
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
        entry.isUnderWay = true;
        this.onState();
        try {
          await this.checkTime(entry);
          await this.upload(entry);
          await this.session.send(entry);
          this.tries = 0;
          await this.discard(entry.client_id);
        } catch (problem) {
          if (!this.cannot(entry, problem)) break;
        } finally {
          entry.isUnderWay = false;
        }
      }
    } finally {
      this.isRunning = false;
      this.onState();
    }
  }

  // Others would pass over an edit that comes too late: it does not go at all, and its writer is told.
  async checkTime({ payload }) {
    if (payload.act !== "edit") return;
    const message = await this.base.get("messages", [this.conversationId, payload.target.seq]);
    if (!message || !canEdit(message, message.sender_id, Date.now(), this.minutes)) throw { code: "too_late_to_edit", final: true };
  }

  // What was sealed and sent before a cut is not sent again.
  async upload(entry) {
    for (const file of entry.files.slice(entry.payload.files?.length ?? 0)) {
      const sealed = await sealFile(file, (bytes) => this.send(bytes));
      entry.payload.files.push(entry.voice ? { ...sealed, voice: entry.voice } : sealed);
      await this.base.put("outbox", entry);
    }
  }

  async send(bytes) {
    const headers = { "Content-Type": "application/octet-stream", "X-CSRFToken": this.calls.csrf(), Accept: "application/json" };
    const answer = await fetch(`${this.calls.base}seal/files/`, { method: "POST", headers, body: bytes }).catch(() => {
      throw { code: "offline", final: false };
    });
    const told = await answer.json().catch(() => ({}));
    if (!answer.ok) throw { ...told.error, status: answer.status, final: answer.status < 500 && answer.status !== 429 };
    return told;
  }

  // True when the others may go on: this one will never be taken.
  cannot(entry, problem) {
    if (problem?.final && entry.kind === SEALED_CHANGE) {
      this.discard(entry.client_id);
      this.onRefused(problem.code, problem.message);
      return true;
    }
    if (problem?.final) {
      entry.failed = problem.message || "failed";
      this.base.put("outbox", entry);
      return true;
    }
    if (!problem?.code) reportError(problem);
    this.tries += 1;
    const wait = Math.max((problem?.retry_after ?? 0) * 1000, Math.min(LONGEST, 500 * 2 ** this.tries));
    this.timer = setTimeout(() => this.flush(), wait * (0.75 + Math.random() / 2));
    return false;
  }

  // As they stand in the list until they are stored.
  waiting(me) {
    const messages = this.queue.filter((one) => one.kind !== SEALED_CHANGE);
    return messages.map((entry) => ({
      id: entry.client_id,
      client_id: entry.client_id,
      kind: entry.voice ? "voice" : "text",
      sender: me,
      body: entry.voice ? "" : entry.payload.body || entry.files.map((one) => one.name).join(", "),
      parts: null,
      reply_to: null,
      reactions: [],
      files: entry.voice ? [{ ...entry.voice, sources: [{ type: entry.files[0].type, url: addressOf(entry.files[0]) }] }] : [],
      created_at: new Date(entry.written_at).toISOString(),
      state: entry.failed ? "failed" : entry.isUnderWay ? "sending" : "waiting",
      problem: entry.failed && entry.failed !== "failed" ? entry.failed : "",
    }));
  }

  // Changes that are not stored yet, as they are put upon messages.
  changes(me) {
    const waiting = this.queue.filter((one) => one.kind === SEALED_CHANGE);
    return waiting.map(({ payload, written_at: at }) => ({ payload, sender_id: me.id, created_at: new Date(at).toISOString() }));
  }
}

function addressOf(file) {
  if (!addresses.has(file)) addresses.set(file, URL.createObjectURL(file));
  return addresses.get(file);
}
