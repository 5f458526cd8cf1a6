// Pushes of this browser: subscribe, tell the server, and keep telling it after the session or the keys changed.
const KEPT = "push-device";
const TOLD = "push-told";

const bytes = (text) =>
  Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/").padEnd(Math.ceil(text.length / 4) * 4, "=")), (c) =>
    c.charCodeAt(0),
  );
const token = () => document.querySelector("#act [name=csrfmiddlewaretoken]")?.value ?? "";

export async function subscription() {
  const worker = await navigator.serviceWorker.ready;
  return worker.pushManager.getSubscription();
}

async function tell(found, url) {
  const { endpoint, keys } = found.toJSON();
  const answer = await fetch(url, {
    method: "POST",
    headers: { "Content-Type": "application/json", "X-CSRFToken": token() },
    body: JSON.stringify({ kind: "web", endpoint, p256dh: keys.p256dh, auth: keys.auth }),
  });
  if (!answer.ok) throw new Error(`answered ${answer.status}`);
  localStorage.setItem(KEPT, (await answer.json()).id);
  sessionStorage.setItem(TOLD, "1");
}

export async function turnOn(key, url) {
  if ((await Notification.requestPermission()) !== "granted") throw new Error("not granted");
  const worker = await navigator.serviceWorker.ready;
  const made = await worker.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: bytes(key) });
  try {
    await tell(made, url);
  } catch (error) {
    await made.unsubscribe();
    throw error;
  }
}

export async function turnOff(_key, url) {
  await (await subscription())?.unsubscribe();
  const id = localStorage.getItem(KEPT);
  localStorage.removeItem(KEPT);
  if (id) await fetch(`${url}${id}/`, { method: "DELETE", headers: { "X-CSRFToken": token() } });
}

// Once a browser session: the server forgets devices with the session they came in.
export async function keepTelling(url) {
  if (sessionStorage.getItem(TOLD) || !localStorage.getItem(KEPT)) return;
  const found = await subscription();
  if (found) await tell(found, url);
}

// What this browser still shows though its cause is gone, or was read on another device, is taken down.
export async function closeGone() {
  const worker = await navigator.serviceWorker?.getRegistration();
  const shown = (await worker?.getNotifications()) ?? [];
  const tags = [...new Set(shown.map((one) => one.tag).filter(Boolean))].slice(0, 50);
  if (!tags.length) return;
  const answer = await fetch("/api/v1/notifications/shown/", {
    method: "POST",
    headers: { "Content-Type": "application/json", Accept: "application/json", "X-CSRFToken": token() },
    body: JSON.stringify({ tags }),
  });
  if (!answer.ok) return;
  const gone = new Set((await answer.json()).gone);
  for (const one of shown) if (gone.has(one.tag)) one.close();
}
