// Lets devices in, and takes them out, from whatever page one is on: a friend's new phone need not wait until somebody has
// the very chat open. Imported only by a browser that keeps encrypted chats, and only when a frame says that devices changed.
import { Calls } from "amigos/chat/calls";

const AFTER = 1500; // an open chat is quicker; then there is nothing left to do

let working = Promise.resolve();

export function keepInLine(personId, conversationId) {
  working = working
    .then(() => new Promise((resolve) => setTimeout(resolve, AFTER)))
    .then(() => bringInLine(personId, conversationId))
    .catch(() => {}); // whoever opens the chat does it
  return working;
}

async function bringInLine(personId, conversationId) {
  if (document.querySelector("sealed-room")?.dataset.id === conversationId) return;
  const { Device } = await import("amigos/sealed/device");
  const { own } = await Device.known(personId);
  if (!own) return;
  const calls = new Calls(conversationId, () => document.querySelector("[name=csrfmiddlewaretoken]")?.value ?? "");
  const [device, { Session }] = await Promise.all([Device.ready(personId, calls), import("amigos/sealed/session")]);
  await new Session({ conversationId, device, calls, sender: null, onChange: () => {}, onStanding: () => {} }).sync();
}
