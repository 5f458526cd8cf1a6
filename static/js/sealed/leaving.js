// Signing out: this browser is taken from one's devices while it still may say so, and what it kept is deleted.
import { forget } from "amigos/sealed/base";

const PATIENCE = 4000;

export async function leave(form) {
  const token = form.querySelector("[name=csrfmiddlewaretoken]")?.value ?? "";
  const goodbye = sayGoodbye(token).catch(() => {});
  await Promise.race([goodbye, new Promise((resolve) => setTimeout(resolve, PATIENCE))]);
  await forget();
}

async function sayGoodbye(token) {
  const known = (await indexedDB.databases()).map((one) => one.name).filter((name) => name?.startsWith("amigos-sealed-"));
  for (const name of known) {
    const { Device } = await import("amigos/sealed/device");
    const { own } = await Device.known(name.slice("amigos-sealed-".length));
    if (own) await fetch(`/api/v1/me/seal/devices/${own.device_id}/`, { method: "DELETE", headers: { "X-CSRFToken": token }, keepalive: true });
  }
}
