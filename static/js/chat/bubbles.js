// The lines of a conversation: days, where the new ones begin, and messages, as templates/components/chat/message.html.
import { fill, hidden, icon, make } from "amigos/chat/dom";
import { contentOf } from "amigos/chat/kinds";

const TOGETHER = 300_000; // messages of one person within so long stand together
const language = document.documentElement.lang || undefined;
const clock = new Intl.DateTimeFormat(language, { hour: "numeric", minute: "2-digit" });
const longDay = new Intl.DateTimeFormat(language, { weekday: "long", day: "numeric", month: "long" });
const withYear = new Intl.DateTimeFormat(language, { dateStyle: "long" });

const dayKey = (moment) => `${moment.getFullYear()}-${moment.getMonth() + 1}-${moment.getDate()}`;

function dayWords(moment, words) {
  const today = new Date();
  const yesterday = new Date(today.getFullYear(), today.getMonth(), today.getDate() - 1);
  if (dayKey(moment) === dayKey(today)) return words.today;
  if (dayKey(moment) === dayKey(yesterday)) return words.yesterday;
  return moment.getFullYear() === today.getFullYear() ? longDay.format(moment) : withYear.format(moment);
}

// Asked for every message at every change: of a long conversation that is much.
const moments = new WeakMap();

function momentOf(message) {
  let known = moments.get(message);
  if (!known) {
    const at = new Date(message.created_at);
    known = { at, day: dayKey(at) };
    moments.set(message, known);
  }
  return known;
}

// Messages → items of the window. `newFrom`: the number after which messages are new, or null.
export function itemsOf(messages, { meId, newFrom, words, tickOf }) {
  const items = [];
  let before = null;
  let isNewShown = newFrom === null;
  for (const message of messages) {
    const { at, day } = momentOf(message);
    if (before?.day !== day) items.push({ key: `day:${day}`, version: dayWords(at, words), kind: "day", at });
    const isOwn = message.sender?.id === meId;
    let isBroken = before?.day !== day;
    if (!isNewShown && !isOwn && message.seq > newFrom) {
      items.push({ key: "new", version: 1, kind: "new" });
      isNewShown = isBroken = true;
    }
    const follows = !isBroken && message.kind !== "notice" && before.kind !== "notice" && before.senderId === message.sender?.id && at - before.at < TOGETHER;
    const tick = isOwn ? tickOf(message) : "";
    const version = `${message.change ?? 0}|${message.state ?? ""}|${tick}|${follows}|${message.is_starred}|${message.is_opened}|${message.link?.title ?? ""}|${message.is_pinned}|${message.revision ?? 0}|${message.seq ?? ""}`;
    items.push({ key: message.client_id && isOwn ? message.client_id : message.id, version, kind: "message", message, isOwn, follows, tick });
    before = { day, at, senderId: message.sender?.id, kind: message.kind };
  }
  return items;
}

export function drawItem(item, context) {
  if (item.kind === "day") {
    return make("li", { className: "chat-day", children: [make("time", { text: item.version, attributes: { datetime: dayKey(item.at) } })] });
  }
  if (item.kind === "new") return make("li", { className: "chat-new", attributes: { id: "new" }, children: [make("span", { text: context.words.new })] });
  return drawMessage(item, context);
}

function drawMessage(item, context) {
  const { message, isOwn, follows } = item;
  const classes = ["chat-message", `is-${message.kind}`];
  if (isOwn) classes.push("is-own");
  if (follows) classes.push("is-following");
  if (message.is_deleted) classes.push("is-deleted");
  if (message.state) classes.push(`is-${message.state}`);
  const node = make("li", { className: classes.join(" "), attributes: { id: message.seq ? `m-${message.seq}` : undefined } });
  if (message.kind === "notice") {
    node.append(make("p", { className: "chat-notice", text: message.details?.words ?? "" }));
    return node;
  }
  if (context.isGroup && !isOwn) node.append(face(message, follows));
  node.append(bubble(item, context));
  if (message.seq) node.append(moreButton(message, context));
  return node;
}

