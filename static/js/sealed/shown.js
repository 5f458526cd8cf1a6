// Records of the store, with their changes, as the bubbles of the chat draw messages.
import { reactionsOf } from "amigos/sealed/changes";

export class Shown {
  constructor(words, meId) {
    Object.assign(this, { words, meId, names: new Map(), known: new Map() });
  }

  // `messages`: as amigos/sealed/changes folds them.
  all(messages) {
    this.known = new Map(messages.map((one) => [one.seq, one]));
    return messages.map((one) => this.one(one));
  }

  one(record) {
    const { payload = {}, words } = record;
    const base = { ...this.base(record), revision: record.kind };
    if (record.kind === "notice") return { ...base, kind: "notice", sender: null, details: { words } };
    if (record.kind === "deleted") return { ...base, kind: "text", is_deleted: true };
    if (record.kind !== "message") return { ...base, kind: "sealed_shut", why: record.kind };
    const body = payload.body ?? "";
    const reactions = reactionsOf(record.marks, this.meId);
    const reply = this.quoteOf(payload.reply);
    return {
      ...base,
      kind: payload.files?.length ? "sealed_files" : "text",
      body,
      parts: partsOf(body),
      sealed: payload.files ?? [],
      reply_to: reply,
      reactions,
      edited_at: record.edited_at,
      before: record.before,
      revision: [record.edited_at, reply?.preview, ...reactions.flatMap((one) => [one.emoji, one.count, one.is_mine])].join(),
    };
  }

  base({ id, seq, client_id, sender_id: person, created_at, expires_at }) {
    const sender = person ? (this.names.get(person) ?? { id: person, display_name: this.words.gone }) : null;
    return { id, seq, client_id, sender, created_at, expires_at, reactions: [], files: [], parts: null };
  }

  // What is answered to as it is now, where this browser has it; else as the one who answers has copied it.
  quoteOf(reply) {
    if (!reply) return null;
    const asked = this.known.get(reply.seq);
    const person = asked?.sender_id ?? reply.person;
    const words = (asked?.payload?.body ?? reply.words) || (asked?.payload?.files?.length ? this.words.file : "");
    const preview = asked?.kind === "deleted" ? this.words.deleted : words;
    return { seq: reply.seq, sender_id: person, sender_name: this.names.get(person)?.display_name ?? this.words.gone, preview };
  }
}

// Addresses in a text, found here: the server sees none of it.
function partsOf(body) {
  const found = body.split(/(https:\/\/[^\s<>"]+[^\s<>".,;:!?)\]])/);
  if (found.length < 2) return null;
  return found.map((text, at) => (at % 2 ? { kind: "url", text, href: text } : { kind: "text", text, href: "" })).filter((one) => one.text);
}
