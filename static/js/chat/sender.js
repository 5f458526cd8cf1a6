// One message on its way: files first, then over the socket, or by the API where there is none. Stored is what is answered.
import { send } from "amigos/socket";

import { keep } from "amigos/chat/outbox";

const TRANSIENT = new Set(["offline", "timeout", "limit_reached", "unavailable", "server_fault"]);

export class Sender {
  constructor(conversationId, calls) {
    this.conversationId = conversationId;
    this.calls = calls;
  }

  async send(entry) {
    await this.upload(entry);
    const { client_id, kind, body, details = {}, media_ids = [], reply_to_id = null } = entry;
    try {
      const frame = await send("send_message", { conversation_id: this.conversationId, client_id, kind, body, details, media_ids, reply_to_id });
      return frame.message;
    } catch (problem) {
      if (problem.code !== "offline" && problem.code !== "timeout") throw { ...problem, final: !TRANSIENT.has(problem.code) };
    }
    return this.calls.ask("messages/", "POST", { client_id, kind, body, media_ids, reply_to_id, ...details });
  }

  // What was uploaded before a cut is not uploaded again.
  async upload(entry) {
    if (!entry.files?.length) return;
    entry.media_ids ??= [];
    for (const file of entry.files.slice(entry.media_ids.length)) {
      const { id } = await this.calls.upload(file, entry.kind);
      entry.media_ids.push(id);
      await keep(entry);
    }
  }
}

// What is shown of kinds whose details only the server knows.
const STANDS_FOR = { pet: "🐾", live: "📍", vet: "📋" };
// One address a file, however often it is drawn.
const addresses = new WeakMap();
function addressOf(file) {
  if (!addresses.has(file)) addresses.set(file, URL.createObjectURL(file));
  return addresses.get(file);
}

// As it stands in the list until it is stored.
export function waitingMessage(entry, me, state, words = {}) {
  const files = (entry.files ?? []).map((file) =>
    entry.kind === "voice"
      ? { ...entry.looks, sources: entry.looks ? [{ type: file.type, url: addressOf(file) }] : [] }
      : file.type.startsWith("image/")
      ? { url_template: URL.createObjectURL(file), widths: { jpg: [4] }, alt_text: file.name, width: 4, height: 3 }
      : { name: file.name, page_count: 0, byte_size: file.size },
  );
  const quoted = entry.quoted;
  return {
    id: entry.client_id,
    client_id: entry.client_id,
    kind: entry.kind in STANDS_FOR ? "text" : entry.kind,
    sender: me,
    body: STANDS_FOR[entry.kind] ?? entry.body,
    parts: null,
    reply_to: quoted ? { id: quoted.id, seq: quoted.seq, sender_id: quoted.sender?.id, sender_name: quoted.sender?.display_name ?? "", preview: quoted.body || words.photo || "" } : null,
    created_at: new Date(entry.written_at ?? Date.now()).toISOString(),
    reactions: [],
    files,
    details: entry.shown ?? entry.details ?? null,
    poll: [],
    state,
    problem: entry.failed && entry.failed !== "failed" ? entry.failed : "",
  };
}