function face(message, follows) {
  const place = make("span", { className: "chat-face" });
  if (follows) return place;
  const person = message.sender;
  const frame = make("span", { className: "avatar avatar-s avatar-person" });
  if (person?.avatar) frame.append(make("img", { className: "avatar-img", attributes: { src: person.avatar.url, alt: "", width: 32, height: 32, loading: "lazy" } }));
  else frame.append(make("span", { className: "avatar-letters tone-1", text: (person?.display_name ?? "·").slice(0, 1).toUpperCase(), attributes: { "aria-hidden": "true" } }));
  place.append(frame);
  return place;
}

function bubble({ message, isOwn, follows, tick }, context) {
  const { words, act } = context;
  const node = make("div", { className: "chat-bubble" });
  if (context.isGroup && !isOwn && !follows) {
    node.append(make("b", { className: "chat-name", children: [make("bdi", { text: message.sender?.display_name ?? words.gone })] }));
  }
  if (message.is_forwarded) node.append(make("p", { className: "chat-forwarded", children: [icon("forward", "icon-s icon-turns"), words.forwarded] }));
  if (message.reply_to) node.append(quote(message.reply_to, context));
  node.append(...contentOf(message, context));
  node.append(meta(message, tick, context));
  if (message.reactions.length) {
    const marks = message.reactions.map((one) => make("li", { className: one.is_mine ? "is-mine" : "", text: one.count > 1 ? `${one.emoji} ${context.number(one.count)}` : one.emoji }));
    node.append(make("ul", { className: "chat-reactions", attributes: { role: "list" }, children: marks }));
  }
  node.addEventListener("dblclick", () => message.seq && !message.is_deleted && act.reply(message));
  return node;
}

function quote(asked, { words, act, meId }) {
  const name = asked.sender_id === meId ? words.you : asked.sender_name || words.gone;
  const lines = [make("b", { children: [make("bdi", { text: name })] }), make("span", { text: asked.preview, attributes: { dir: "auto" } })];
  const link = make("a", { className: "chat-quote", attributes: { href: `?at=${asked.seq}#m-${asked.seq}` }, children: lines });
  link.addEventListener("click", (event) => {
    event.preventDefault();
    act.jump(asked.seq);
  });
  return link;
}

function meta(message, tick, { words, act }) {
  const line = make("p", { className: "chat-meta" });
  if (message.is_starred) line.append(icon("star"));
  if (message.edited_at) line.append(make("span", { text: words.edited }));
  if (message.expires_at) line.append(icon("clock"));
  if (message.state === "failed") {
    line.append(make("span", { className: "is-failed", text: message.problem || words.failed }));
    const again = make("button", { text: words.retry, attributes: { type: "button" }, on: { click: () => act.retry(message) } });
    const away = make("button", { text: words.discard, attributes: { type: "button" }, on: { click: () => act.discard(message) } });
    line.append(make("span", { className: "chat-again", children: [again, away] }));
    return line;
  }
  line.append(make("time", { text: clock.format(new Date(message.created_at)), attributes: { datetime: message.created_at } }));
  if (message.state) line.append(make("span", { className: "chat-tick", children: [icon("clock"), hidden(message.state === "sending" ? words.sending : words.waiting)] }));
  else if (tick) line.append(make("span", { className: `chat-tick is-${tick}`, children: [icon(tick === "sent" ? "check" : "check-check"), hidden(words[tick])] }));
  return line;
}

function moreButton(message, { words, act }) {
  const button = make("button", { className: "chat-more icon-button", attributes: { type: "button", "aria-label": words.menu, "aria-haspopup": "true" }, children: [icon("ellipsis", "")] });
  button.addEventListener("click", () => act.menu(message, button));
  return button;
}

export { fill };
