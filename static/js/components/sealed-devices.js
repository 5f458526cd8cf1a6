// The page of one's devices: which one is this browser, and the backup, which is made and opened here.
import { bringAll } from "amigos/bring";
import { Calls } from "amigos/chat/calls";
import { fill } from "amigos/chat/dom";
import { ask } from "amigos/confirm";

const moment = new Intl.DateTimeFormat(document.documentElement.lang || undefined, { dateStyle: "medium", timeStyle: "short" });

class SealedDevices extends HTMLElement {
  connectedCallback() {
    this.personId = JSON.parse(this.querySelector("#sealed-data").textContent).me;
    this.calls = new Calls("", () => document.querySelector("[name=csrfmiddlewaretoken]")?.value ?? "");
    this.begin();
  }

  async begin() {
    const [{ Device }, { isAble }, backup] = await bringAll("amigos/sealed/device", "amigos/sealed/mls", "amigos/sealed/backup");
    Object.assign(this, { Device, backup });
    if (!(await isAble())) {
      this.part("unable").hidden = false;
      return;
    }
    this.base = (await Device.known(this.personId)).base;
    const own = (await Device.known(this.personId)).own;
    const here = own && this.querySelector(`[data-device="${CSS.escape(own.device_id)}"] [data-here]`);
    if (here) here.hidden = false;
    this.part("setup").hidden = Boolean(here);
    this.part("setup").addEventListener("click", () => this.setUp());
    this.listen();
    await this.showBackup();
    this.part("backup").hidden = false;
    this.classList.add("is-live");
  }

  part(name) {
    return this.querySelector(`[data-${name}]`);
  }

  async setUp() {
    await this.Device.ready(this.personId, this.calls, { renew: true });
    location.reload();
  }

  ready() {
    return this.Device.ready(this.personId, this.calls, { renew: true });
  }

  listen() {
    const phrase = this.part("phrase");
    phrase.addEventListener("input", () => this.weigh());
    this.part("make").addEventListener("click", () => {
      phrase.value = this.backup.makePassphrase();
      phrase.type = "text";
      this.part("note").hidden = false;
      this.weigh();
    });
    this.part("show").addEventListener("click", () => (phrase.type = phrase.type === "text" ? "password" : "text"));
    this.part("begin").addEventListener("click", () => this.save());
    this.part("restore").addEventListener("click", () => this.restore());
    this.part("end").addEventListener("click", () => this.end());
  }

  weigh() {
    const line = this.part("strength");
    const { value } = this.part("phrase");
    line.textContent = value ? line.dataset[this.backup.strengthOf(value)] : "";
    return value && this.backup.strengthOf(value) !== "weak";
  }

  async showBackup() {
    const line = this.part("backup-state");
    const { version, updated_at: at } = await this.backup.describe(this.calls);
    const isOn = await this.backup.isOn(this.base);
    this.exists = version > 0;
    this.isOn = isOn;
    line.textContent = !version ? line.dataset.none : fill(line.dataset.saved, { when: moment.format(new Date(at)) });
    if (version && !isOn) line.textContent += ` ${line.dataset.elsewhere}`;
    this.part("restore").hidden = this.part("end").hidden = !version;
  }

  async busy(act) {
    const line = this.part("told");
    const buttons = [...this.part("backup").querySelectorAll("button")];
    for (const one of buttons) one.disabled = true;
    line.textContent = line.dataset.working;
    try {
      line.textContent = await act(line.dataset);
    } catch (problem) {
      line.textContent = problem?.code === "wrong_passphrase" ? line.dataset.wrong : problem?.message || line.dataset.failed;
      if (!problem?.code) reportError(problem);
    } finally {
      for (const one of buttons) one.disabled = false;
      await this.showBackup();
    }
  }

  async save() {
    if (!this.weigh()) {
      this.part("strength").textContent = this.part("strength").dataset.weak;
      this.part("phrase").focus();
      return;
    }
    if (this.exists && !this.isOn && !(await ask(this.part("told").dataset.replace, this.part("begin")))) return;
    this.part("note").hidden = false;
    await this.busy(async (words) => {
      await this.backup.begin(await this.ready(), this.calls, this.part("phrase").value);
      return words.done;
    });
  }

  restore() {
    return this.busy(async (words) => {
      const { count } = await this.backup.restore(await this.ready(), this.calls, this.part("phrase").value);
      return fill(words.back, { count });
    });
  }

  end() {
    return this.busy(async (words) => {
      await this.backup.end(this.base, this.calls);
      return words.gone;
    });
  }
}

customElements.define("sealed-devices", SealedDevices);
