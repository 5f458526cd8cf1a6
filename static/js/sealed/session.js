// One encrypted conversation on this device: its group, kept in line with who is in it, and its log, gone through once and
// in order. Whatever changes the group holds a lock of the browser, so that two tabs are as one device.
//
// What has been opened stands in the store of this browser: the group forgets each key when it has used it.
import { fromBase64, fromUtf8, toBase64, utf8 } from "amigos/sealed/bytes";
import { CHANGE, changesOf, isChange, SEALED_CHANGE } from "amigos/sealed/changes";
import { Group, isPackageOf } from "amigos/sealed/mls";

const TRIES = 6;
const TURN = 500; // milliseconds: who was let in earlier goes first, so that few commits are made in vain
const LATEST_TURN = 4;
const STALE = new Set(["epoch_passed", "rekey_needed"]);

export class Session {
  // `onChange()` when messages or the standing are new; `onStanding(what)`: joining | waiting | in | lost | out.
  constructor({ conversationId, device, calls, sender, onChange, onStanding }) {
    Object.assign(this, { id: conversationId, device, calls, sender, onChange, onStanding });
    this.base = device.base;
    this.people = [];
    this.missing = [];
    this.leaves = [];
    this.again = false;
    this.wasAway = true; // what was deleted meanwhile is asked for
    this.unfit = new Set(); // devices whose packages were not theirs
  }

  locked(act) {
    return navigator.locks.request(`sealed-${this.id}`, act);
  }

  // --- the whole: how it stands, what came, who is to be let in or taken out
  sync() {
    this.again = true;
    this.running ??= this.loop().finally(() => (this.running = null));
    return this.running;
  }

  async loop() {
    while (this.again) {
      this.again = false;
      await this.locked(() => this.bringInLine());
    }
  }

  async bringInLine() {
    for (let tries = 0; tries < TRIES; tries += 1) {
      let standing = await this.ask();
      let kept = await this.base.get("groups", this.id);
      // A group that was begun here while another device was quicker.
      if (kept?.is_new && (!standing.is_seated || standing.welcome)) kept = await this.base.drop("groups", this.id);
      if (!kept && !(await this.enter(standing))) return;
      if (await this.readLog()) standing = await this.ask();
      if (this.wasAway) await this.readChanges();
      try {
        if (await this.rekey(standing)) continue;
        return;
      } catch (problem) {
        if (!STALE.has(problem.code) && problem.status !== 422 && problem.status !== 404) throw problem;
      }
    }
  }

  async ask() {
    const standing = await this.calls.ask(`seal/?device=${this.device.id}`);
    this.people = standing.people;
    this.missing = standing.missing;
    return standing;
  }

  // Into the group: by its welcome, or by making it when nobody has yet. False: others have to let this device in.
  async enter(standing) {
    if (standing.is_seated && standing.welcome) return this.join(standing);
    if (standing.is_seated) {
      this.onStanding("lost");
      return false;
    }
    if (standing.epoch > 0) {
      this.onStanding("waiting");
      return false;
    }
    this.onStanding("joining");
    const own = await this.device.ownPackage();
    const group = await Group.begin(this.id, own, this.device.isKnown);
    try {
      await this.commit(group, standing, { isFirst: true });
    } catch (problem) {
      await this.base.drop("groups", this.id);
      if (!STALE.has(problem.code)) throw problem; // another device has made it
      this.again = true;
      return false;
    }
    return true;
  }

  async join(standing) {
    this.onStanding("joining");
    const packages = await this.base.all("packages");
    const joined = await Group.join(fromBase64(standing.welcome), this.id, packages, this.device.isKnown);
    if (!joined) {
      this.onStanding("lost");
      return false;
    }
    await this.base.write(["groups", "packages"], ({ groups, packages: kept }) => {
      groups.put({ conversation_id: this.id, state: joined.group.write(), cursor: standing.joined_seq, pending: null, change: 0 });
      if (!joined.used.is_last) kept.delete(joined.used.ref);
    });
    await this.calls.ask(`seal/welcome/?device=${this.device.id}`, "DELETE").catch(() => {});
    return true;
  }

  async load() {
    const kept = await this.base.get("groups", this.id);
    if (!kept) return null;
    const group = Group.read(kept.state, this.device.isKnown);
    return { kept, group };
  }

