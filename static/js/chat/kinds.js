// How each kind of message draws what it carries, as templates/components/chat/KIND.html does. A new kind is one function
// here: (message, context) → nodes. `context`: {words, url, act, number}.
import { fill, hidden, icon, make } from "amigos/chat/dom";
import { once } from "amigos/chat/once";
import { video, voice } from "amigos/chat/recordings";
import { addressOf, srcsetOf } from "amigos/pictures";

const day = new Intl.DateTimeFormat(document.documentElement.lang || undefined, { dateStyle: "medium" });
const JUMBO = /^(?:\p{Extended_Pictographic}[\u{FE0F}\u{200D}\p{Emoji_Modifier}\p{Extended_Pictographic}]*\s?){1,3}$/u;

export function textOf(message) {
  if (!message.body) return null;
  const node = make("p", { className: "chat-text", attributes: { dir: "auto" } });
  if (!message.parts) {
    node.textContent = message.body;
    if (JUMBO.test(message.body)) node.classList.add("is-jumbo");
    return node;
  }
  for (const part of message.parts) {
    if (!part.href) {
      node.append(part.text);
      continue;
    }
    const outside = part.kind === "url";
    const attributes = { href: part.href, ...(outside ? { rel: "nofollow ugc noopener", target: "_blank" } : {}) };
    node.append(make("a", { className: part.kind, text: part.text, attributes }));
  }
  return node;
}

const shut = ({ words }) => make("p", { className: "chat-shut", children: [icon("lock"), words.not_for_you] });

function photo(message, { words }) {
  const frame = make("div", { className: `chat-photos photos-${message.files.length}` });
  for (const one of message.files) {
    const best = addressOf(one, "jpg");
    if (!best) {
      frame.append(make("span", { className: "chat-preparing", children: [icon("image", ""), make("span", { text: one.failure?.message ?? words.preparing })] }));
      continue;
    }
    const picture = make("picture", { className: "picture" });
    for (const type of ["avif", "webp"]) {
      const srcset = srcsetOf(one, type);
      if (srcset) picture.append(make("source", { attributes: { type: `image/${type}`, srcset, sizes: "20rem" } }));
    }
    picture.append(make("img", { attributes: { src: best, alt: one.alt_text || words.photo, width: one.width, height: one.height, loading: "lazy", decoding: "async" } }));
    frame.append(make("a", { attributes: { href: best }, children: [picture] }));
  }
  return [frame, textOf(message)];
}

function file(message, { words, url, number }) {
  const nodes = message.files.map((one) => {
    const pages = fill(one.page_count === 1 ? words.pages_one : words.pages_many, { count: number(one.page_count) });
    const lines = make("span", { className: "chat-file-words", children: [make("b", { children: [make("bdi", { text: one.name })] }), make("span", { className: "muted small", text: `PDF · ${pages}` })] });
    return make("a", { className: "chat-file", attributes: { href: `${url}m/${message.id}/file/`, download: "" }, children: [icon("file-text", ""), lines, icon("download", "")] });
  });
  return [...nodes, textOf(message)];
}

function pet(message, context) {
  const one = message.details;
  if (!one) return [shut(context), textOf(message)];
  const face = one.photo ? make("img", { attributes: { src: `/media/${one.photo.id}/320.webp`, alt: "", width: 64, height: 64, loading: "lazy" } }) : icon("paw", "icon-l");
  const facts = [one.species_name, one.age].filter(Boolean).join(" · ");
  const lines = make("span", { className: "chat-card-words", children: [make("b", { className: "name-lead", children: [make("bdi", { text: one.name })] }), make("span", { className: "muted small", text: facts })] });
  return [make("a", { className: "chat-card", attributes: { href: one.url }, children: [face, lines] }), textOf(message)];
}

function post(message, context) {
  const one = message.details;
  if (!one) return [shut(context), textOf(message)];
  const image = one.picture && make("img", { attributes: { src: one.picture.url, alt: one.picture.alt_text, loading: "lazy" } });
  const lines = make("span", { className: "chat-card-words", children: [make("b", { children: [make("bdi", { text: one.author.display_name })] }), make("span", { className: "muted small", text: one.snippet, attributes: { dir: "auto" } })] });
  return [make("a", { className: "chat-card chat-card-post", attributes: { href: one.url }, children: [image, lines] }), textOf(message)];
}

