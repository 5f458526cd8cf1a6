// What a browser keeps of encrypted chats, one database a person: keys, groups, and the messages it has opened.
// Nothing of it leaves the browser but by the backup, which is sealed first. After signing out it is deleted.
const PREFIX = "amigos-sealed-";
export const FLAG = "amigos:sealed"; // in localStorage: there is something to delete

const STORES = {
  keys: { keyPath: "name" }, // this device, the key of the backup
  packages: { keyPath: "ref" }, // secret parts of packages that others let this device in by
  groups: { keyPath: "conversation_id" },
  messages: { keyPath: ["conversation_id", "seq"] },
  sent: { keyPath: "client_id" }, // what was written here: a sender cannot open what it sealed
  outbox: { keyPath: "client_id" },
  pins: { keyPath: "device_id" }, // the public key of each device, as first seen
  verified: { keyPath: "person_id" },
};

let opening = null;
let openedFor = null;

export function open(personId) {
  if (opening && openedFor === personId) return opening;
  openedFor = personId;
  opening = new Promise((resolve, reject) => {
    const request = indexedDB.open(PREFIX + personId, 1);
    request.onupgradeneeded = () => {
      for (const [name, options] of Object.entries(STORES)) request.result.createObjectStore(name, options);
    };
    request.onsuccess = () => {
      request.result.onversionchange = () => request.result.close();
      try {
        localStorage.setItem(FLAG, "1");
      } catch {
        // then only leaving by the button deletes it
      }
      resolve(new Base(request.result));
    };
    request.onerror = () => reject({ code: "no_store" });
  });
  return opening;
}

class Base {
  constructor(raw) {
    this.raw = raw;
  }

  // `act(stores)` in one transaction over these stores: all of it is kept, or nothing.
  write(names, act) {
    return new Promise((resolve, reject) => {
      const change = this.raw.transaction(names, "readwrite");
      change.oncomplete = () => resolve();
      change.onerror = change.onabort = () => reject(change.error ?? new Error("not stored"));
      act(Object.fromEntries(names.map((name) => [name, change.objectStore(name)])));
    });
  }

  read(name, ask) {
    return new Promise((resolve, reject) => {
      const request = ask(this.raw.transaction(name).objectStore(name));
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  }

  get(name, key) {
    return this.read(name, (store) => store.get(key));
  }

  all(name) {
    return this.read(name, (store) => store.getAll());
  }

  put(name, value) {
    return this.write([name], (stores) => stores[name].put(value));
  }

  drop(name, key) {
    return this.write([name], (stores) => stores[name].delete(key));
  }

  // Of one conversation, in the order of their numbers.
  messages(conversationId) {
    const range = IDBKeyRange.bound([conversationId, 0], [conversationId, Infinity]);
    return this.read("messages", (store) => store.getAll(range));
  }

  dropMessages(conversationId, upTo) {
    const range = IDBKeyRange.bound([conversationId, 0], [conversationId, upTo]);
    return this.write(["messages"], ({ messages }) => messages.delete(range));
  }

  close() {
    this.raw.close();
    opening = null;
  }
}

// What this browser keeps of anybody, or of all but one. Resolves when it is gone, or is as good as gone.
export async function forget(but = null) {
  if (opening && openedFor !== but) (await opening.catch(() => null))?.close();
  const known = (await indexedDB.databases?.().catch(() => [])) ?? [];
  const doomed = known.map((one) => one.name).filter((name) => name?.startsWith(PREFIX) && name !== PREFIX + but);
  await Promise.all(
    doomed.map(
      (name) =>
        new Promise((resolve) => {
          const request = indexedDB.deleteDatabase(name);
          request.onsuccess = request.onerror = request.onblocked = () => resolve();
        }),
    ),
  );
  if (!but) localStorage.removeItem(FLAG);
}
