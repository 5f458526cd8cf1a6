// Saves the backup by itself when there is something new and a backup is on: not at each message, and not in two tabs.
const AFTER = 15_000;

export class Backups {
  constructor(device, calls) {
    Object.assign(this, { device, calls });
    this.timer = 0;
    addEventListener("pagehide", () => clearTimeout(this.timer));
  }

  soon() {
    if (this.timer) return;
    this.timer = setTimeout(() => {
      this.timer = 0;
      navigator.locks.request("sealed-backup", { ifAvailable: true }, (lock) => lock && this.save());
    }, AFTER);
  }

  async save() {
    const { isOn, save } = await import("amigos/sealed/backup");
    if (await isOn(this.device.base)) await save(this.device, this.calls).catch(() => {}); // the next message tries again
  }
}
