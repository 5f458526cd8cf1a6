// Photos and files of encrypted chats: sealed here, each with a key of its own that goes in the message, opened by who
// reads it. A photo is drawn anew before, which leaves out where and with what it was taken.
import { fromBase64, isSame, random, sha256, toBase64 } from "amigos/sealed/bytes";

const LONGEST_SIDE = 2048;
const SHOWN = new Set(["image/jpeg", "image/png", "image/webp"]);
const HEARD = new Set(["audio/webm", "audio/ogg", "audio/mp4"]);

async function drawnAnew(file) {
  const picture = await createImageBitmap(file, { imageOrientation: "from-image" });
  const scale = Math.min(1, LONGEST_SIDE / Math.max(picture.width, picture.height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  canvas.getContext("2d").drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  const blob = await new Promise((resolve) => canvas.toBlob(resolve, "image/jpeg", 0.86));
  if (!blob) throw new Error("not drawn");
  return { blob, width: canvas.width, height: canvas.height };
}

// → what goes into the message: {id, key, iv, digest, name, type, size, width, height}
export async function sealFile(file, upload) {
  let blob = file;
  let shape = {};
  let { name, type } = file;
  if (type.startsWith("image/")) {
    const drawn = await drawnAnew(file).catch(() => null);
    if (drawn) {
      blob = drawn.blob;
      shape = { width: drawn.width, height: drawn.height };
      name = `${name.replace(/\.[^.]*$/, "")}.jpg`;
      type = "image/jpeg";
    } else type = "application/octet-stream";
  }
  const raw = random(32);
  const iv = random(12);
  const key = await crypto.subtle.importKey("raw", raw, "AES-GCM", false, ["encrypt"]);
  const sealed = new Uint8Array(await crypto.subtle.encrypt({ name: "AES-GCM", iv }, key, await blob.arrayBuffer()));
  const { id } = await upload(sealed);
  return { id, key: toBase64(raw), iv: toBase64(iv), digest: toBase64(await sha256(sealed)), name, type, size: blob.size, ...shape };
}

const opened = new Map(); // id → a promise of an address of this page

// An address of the opened file that only this page knows.
export function addressOfFile(file, conversationId) {
  if (!opened.has(file.id)) {
    const opening = openFile(file, conversationId).then((blob) => URL.createObjectURL(blob));
    opening.catch(() => opened.delete(file.id));
    opened.set(file.id, opening);
  }
  return opened.get(file.id);
}

async function openFile(file, conversationId) {
  const answer = await fetch(`/api/v1/conversations/${conversationId}/seal/files/${file.id}/`);
  if (!answer.ok) throw { code: "gone", status: answer.status };
  const sealed = new Uint8Array(await answer.arrayBuffer());
  if (!isSame(await sha256(sealed), fromBase64(file.digest))) throw { code: "broken" };
  const key = await crypto.subtle.importKey("raw", fromBase64(file.key), "AES-GCM", false, ["decrypt"]);
  const plain = await crypto.subtle.decrypt({ name: "AES-GCM", iv: fromBase64(file.iv) }, key, sealed);
  // Of what somebody sent only pictures are shown and recordings played; anything else is saved, never opened in our page.
  return new Blob([plain], { type: isPicture(file) || isSound(file) ? file.type : "application/octet-stream" });
}

export const isPicture = (file) => SHOWN.has(file.type);

// A recording of the chat, in a format that this browser can play.
export function isSound({ type, voice }) {
  const isWhole = voice && voice.duration_ms > 0 && /^[0-9a-f]{128}$/.test(voice.peaks);
  return Boolean(isWhole) && HEARD.has(type) && new Audio().canPlayType(type) !== "";
}