function poll(message, { words, act, number }) {
  const { options = [], allows_several: several, is_closed: closed } = message.details ?? {};
  const votes = new Map((message.poll ?? []).map((one) => [one.choice, one]));
  const total = Math.max(1, [...votes.values()].reduce((sum, one) => sum + one.count, 0));
  const answers = options.map((text, choice) => {
    const { count = 0, is_mine: mine = false } = votes.get(choice) ?? {};
    const input = make("input", { attributes: { type: several ? "checkbox" : "radio", name: `poll-${message.id}`, value: choice } });
    input.checked = mine;
    input.disabled = closed;
    const bar = make("progress", { className: "chat-bar", attributes: { max: total, value: count, "aria-hidden": "true" } });
    return make("label", { className: "chat-answer", children: [input, make("span", { className: "grow", text, attributes: { dir: "auto" } }), make("span", { className: "chat-votes", text: number(count) }), bar] });
  });
  const field = make("fieldset", { children: [make("legend", { text: message.body, attributes: { dir: "auto" } }), ...answers] });
  const form = make("div", { className: "chat-poll", children: [field, closed && make("p", { className: "muted small", text: words.poll_closed })] });
  form.addEventListener("change", () => act.vote(message, [...form.querySelectorAll("input:checked")].map((one) => Number(one.value))));
  return [form];
}

function place(message, { words }) {
  const lines = make("span", { children: [textOf(message), message.details?.cell && make("span", { className: "muted small", text: words.area })] });
  return [make("p", { className: "chat-place", children: [icon("map-pin", ""), lines] })];
}

function live(message, context) {
  const isOwn = message.sender?.id === context.meId;
  return message.details ? [...context.live.draw(message, isOwn), textOf(message)] : [shut(context), textOf(message)];
}

function vet(message, { words, url, act }) {
  const one = message.details;
  if (!one) return [shut({ words }), textOf(message)];
  const until = fill(words.vet_until, { date: day.format(new Date(one.expires_at)) });
  const facts = one.is_open ? [until, one.has_documents && words.vet_documents].filter(Boolean).join(" · ") : words.vet_over;
  const lines = make("span", { className: "chat-live-words", children: [make("b", { text: fill(words.vet_of, { name: one.pet_name }) }), make("span", { className: "muted small", text: facts })] });
  const card = make("div", { className: one.is_open ? "chat-live" : "chat-live is-over", children: [icon("file-text", ""), lines] });
  if (!one.is_open) return [card, textOf(message)];
  const open = make("a", { className: "button button-quiet button-small", text: words.vet_open, attributes: { href: `${url}m/${message.id}/vet/` } });
  const end = one.can_end && make("button", { className: "button button-quiet button-small is-danger", text: words.vet_end, attributes: { type: "button" }, on: { click: () => act.endVet(message) } });
  return [card, make("div", { className: "row", children: [open, end] }), textOf(message)];
}

function sticker({ details }, { stickers }) {
  if (!details?.url) return [];
  return [make("img", { className: "chat-sticker", attributes: { src: details.url, alt: stickers[details.name] ?? details.alt_text, width: 136, height: 136 } })];
}

export const KINDS = { text: (message) => [textOf(message), message.link && cardOf(message.link)], photo, file, pet, post, poll, place, live, vet, sticker, voice, video: (message, context) => [...video(message, context), textOf(message)] };

// What the page behind the first link says of itself: kept by this site, its picture too.
function cardOf({ href, host, title, description, site_name: site, picture }) {
  const best = picture && addressOf(picture, "jpg");
  const isWide = best && picture.width >= 600 && picture.width / picture.height > 1.2;
  const frame = best && make("span", { className: "link-picture", children: [make("picture", { className: "picture", children: [make("img", { attributes: { src: best, alt: picture.alt_text, width: picture.width, height: picture.height, loading: "lazy", decoding: "async" } })] })] });
  const where = make("span", { className: "link-site", children: [icon("link"), site ? make("bdi", { text: `${site} · ` }) : null, make("bdi", { className: "ltr", text: host })] });
  const words = make("span", { className: "link-words", children: [where, make("b", { className: "link-title", text: title, attributes: { dir: "auto" } }), description ? make("span", { className: "link-about", text: description, attributes: { dir: "auto" } }) : null] });
  return make("a", { className: `link-card ${isWide ? "link-wide" : best ? "link-side" : ""}`, attributes: { href, rel: "nofollow ugc noopener", target: "_blank" }, children: [frame, words] });
}

export function contentOf(message, context) {
  if (message.is_deleted) return [make("p", { className: "chat-text chat-gone", children: [icon("ban"), context.words.deleted] })];
  if (message.details?.is_once) return once(message, context);
  const draw = KINDS[message.kind];
  if (draw) return draw(message, context).filter(Boolean);
  return [make("p", { className: "chat-shut", children: [icon("info"), context.words.unknown] })];
}

export { hidden };
