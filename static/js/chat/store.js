// What is known of one conversation: each message once, in the order of its number; what waits to be sent stands last.
// Knows nothing of pages and of the network.
export class Store {
  constructor(meId) {
    this.meId = meId;
    this.bySeq = new Map(); // seq → message
    this.seqs = []; // sorted
    this.waiting = new Map(); // client_id → message that is not stored yet
    this.lastSeq = 0; // greatest number that is known to be there
    this.heldTo = 0; // up to here nothing is missing: the cursor. What was sent from here may stand beyond a gap
    this.lastChange = 0;
    this.hasOlder = false;
    this.reachesEnd = true; // what is known goes on to the newest
    this.nextEnd = Infinity; // when the next of those shown disappears
    this.now = () => Date.now();
  }

  // Messages in any order, any of them known already. Returns how many were new.
  take(messages) {
    let fresh = 0;
    for (const message of messages) {
      const known = this.bySeq.get(message.seq);
      if (known && (known.change ?? 0) > (message.change ?? 0)) continue; // a later state came first
      if (!known) {
        fresh += 1;
        this.place(message.seq);
      }
      this.bySeq.set(message.seq, message);
      if (message.client_id && message.sender?.id === this.meId) this.waiting.delete(message.client_id);
      this.lastSeq = Math.max(this.lastSeq, message.seq);
      this.lastChange = Math.max(this.lastChange, message.change ?? 0);
    }
    while (this.bySeq.has(this.heldTo + 1)) this.heldTo += 1;
    return fresh;
  }

  // An answer to "what came after": numbers that are not in it are not there any more.
  took({ items, has_more: hasMore, last_seq: last }) {
    this.take(items);
    this.lastSeq = Math.max(this.lastSeq, last);
    this.heldTo = Math.max(this.heldTo, hasMore ? (items.at(-1)?.seq ?? 0) : last);
  }

  // Mostly at one of the ends, else where it belongs.
  place(seq) {
    if (seq < this.seqs[0]) {
      this.seqs.unshift(seq);
      return;
    }
    let at = this.seqs.length;
    while (at > 0 && this.seqs[at - 1] > seq) at -= 1;
    this.seqs.splice(at, 0, seq);
  }

  // A frame that is the same for everyone keeps what is this person's own.
  merge(message, by) {
    const known = this.bySeq.get(message.seq);
    const kept = { ...message };
    if (known) {
      kept.is_opened = known.is_opened && !message.is_deleted;
      kept.is_starred = known.is_starred && !message.is_deleted;
      const mine = by ? (by.person_id === this.meId ? by.emoji : this.myReaction(known)) : this.myReaction(known);
      kept.reactions = message.reactions.map((one) => ({ ...one, is_mine: one.emoji === mine }));
      if (message.is_partial && !message.is_deleted) {
        kept.details = known.details;
        kept.poll = known.poll;
      }
    }
    return kept;
  }

  myReaction(message) {
    return message.reactions.find((one) => one.is_mine)?.emoji ?? "";
  }

  remove(seq) {
    if (!this.bySeq.delete(seq)) return;
    this.seqs.splice(this.seqs.indexOf(seq), 1);
  }

  // What has disappeared goes with what was quoted of it.
  expire(seqs) {
    for (const seq of seqs) this.remove(seq);
    for (const message of this.bySeq.values()) {
      if (seqs.includes(message.reply_to?.seq)) this.bySeq.set(message.seq, { ...message, reply_to: null, revision: this.now() });
    }
  }

  byId(id) {
    for (const message of this.bySeq.values()) if (message.id === id) return message;
    return null;
  }

  // Forgets all but what is waiting: for a jump to somewhere else.
  reset(messages, { hasOlder, reachesEnd }) {
    this.bySeq.clear();
    this.seqs = [];
    this.heldTo = messages.at(-1)?.seq ?? 0;
    this.take(messages);
    this.hasOlder = hasOlder;
    this.reachesEnd = reachesEnd;
  }

  // All there is to draw, oldest first. What has expired goes by the clock of this device.
  list() {
    const now = this.now();
    const shown = [];
    const gone = [];
    this.nextEnd = Infinity;
    for (const seq of this.seqs) {
      const message = this.bySeq.get(seq);
      const end = message.expires_at ? Date.parse(message.expires_at) : Infinity;
      if (end <= now) gone.push(seq);
      else shown.push(message);
      if (end > now) this.nextEnd = Math.min(this.nextEnd, end);
    }
    if (gone.length) {
      this.expire(gone);
      return this.list();
    }
    return this.reachesEnd ? [...shown, ...this.waiting.values()] : shown;
  }

  get oldestSeq() {
    return this.seqs[0] ?? 0;
  }

  get newestSeq() {
    return this.seqs.at(-1) ?? 0;
  }
}
