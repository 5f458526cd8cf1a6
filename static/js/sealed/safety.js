// Safety numbers: sixty digits that two people share when each sends to the other's devices and to nobody else's. They are
// made of the keys in the group itself, not of what the server says of them.
import { utf8 } from "amigos/sealed/bytes";

const VERSION = "petamigos safety number 1";
const GROUPS = 12;

const compare = (one, other) => {
  for (let at = 0; at < one.length; at += 1) if (one[at] !== other[at]) return one[at] - other[at];
  return 0;
};

function joined(parts) {
  const all = new Uint8Array(parts.reduce((sum, one) => sum + one.length, 0));
  parts.reduce((at, one) => (all.set(one, at), at + one.length), 0);
  return all;
}

// `leaves`: [{person, key}] of the group. Null when one of the two has no device in it.
export async function safetyNumber(leaves, one, other) {
  const sides = [];
  for (const person of [one, other].sort()) {
    const keys = leaves.filter((leaf) => leaf.person === person).map((leaf) => leaf.key).sort(compare);
    if (!keys.length) return null;
    sides.push(utf8(person), ...keys);
  }
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-512", joined([utf8(VERSION), ...sides])));
  let digits = "";
  for (let at = 0; at < GROUPS; at += 1) {
    const five = digest.subarray(at * 5, at * 5 + 5).reduce((sum, byte) => sum * 256 + byte, 0);
    digits += String(five % 100_000).padStart(5, "0");
  }
  return digits;
}

export const inGroups = (digits) => digits.match(/.{5}/g);

export const asCode = (digits) => `petamigos-safety:1:${digits}`;

// What was scanned → the digits in it, or null.
export const fromCode = (text) => /^petamigos-safety:1:(\d{60})$/.exec(text.trim())?.[1] ?? null;

// What was compared before: kept on this device. A number that is another one now is not verified any more.
export async function standingOf(base, person, digits) {
  const kept = await base.get("verified", person);
  if (!kept) return "unverified";
  return kept.number === digits ? "verified" : "changed";
}

export const verify = (base, person, digits) => base.put("verified", { person_id: person, number: digits, at: new Date().toISOString() });

export const unverify = (base, person) => base.drop("verified", person);
