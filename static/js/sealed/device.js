// This browser as a device for encrypted chats: its key, the packages others let it in by, and what it knows of others.
import { forget, open } from "amigos/sealed/base";
import { toBase64 } from "amigos/sealed/bytes";
import { isAble, makeKeys, makePackage, publicOf, signWith } from "amigos/sealed/mls";

const PACKAGES = 20;
const FEW = 8;

export class Device {
  constructor(base, calls, own, pins) {
    Object.assign(this, { base, calls, own, pins });
  }

  // The device of this browser, made now if there is none. Rejected with {code}: unable, removed (somebody took it out:
  // `renew` makes another), or what the server says.
  static async ready(personId, calls, { renew = false } = {}) {
    if (!(await isAble())) throw { code: "unable" };
    await forget(personId);
    const base = await open(personId);
    return navigator.locks.request(`sealed-device-${personId}`, async () => {
      let own = await base.get("keys", "device");
      if (own && !(await isListed(own, calls))) {
        if (!renew) {
          await clear(base);
          throw { code: "removed" };
        }
        own = null;
      }
      own ??= await register(base, personId, calls);
      signWith(own.keys.privateKey);
      const pins = new Map((await base.all("pins")).map((one) => [one.device_id, one.key]));
      const device = new Device(base, calls, own, pins);
      await device.stock();
      return device;
    });
  }

  // Without making one. Null where this browser is none.
  static async known(personId) {
    const base = await open(personId);
    return { base, own: (await base.get("keys", "device")) ?? null };
  }

  get id() {
    return this.own.device_id;
  }

  get personId() {
    return this.own.person_id;
  }

  // A device has one key: as it was seen first.
  isKnown = (device, key) => (this.pins.get(device) ?? key) === key;

  async pin(leaves) {
    const fresh = leaves.map(({ device, key }) => ({ device_id: device, key: toBase64(key) })).filter((one) => !this.pins.has(one.device_id));
    if (!fresh.length) return;
    for (const one of fresh) this.pins.set(one.device_id, one.key);
    await this.base.write(["pins"], ({ pins }) => fresh.forEach((one) => pins.put(one)));
  }

  // Enough packages, so that others can let this device in while it sleeps.
  async stock() {
    const path = `/api/v1/me/seal/devices/${this.id}/packages/`;
    const { waiting_count: waiting } = await this.calls.ask(path);
    if (waiting >= FEW) return;
    const kept = await this.base.all("packages");
    const made = [];
    for (let count = waiting; count < PACKAGES; count += 1) made.push(await makePackage(this.own));
    const last = kept.some((one) => one.is_last) ? null : await makePackage(this.own, { isLast: true });
    const all = last ? [...made, last] : made;
    // Kept before they are sent: one that nobody holds the secret of would let nobody in.
    await this.base.write(["packages"], ({ packages }) => all.forEach((one) => packages.put(one)));
    await this.calls.ask(path, "POST", {
      packages: made.map((one) => toBase64(one.shared)),
      last_resort: last ? toBase64(last.shared) : "",
    });
  }

  ownPackage() {
    return makePackage(this.own);
  }
}

async function isListed(own, calls) {
  const { items } = await calls.ask("/api/v1/me/seal/devices/");
  return items.some((one) => one.id === own.device_id);
}

async function register(base, personId, calls) {
  const keys = await makeKeys();
  const key = await publicOf(keys);
  const made = await calls.ask("/api/v1/me/seal/devices/", "POST", { name: nameOfBrowser(), signature_key: toBase64(key) });
  const own = { name: "device", person_id: personId, device_id: made.id, keys, public_key: key };
  await base.put("keys", own);
  return own;
}

// Everything but what can be read: a device that was taken out is not to hold anything.
async function clear(base) {
  const names = ["keys", "packages", "groups", "messages", "sent", "outbox", "pins", "verified"];
  await base.write(names, (stores) => Object.values(stores).forEach((store) => store.clear()));
}

function nameOfBrowser() {
  const { userAgentData: data, userAgent: text } = navigator;
  const brand = data?.brands?.map((one) => one.brand).find((one) => !/not.?a.?brand|^chromium$/i.test(one)) ?? /(Firefox|Edg|Chrome|Safari)/.exec(text)?.[1] ?? "";
  const system = data?.platform ?? /(Android|iPhone|iPad|Windows|Mac OS X|Linux)/.exec(text)?.[1] ?? "";
  return [brand, system].filter(Boolean).join(" · ").slice(0, 60);
}
