// Safety numbers: made here of the keys in the group, compared by looking or by scanning the other's code.
import { bringAll } from "amigos/bring";
import { Calls } from "amigos/chat/calls";
import { fill, make } from "amigos/chat/dom";
import { Sender } from "amigos/chat/sender";

class SafetyNumbers extends HTMLElement {
  connectedCallback() {
    const data = JSON.parse(this.querySelector("#chat-data").textContent);
    Object.assign(this, { words: data.words, me: data.me, id_: this.dataset.id });
    this.calls = new Calls(this.id_, () => document.querySelector("[name=csrfmiddlewaretoken]")?.value ?? "");
    this.begin().catch((problem) => this.tell(this.words[`standing_${problem?.code}`] ?? problem?.message ?? this.words.standing_failed));
  }

  disconnectedCallback() {
    this.stopCamera?.();
  }

  async begin() {
    this.tell(this.words.standing_preparing);
    const [{ Device }, { Session }, mls, safety, scanning] = await bringAll("amigos/sealed/device", "amigos/sealed/session", "amigos/sealed/mls", "amigos/sealed/safety", "amigos/sealed/scanning");
    Object.assign(this, { safety, mls, scanning });
    this.device = await Device.ready(this.me.id, this.calls);
    let standing = "";
    this.session = new Session({ conversationId: this.id_, device: this.device, calls: this.calls, sender: new Sender(this.id_, this.calls), onChange: () => {}, onStanding: (what) => (standing = what) });
    await this.session.sync();
    this.tell(standing === "in" ? "" : fill(this.words[`standing_${standing}`] ?? "", { names: "" }));
    const others = this.session.people.filter((one) => one.id !== this.me.id);
    this.querySelector("[data-people]").replaceChildren(...(await Promise.all(others.map((one) => this.card(one)))));
  }

  tell(words) {
    const line = this.querySelector("[data-standing]");
    line.textContent = words;
    line.hidden = !words;
  }

  async card(person) {
    const node = this.querySelector("template").content.firstElementChild.cloneNode(true);
    const part = (name) => node.querySelector(`[data-${name}]`);
    const digits = await this.safety.safetyNumber(this.session.leaves, this.me.id, person.id);
    part("name").textContent = person.display_name;
    if (!digits) {
      part("digits").textContent = fill(this.words.alone, { names: person.display_name });
      part("digits").className = "muted";
      for (const name of ["verify", "qr", "state", "photo"]) part(name).hidden = true;
      return node;
    }
    part("digits").replaceChildren(...this.safety.inGroups(digits).map((five) => make("span", { text: five })));
    part("digits").dataset.number = digits;
    part("qr").append(drawn(this.mls.drawQr(this.safety.asCode(digits)), this.words.code_of));
    const count = this.session.leaves.filter((one) => one.person === person.id).length;
    part("devices").textContent = fill(count === 1 ? this.words.devices_one : this.words.devices_many, { count });
    part("verify").addEventListener("click", () => this.verify(node, person, digits));
    part("unverify").addEventListener("click", () => this.unverify(node, person, digits));
    part("scan").hidden = !this.scanning.hasCamera();
    part("scan").addEventListener("click", () => this.scan(node, person, digits));
    part("stop").addEventListener("click", () => this.stopCamera?.());
    part("photo").querySelector("input").addEventListener("change", (event) => this.lookAt(event.target, node, person, digits));
    await this.show(node, person, digits);
    return node;
  }

  async show(node, person, digits) {
    const standing = await this.safety.standingOf(this.device.base, person.id, digits);
    const chip = node.querySelector("[data-state]");
    chip.textContent = this.words[standing];
    chip.dataset.state = standing;
    node.querySelector("[data-verify]").hidden = standing === "verified";
    node.querySelector("[data-unverify]").hidden = standing === "unverified";
  }

  async verify(node, person, digits) {
    await this.safety.verify(this.device.base, person.id, digits);
    await this.show(node, person, digits);
  }

  async unverify(node, person, digits) {
    await this.safety.unverify(this.device.base, person.id);
    await this.show(node, person, digits);
  }

  // The other's code before the camera: the same number, or it says that it is another one.
  async scan(node, person, digits) {
    this.stopCamera?.();
    this.complain(node, "");
    const [scan, stop] = ["scan", "stop"].map((name) => node.querySelector(`[data-${name}]`));
    scan.disabled = true;
    const halt = await this.scanning.watch(node.querySelector("[data-camera]"), (text) => this.compare(text, node, person, digits)).catch(() => null);
    scan.disabled = false;
    if (!halt) return this.complain(node, this.words.no_camera);
    if (!this.isConnected) return halt();
    this.stopCamera = () => {
      this.stopCamera = null;
      halt();
      scan.hidden = false;
      stop.hidden = true;
    };
    scan.hidden = true;
    stop.hidden = false;
    return stop.focus();
  }

  async lookAt(input, node, person, digits) {
    const [file] = input.files;
    input.value = "";
    if (!file) return;
    this.stopCamera?.();
    this.complain(node, "");
    const text = await this.scanning.readPhoto(file);
    if (!text) this.complain(node, this.words.no_code);
    else this.compare(text, node, person, digits);
  }

  // True when it was a safety number, whichever.
  compare(text, node, person, digits) {
    const scanned = this.safety.fromCode(text);
    if (!scanned) {
      this.complain(node, this.words.other_code);
      return false;
    }
    this.stopCamera?.();
    this.complain(node, "");
    if (scanned === digits) this.verify(node, person, digits);
    else this.complain(node, fill(this.words.another_number, { name: person.display_name }));
    return true;
  }

  complain(node, words) {
    const line = node.querySelector("[data-problem]");
    line.textContent = words;
    line.hidden = !words;
  }
}

// Squares of a code as a drawing: pages may load no picture from a data: address.
function drawn(code, label) {
  const side = code.size + 8;
  let path = "";
  for (let y = 0; y < code.size; y += 1) for (let x = 0; x < code.size; x += 1) if (code.get(x, y)) path += `M${x + 4} ${y + 4}h1v1h-1z`;
  const space = "http://www.w3.org/2000/svg";
  const svg = document.createElementNS(space, "svg");
  for (const [name, value] of Object.entries({ viewBox: `0 0 ${side} ${side}`, role: "img", "aria-label": label, "shape-rendering": "crispEdges" })) svg.setAttribute(name, value);
  const dark = document.createElementNS(space, "path");
  dark.setAttribute("d", path);
  svg.append(dark);
  return svg;
}

customElements.define("safety-numbers", SafetyNumbers);
