// The backup: what this device has opened, in a box that only the passphrase opens. Argon2id makes the key (19 MiB, 3
// passes), AES-GCM seals. The box does not hold the keys of this device or of groups: a new device has keys of its own.
import { fromBase64, fromUtf8, random, toBase64, utf8 } from "amigos/sealed/bytes";
import { argon2idAsync } from "amigos/sealed/mls";

const COSTS = { memory_kib: 19_456, passes: 3 };
const PATH = "/api/v1/me/seal/backup/";
const MOST = 8 * 1024 * 1024;
const LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
export const LEAST = 12; // characters of a passphrase

export const describe = (calls) => calls.ask(PATH);

// 24 letters in groups of four: 118 bits.
export function makePassphrase() {
  const letters = [];
  while (letters.length < 24) {
    const [byte] = random(1);
    if (byte < 248) letters.push(LETTERS[byte % LETTERS.length]);
  }
  return letters.join("").match(/.{4}/g).join("-");
}

// weak | fair | good: by what somebody has to try who holds the box.
export function strengthOf(phrase) {
  const kinds = [/[a-z]/, /[A-Z]/, /\d/, /[^a-zA-Z\d]/];
  const sizes = [26, 26, 10, 30];
  const alphabet = kinds.reduce((sum, kind, at) => sum + (kind.test(phrase) ? sizes[at] : 0), 0);
  const different = new Set(phrase).size;
  const bits = Math.min(phrase.length, different * 2) * Math.log2(alphabet || 1);
  if (phrase.length < LEAST || bits < 50) return "weak";
  return bits < 80 ? "fair" : "good";
}

async function keyOf(phrase, recipe) {
  const raw = await argon2idAsync(utf8(phrase.normalize("NFKC").trim()), fromBase64(recipe.salt), {
    m: recipe.memory_kib,
    t: recipe.passes,
    p: 1,
    dkLen: 32,
    asyncTick: 20,
  });
  return crypto.subtle.importKey("raw", raw, "AES-GCM", false, ["encrypt", "decrypt"]);
}

const bound = (personId) => utf8(`petamigos backup 1 ${personId}`);

const through = (bytes, stream) => new Response(new Blob([bytes]).stream().pipeThrough(stream)).arrayBuffer();

// From now on this device saves by itself, without the phrase: its key stays in the browser.
export async function begin(device, calls, phrase) {
  const recipe = { salt: toBase64(random(16)), ...COSTS };
  const key = await keyOf(phrase, recipe);
  const { version } = await describe(calls);
  await device.base.put("keys", { name: "backup", key, recipe, version });
  return save(device, calls);
}

export const isOn = async (base) => Boolean(await base.get("keys", "backup"));

// Saves what there is. When another device was quicker, what it has saved is taken in first.
export async function save(device, calls) {
  const own = await device.base.get("keys", "backup");
  if (!own) return null;
  for (let tries = 0; tries < 3; tries += 1) {
    const iv = random(12);
    const packed = await through(await content(device.base), new CompressionStream("gzip"));
    const sealed = await crypto.subtle.encrypt({ name: "AES-GCM", iv, additionalData: bound(device.personId) }, own.key, packed);
    try {
      const saved = await send(calls, own, new Blob([iv, sealed]));
      await device.base.put("keys", { ...own, version: saved.version });
      return saved;
    } catch (problem) {
      if (problem.code !== "backup_outdated") throw problem;
      const now = await describe(calls);
      if (now.recipe && now.recipe.salt !== own.recipe.salt) {
        await device.base.drop("keys", "backup"); // another passphrase, set elsewhere
        throw problem;
      }
      if (now.recipe) await takeIn(device, await fetched(), own.key);
      own.version = now.version;
    }
  }
  throw { code: "backup_outdated" };
}

async function send(calls, { recipe, version }, body) {
  const query = new URLSearchParams({ ...recipe, version });
  const answer = await fetch(`${PATH}content/?${query}`, {
    method: "PUT",
    headers: { "Content-Type": "application/octet-stream", "X-CSRFToken": calls.csrf(), Accept: "application/json" },
    body,
  });
  const told = await answer.json().catch(() => ({}));
  if (!answer.ok) throw { code: told.error?.code ?? "unknown", message: told.error?.message ?? "", status: answer.status };
  return told;
}

// Newest first as long as there is room: an old backup is better than none.
async function content(base) {
  const messages = (await base.all("messages")).filter((one) => !isOver(one)).sort((a, b) => (a.created_at < b.created_at ? 1 : -1));
  const verified = await base.all("verified");
  for (let count = messages.length; ; count = Math.floor(count / 2)) {
    const said = utf8(JSON.stringify({ format: 1, saved_at: new Date().toISOString(), messages: messages.slice(0, count), verified }));
    if (said.length < MOST || !count) return said;
  }
}

const isOver = (message) => message.expires_at && Date.parse(message.expires_at) <= Date.now();

async function fetched() {
  const answer = await fetch(`${PATH}content/`);
  if (answer.status !== 200) throw { code: "no_backup" };
  return new Uint8Array(await answer.arrayBuffer());
}

async function takeIn(device, box, key) {
  const sealed = box.subarray(12);
  const packed = await crypto.subtle.decrypt({ name: "AES-GCM", iv: box.subarray(0, 12), additionalData: bound(device.personId) }, key, sealed);
  const told = JSON.parse(fromUtf8(new Uint8Array(await through(packed, new DecompressionStream("gzip")))));
  const known = new Set((await device.base.all("messages")).map((one) => `${one.conversation_id} ${one.seq}`));
  const fresh = told.messages.filter((one) => !known.has(`${one.conversation_id} ${one.seq}`) && !isOver(one));
  await device.base.write(["messages", "verified"], ({ messages, verified }) => {
    for (const one of fresh) messages.put(one);
    for (const one of told.verified) verified.add(one).onerror = (event) => (event.preventDefault(), event.stopPropagation());
  });
  return { count: fresh.length, saved_at: told.saved_at };
}

// {count, saved_at}. Rejected with {code}: no_backup, wrong_passphrase.
export async function restore(device, calls, phrase) {
  const { recipe, version } = await describe(calls);
  if (!version) throw { code: "no_backup" };
  const key = await keyOf(phrase, recipe);
  const box = await fetched();
  const taken = await takeIn(device, box, key).catch((problem) => {
    throw problem instanceof DOMException && problem.name === "OperationError" ? { code: "wrong_passphrase" } : problem;
  });
  await device.base.put("keys", { name: "backup", key, recipe, version });
  return taken;
}

export async function end(base, calls) {
  await calls.ask(PATH, "DELETE");
  await base?.drop("keys", "backup");
}
