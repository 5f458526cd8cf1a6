// What can be opened once: a mark in its bubble, and a window over all that forgets it when it is closed.
import { icon, make } from "amigos/chat/dom";
import { soundOf, player } from "amigos/chat/recordings";

export function once(message, { words, act, meId }) {
  const isOwn = message.sender?.id === meId;
  const what = words[`once_${message.kind}`];
  if (isOwn || message.is_opened || message.details.is_over || !message.seq) {
    const said = message.is_opened ? words.once_opened : message.details.is_over ? words.once_over : what;
    return [make("p", { className: "once-mark", children: [icon("once", ""), make("span", { text: said })] })];
  }
  const button = make("button", { className: "once-mark is-fresh", attributes: { type: "button" }, children: [icon("once", ""), make("span", { text: what })] });
  button.addEventListener("click", () => act.openOnce(message));
  return [button];
}

function shown({ kind, files, duration_ms, peaks }, words) {
  if (kind === "photo") return make("img", { attributes: { src: files[0].url, alt: words.once_photo } });
  if (kind === "voice") return soundOf({ key: files[0].url, sources: files, duration_ms, peaks }, words);
  const film = make("video", { attributes: { controls: "", playsinline: "", autoplay: "", controlslist: "nodownload", "aria-label": words.video } });
  for (const { type, url } of files) film.append(make("source", { attributes: { type, src: url } }));
  return film;
}

export function showOnce(opened, words) {
  const shut = make("button", { className: "icon-button", attributes: { type: "button", "aria-label": words.once_close }, children: [icon("x", "")] });
  const note = make("p", { className: "muted small", text: words.once_note });
  const view = make("dialog", { className: "once-view", attributes: { "aria-label": words.once_opened }, children: [shut, make("div", { className: "once-shown", children: [shown(opened, words)] }), note] });
  view.addEventListener("contextmenu", (event) => event.preventDefault());
  shut.addEventListener("click", () => view.close());
  view.addEventListener("close", () => {
    player.stop();
    view.remove();
  });
  document.body.append(view);
  view.showModal();
}
