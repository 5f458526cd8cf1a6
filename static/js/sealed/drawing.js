// How an encrypted message draws what it carries: files are opened when they are seen.
import { icon, make } from "amigos/chat/dom";
import { KINDS, textOf } from "amigos/chat/kinds";
import { soundOf } from "amigos/chat/recordings";
import { addressOfFile, isPicture, isSound } from "amigos/sealed/files";

export function drawSealed() {
  KINDS.sealed_files = (message, context) => [photos(message, context), ...sounds(message, context), ...documents(message, context), textOf(message)];
  KINDS.sealed_shut = ({ why }, { words }) => [make("p", { className: "chat-shut", children: [icon("lock"), why === "unkept" ? words.unkept : words.broken] })];
}

function photos({ sealed }, { words, conversationId }) {
  const pictures = sealed.filter(isPicture);
  if (!pictures.length) return null;
  const frame = make("div", { className: `chat-photos photos-${pictures.length}` });
  for (const one of pictures) {
    const image = make("img", { attributes: { alt: words.photo, width: one.width, height: one.height, decoding: "async" } });
    const link = make("a", { attributes: { download: one.name }, children: [make("picture", { className: "picture", children: [image] })] });
    addressOfFile(one, conversationId).then(
      (address) => {
        image.src = link.href = address;
      },
      () => link.replaceWith(make("span", { className: "chat-preparing", children: [icon("ban", ""), words.file_gone] })),
    );
    frame.append(link);
  }
  return frame;
}

// Voice notes are heard as they were recorded: where this browser cannot, they are to be saved, as other files.
function sounds({ sealed }, { words, conversationId }) {
  return sealed.filter(isSound).map((one) => {
    const sources = [];
    const { peaks, duration_ms: duration } = one.voice;
    const sound = soundOf({ key: one.id, sources, peaks, duration_ms: duration }, words);
    const wait = make("p", { className: "chat-text muted voice-waits", children: [icon("mic"), words.voice_opening] });
    addressOfFile(one, conversationId).then(
      (url) => {
        sources.push({ type: one.type, url });
        wait.replaceWith(sound);
      },
      () => wait.replaceWith(make("span", { className: "chat-preparing", children: [icon("ban", ""), words.file_gone] })),
    );
    return wait;
  });
}

function documents({ sealed }, { words, conversationId }) {
  return sealed.filter((one) => !isPicture(one) && !isSound(one)).map((one) => {
    const lines = make("span", { className: "chat-file-words", children: [make("b", { children: [make("bdi", { text: one.name })] }), make("span", { className: "muted small", text: sizeOf(one.size) })] });
    const button = make("button", { className: "chat-file", attributes: { type: "button" }, children: [icon("file-text", ""), lines, icon("download", "")] });
    button.addEventListener("click", async () => {
      const address = await addressOfFile(one, conversationId).catch(() => null);
      if (address) make("a", { attributes: { href: address, download: one.name } }).click();
      else lines.lastChild.textContent = words.file_gone;
    });
    return button;
  });
}

const size = new Intl.NumberFormat(document.documentElement.lang || undefined, { style: "unit", unit: "kilobyte", maximumFractionDigits: 0 });
const sizeOf = (bytes) => size.format(Math.max(1, bytes / 1024));