  // --- the log
  // True when more came than messages: then it stands otherwise than before.
  async readLog() {
    let isOther = false;
    for (let more = true; more; ) {
      const { kept, group } = await this.load();
      const found = await this.calls.ask(`seal/log/?device=${this.device.id}&after_seq=${kept.cursor}`);
      let at = { kept, group };
      for (const entry of found.items) at = await this.take(entry, at);
      await this.settle(at.group);
      if (found.items.length) this.onChange();
      isOther ||= found.items.some((one) => one.kind !== "sealed" && one.kind !== SEALED_CHANGE);
      more = found.has_more;
    }
    return isOther;
  }

  async settle(group) {
    this.leaves = group.leaves;
    await this.device.pin(this.leaves);
    this.onStanding(group.isOut ? "out" : "in");
  }

  // One entry: the group moves on, and what was in it is kept, in one step.
  async take(entry, { kept, group }) {
    let { pending } = kept;
    let shown = null;
    if (entry.kind === "notice") shown = { kind: "notice", words: entry.details?.words ?? "" };
    else if (entry.kind === "sealed_commit") {
      [group, pending] = await this.follow(entry, group, pending);
      shown = { kind: "notice", words: entry.details?.words ?? "" };
    } else shown = await this.openEntry(entry, group);
    if (shown?.kind === CHANGE && (await this.isGone(shown.payload.target))) shown = null;
    const next = { ...kept, state: group.write(), cursor: entry.seq, pending, is_new: false };
    await this.base.write(["groups", "messages", "sent"], ({ groups, messages, sent }) => {
      groups.put(next);
      if (shown) messages.put(record(this.id, entry, shown));
      if (entry.client_id) sent.delete(entry.client_id);
    });
    return { kept: next, group };
  }

  // Of what was deleted for all no later words are kept either.
  async isGone(target) {
    const known = Number.isInteger(target?.seq) && (await this.base.get("messages", [this.id, target.seq]));
    return Boolean(known) && known.kind === "deleted";
  }

  // What was deleted for all while this device was away.
  async readChanges() {
    for (let more = true; more; ) {
      const kept = await this.base.get("groups", this.id);
      const found = await this.calls.messages({ after_change: kept.change ?? 0, limit: 100 });
      for (const one of found.items) if (one.is_deleted) await this.forgetWords(one.seq);
      const change = found.has_more ? found.items.at(-1).change : found.last_change;
      if (change !== kept.change) await this.base.put("groups", { ...kept, change });
      more = found.has_more;
    }
    this.wasAway = false;
  }

  // An empty place stays; what edits made of it and what was taken back goes for good.
  async forgetWords(seq) {
    const kept = await this.base.messages(this.id);
    const known = kept.find((one) => one.seq === seq);
    if (!known || known.kind === "deleted") return;
    const gone = known.kind === CHANGE ? [known] : changesOf(kept, known);
    delete known.payload;
    await this.base.write(["messages"], ({ messages }) => {
      for (const one of gone) messages.delete([this.id, one.seq]);
      if (known.kind !== CHANGE) messages.put({ ...known, kind: "deleted" });
    });
    this.onChange();
  }

  // A commit: one's own that waited for the answer, or another's.
  async follow(entry, group, pending) {
    const { epoch, content } = entry.details ?? {};
    if (pending && entry.client_id === pending.client_id) return [Group.read(pending.state, this.device.isKnown), null];
    if (epoch < group.epoch) return [group, pending];
    await group.open(fromBase64(content));
    return [group, null];
  }

  async openEntry(entry, group) {
    if (entry.is_deleted) return entry.kind === SEALED_CHANGE ? null : { kind: "deleted" };
    const { device_id: device, content } = entry.details;
    if (device === this.device.id) {
      const kept = entry.client_id && (await this.base.get("sent", entry.client_id));
      if (kept) return readable(kept.payload, this.device.personId);
      return entry.kind === SEALED_CHANGE ? null : { kind: "unkept" };
    }
    try {
      const opened = await group.open(fromBase64(content));
      if (!opened || opened.device !== device || opened.person !== entry.sender_id) return { kind: "broken" };
      return readable(JSON.parse(fromUtf8(opened.bytes)), opened.person);
    } catch {
      return { kind: "broken" };
    }
  }

