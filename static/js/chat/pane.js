// The list of conversations stays as it is on the server: a hint, and it is fetched anew. And what has arrived is told.
import { Calls } from "amigos/chat/calls";
import { list, Outbox } from "amigos/chat/outbox";
import { Sender } from "amigos/chat/sender";
import { on, send } from "amigos/socket";

const PATIENCE = 400;
const number = new Intl.NumberFormat(document.documentElement.lang || undefined);
const arrived = new Map(); // conversation → greatest number of which a hint was heard
let listTimer = 0;
let countTimer = 0;
let arrivedTimer = 0;

const lines = () => document.querySelector("[data-chat-lines]");

async function refreshList() {
  const list = lines();
  if (!list) return;
  const answer = await fetch(list.dataset.url, { headers: { "HX-Request": "true" } }).catch(() => null);
  if (!answer?.ok) return;
  // Our own server's escaped template; parsed apart from the page.
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const focused = document.activeElement?.closest("[data-conversation]")?.dataset.conversation;
  for (const link of page.querySelectorAll("[data-conversation] > a")) {
    if (link.pathname === location.pathname) link.setAttribute("aria-current", "page");
  }
  list.replaceChildren(...page.body.childNodes);
  window.htmx?.process?.(list);
  if (focused) list.querySelector(`[data-conversation="${CSS.escape(focused)}"] > a`)?.focus({ preventScroll: true });
}

async function refreshCount() {
  const answer = await fetch("/api/v1/me/chat/", { headers: { Accept: "application/json" } }).catch(() => null);
  if (!answer?.ok) return;
  const { unread_count: count } = await answer.json();
  for (const badge of document.querySelectorAll("[data-unread]")) {
    badge.dataset.count = count;
    badge.textContent = number.format(count);
  }
}

function later() {
  clearTimeout(listTimer);
  listTimer = setTimeout(refreshList, PATIENCE);
  clearTimeout(countTimer);
  countTimer = setTimeout(refreshCount, PATIENCE + 300);
}

function tellArrived() {
  for (const [conversation, seq] of arrived) send("mark_messages", { conversation_id: conversation, delivered_seq: seq });
  arrived.clear();
}

// What was written somewhere and has not left yet goes from whatever page one is on; an open room sends its own.
async function sendLeftOvers(personId) {
  const open = document.querySelector("chat-room")?.dataset.id;
  const waiting = await list(personId);
  for (const conversationId of new Set(waiting.map((one) => one.conversation_id))) {
    if (conversationId === open) continue;
    const calls = new Calls(conversationId, () => document.querySelector("[name=csrfmiddlewaretoken]")?.value ?? "");
    const sender = new Sender(conversationId, calls);
    const outbox = new Outbox({ personId, conversationId, send: (entry) => sender.send(entry), onStored: later, onState: () => {} });
    await outbox.restore();
    await outbox.flush();
  }
}

// Devices of an encrypted chat have changed. A browser that keeps none has nothing to do with it.
let me = null;
function devicesChanged({ conversation_id: id }) {
  if (me && localStorage.getItem("amigos:sealed")) import("amigos/sealed/keeper").then(({ keepInLine }) => keepInLine(me, id)).catch(() => {});
}

function changed(conversationId, lastSeq) {
  later();
  arrived.set(conversationId, Math.max(arrived.get(conversationId) ?? 0, lastSeq));
  clearTimeout(arrivedTimer);
  arrivedTimer = setTimeout(tellArrived, 1000);
}

export function listenChat() {
  on("welcome", ({ user }) => {
    me = user;
    sendLeftOvers(user);
  });
  on("seal_changed", devicesChanged);
  on("conversation_changed", (frame) => {
    changed(frame.conversation_id, frame.last_seq);
    if (frame.again_in) setTimeout(later, frame.again_in * 1000);
  });
  on("message_sent", (frame) => changed(frame.conversation_id, frame.seq)); // of the room that is open, said once
  on("own_changed", later);
  document.addEventListener("socket:resync", later);
}
