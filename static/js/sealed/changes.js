// Reactions and edits of encrypted chats. Each is a sealed message of its own that names the message it changes, by its number
// and by the name its writer sealed into it; the server sees neither. They are kept beside the messages and put upon them when
// these are drawn, in the order of the log: so every device comes to the same, also from a backup.
export const SEALED_CHANGE = "sealed_change"; // as the server calls it
export const CHANGE = "change"; // as it stands in the store

const MINUTE = 60_000;

export const isChange = (payload) => typeof payload?.act === "string";

// The name a writer gave: inside what was sealed. Messages from before there were changes have none.
const nameOf = (message) => message.payload?.name ?? message.client_id;

const names = (change, message) => change.payload?.target?.seq === message.seq && change.payload.target.name === nameOf(message);

// → what goes into a change of this record of the store.
export const targetOf = (message) => ({ seq: message.seq, name: nameOf(message) });

export const changesOf = (records, message) => records.filter((one) => one.kind === CHANGE && names(one, message));

// Whether its writer may still edit it. `at`: when the edit was stored, by the clock that stamped the message.
export const canEdit = (message, person, at, minutes) =>
  message.kind === "message" && message.sender_id === person && !message.payload?.files?.length && at - Date.parse(message.created_at) <= minutes * MINUTE;

// Records, and what waits to be sent → messages as they are now: {…record, payload, edited_at, before, marks: person → emoji}.
// What is not allowed changes nothing: another's words, words that are too old, an emoji that is none of `emoji`.
export function fold(records, { emoji, minutes, longest }, waiting = []) {
  const messages = new Map();
  for (const one of records) if (one.kind !== CHANGE) messages.set(one.seq, { ...one, marks: new Map() });
  const changes = [...records.filter((one) => one.kind === CHANGE).sort((a, b) => a.seq - b.seq), ...waiting];
  for (const change of changes) {
    const message = messages.get(change.payload?.target?.seq);
    if (message?.kind !== "message" || !names(change, message)) continue;
    if (change.payload.act === "react") react(message, change, emoji);
    if (change.payload.act === "edit") edit(message, change, minutes, longest);
  }
  return [...messages.values()];
}

function react(message, { sender_id: person, payload }, emoji) {
  if (payload.emoji === "") message.marks.delete(person);
  else if (emoji.includes(payload.emoji)) message.marks.set(person, payload.emoji);
}

function edit(message, { sender_id: person, payload, created_at: at }, minutes, longest) {
  const { body } = payload;
  if (typeof body !== "string" || !body.trim() || body.length > longest || !canEdit(message, person, Date.parse(at), minutes)) return;
  message.before ??= message.payload.body;
  message.edited_at = at;
  message.payload = { ...message.payload, body };
}

// person → emoji, as bubbles show it: the most frequent first.
export function reactionsOf(marks, meId) {
  const counted = new Map();
  for (const [person, emoji] of marks) {
    const one = counted.get(emoji) ?? { emoji, count: 0, is_mine: false };
    counted.set(emoji, { ...one, count: one.count + 1, is_mine: one.is_mine || person === meId });
  }
  return [...counted.values()].sort((a, b) => b.count - a.count || (a.emoji < b.emoji ? -1 : 1));
}