  // --- who is in
  // True when a commit was made: then it is asked again.
  async rekey(standing) {
    const { group } = await this.load();
    if (group.isOut) return false;
    const seated = new Set(standing.seats.map((one) => one.id));
    const surplus = new Set(standing.surplus);
    const out = group.leaves.filter((one) => one.device !== this.device.id && (surplus.has(one.device) || !seated.has(one.device)));
    if (!out.length && !standing.missing.length) return false;
    const turn = Math.min(LATEST_TURN, standing.seats.findIndex((one) => one.id === this.device.id));
    if (turn > 0 && this.waited !== group.epoch) {
      this.waited = group.epoch;
      await new Promise((resolve) => setTimeout(resolve, turn * TURN));
      return true; // it is asked again
    }
    return this.commit(group, standing, { out });
  }

  // Takes out first, then lets in. False when there was nothing to do after all.
  async commit(group, standing, { out = [], isFirst = false } = {}) {
    const wanted = out.length ? [] : standing.missing.filter((one) => one.id !== this.device.id && !this.unfit.has(one.id));
    const taken = wanted.length ? (await this.calls.ask("seal/packages/", "POST", { device_id: this.device.id, wanted: wanted.map((one) => one.id) })).items : [];
    const fit = taken.filter(({ device: one, package: bytes }) => isPackageFor(bytes, one) && this.device.isKnown(one.id, one.signature_key));
    for (const { device: one } of taken) if (!fit.some((other) => other.device === one)) this.unfit.add(one.id);
    if (!isFirst && !out.length && !fit.length) return false;
    const made = await group.commit({ packages: fit.map((one) => fromBase64(one.package)), leaves: out.map((one) => one.leaf) });
    const clientId = crypto.randomUUID();
    const kept = (await this.base.get("groups", this.id)) ?? { conversation_id: this.id, cursor: 0, change: 0, is_new: true };
    // Kept before it is sent: when the answer is lost the log says whether it was taken.
    const pending = { client_id: clientId, state: made.next.write() };
    await this.base.put("groups", { ...kept, state: kept.state ?? group.write(), pending });
    const surplus = new Set(standing.surplus);
    await this.calls.ask("seal/commits/", "POST", {
      client_id: clientId,
      device_id: this.device.id,
      epoch: group.epoch,
      content: toBase64(made.content),
      welcome: made.welcome ? toBase64(made.welcome) : "",
      added: fit.map((one) => one.device.id),
      removed: out.map((one) => one.device).filter((one) => surplus.has(one)),
    });
    return true; // in the log it stands as one's own: then the group is the next
  }

  // --- sending
  // Seals what waits, sends it, and does it anew when the keys have changed meanwhile. Resolves when it is stored.
  async send(entry) {
    for (let tries = 0; tries < TRIES; tries += 1) {
      const sealed = await this.locked(() => this.seal(entry));
      try {
        const stored = await this.sender.send({ client_id: entry.client_id, kind: entry.kind ?? "sealed", body: "", details: sealed });
        await this.sync().catch(() => {}); // it is stored; the log is read again later
        return stored;
      } catch (problem) {
        if (!STALE.has(problem.code)) throw problem;
        await this.sync();
      }
    }
    throw { code: "unavailable", final: false };
  }

  async seal(entry) {
    const { kept, group } = (await this.load()) ?? {};
    if (!group || group.isOut) throw { code: "not_seated", final: false };
    const epoch = group.epoch;
    const content = await group.seal(utf8(JSON.stringify(entry.payload)));
    // The key that was used must not be used again: the group moves on before anything is sent.
    await this.base.write(["groups", "sent"], ({ groups, sent }) => {
      groups.put({ ...kept, state: group.write() });
      sent.put({ client_id: entry.client_id, conversation_id: this.id, payload: entry.payload });
    });
    const files = (entry.payload.files ?? []).map((one) => one.id);
    return { epoch, device_id: this.device.id, content: toBase64(content), file_ids: files };
  }
}

function isPackageFor(bytes, { id, person_id: person, signature_key: key }) {
  return isPackageOf(fromBase64(bytes), { device: id, person, key });
}

// What is inside says what it is, not what the server calls it.
const readable = (payload, person) => ({ kind: isChange(payload) ? CHANGE : "message", payload, person });

function record(conversationId, entry, shown) {
  return {
    conversation_id: conversationId,
    seq: entry.seq,
    id: entry.id,
    client_id: entry.client_id,
    sender_id: entry.sender_id,
    created_at: entry.created_at,
    expires_at: entry.expires_at,
    ...shown,
  };
}
