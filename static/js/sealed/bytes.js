// Bytes, as text and back.
const text = new TextEncoder();
const words = new TextDecoder();

export const utf8 = (value) => text.encode(value);
export const fromUtf8 = (bytes) => words.decode(bytes);

export function toBase64(bytes) {
  let said = "";
  for (let at = 0; at < bytes.length; at += 0x8000) said += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(said);
}

export const fromBase64 = (said) => Uint8Array.from(atob(said), (one) => one.charCodeAt(0));

export const toHex = (bytes) => [...bytes].map((one) => one.toString(16).padStart(2, "0")).join("");

export const random = (length) => crypto.getRandomValues(new Uint8Array(length));

export const isSame = (one, other) => one.length === other.length && one.every((byte, at) => byte === other[at]);

export const sha256 = async (bytes) => new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
