// See templates/media/picture_edit.html. The form's numbers as something to drag: a frame for what is kept, its corner
// for the size, a paw for what must always be seen. All three are buttons that the arrow keys move; the numbers stay
// the truth, so that the form is the same with and without this.
const LEAST = 5;
const CANVAS = 1200;
const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
const within = (value, least, most) => Math.min(most, Math.max(least, value));

class PictureEditor extends HTMLElement {
  async connectedCallback() {
    this.form = this.querySelector("form");
    this.said = this.querySelector(".picture-said");
    const image = new Image();
    image.src = this.dataset.original;
    try {
      await image.decode();
    } catch {
      return; // the numbers still work
    }
    this.image = image;
    this.build();
    this.addEventListener("click", (event) => this.press(event));
    this.form.addEventListener("input", () => this.draw());
    this.draw();
  }

  number(name, value) {
    const field = this.form.elements[name];
    if (value !== undefined) field.value = Math.round(value);
    return Number(field.value) || 0;
  }

  build() {
    this.stage = document.createElement("div");
    this.stage.className = "crop-stage";
    this.canvas = document.createElement("canvas");
    this.frame = this.handle("crop-frame", this.dataset.cropLabel, (by, resizes) => (resizes ? this.grow(by) : this.move(by)), 1);
    this.corner = this.handle("crop-corner", "", (by) => this.grow(by), 1);
    this.corner.tabIndex = -1; // Shift and the arrows of the frame do the same
    this.corner.setAttribute("aria-hidden", "true");
    this.focal = this.handle("crop-focal", this.dataset.focalLabel, (by) => this.look(by), 10);
    this.focal.append(this.querySelector("template").content.cloneNode(true));
    this.stage.append(this.canvas, this.frame, this.corner, this.focal);
    this.querySelector(".picture-stage").replaceChildren(this.stage);
  }

  // A button that is dragged and moved by arrow keys; `act` gets the way in per cent of the stage.
  handle(name, label, act, step) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = name;
    if (label) button.setAttribute("aria-label", label);
    button.addEventListener("keydown", (event) => {
      const way = ARROWS[event.key];
      if (!way) return;
      event.preventDefault();
      act(way.map((one) => one * step), event.shiftKey);
      this.draw();
      this.say();
    });
    button.addEventListener("pointerdown", (event) => this.drag(event, button, act));
    return button;
  }

  drag(down, button, act) {
    const box = this.stage.getBoundingClientRect();
    let last = [down.clientX, down.clientY];
    button.setPointerCapture(down.pointerId);
    const move = (event) => {
      const way = [((event.clientX - last[0]) / box.width) * 100, ((event.clientY - last[1]) / box.height) * 100];
      last = [event.clientX, event.clientY];
      act(way, false);
      this.draw();
    };
    const stop = () => {
      button.removeEventListener("pointermove", move);
      this.loose = null;
      this.say();
    };
    button.addEventListener("pointermove", move);
    button.addEventListener("pointerup", stop, { once: true });
    button.addEventListener("pointercancel", stop, { once: true });
  }

  // Exact values while one drags: the fields hold whole numbers, and slow drags would be rounded away.
  get exact() {
    this.loose ??= Object.fromEntries(["left", "top", "width", "height", "x", "y"].map((name) => [name, this.number(name)]));
    return this.loose;
  }

  keep(values) {
    for (const [name, value] of Object.entries(values)) this.number(name, (this.exact[name] = value));
    this.number("width", Math.min(this.number("width"), 100 - this.number("left"))); // rounded, they still fit
    this.number("height", Math.min(this.number("height"), 100 - this.number("top")));
  }

  move([across, down]) {
    const { left, top, width, height } = this.exact;
    this.keep({ left: within(left + across, 0, 100 - width), top: within(top + down, 0, 100 - height) });
  }

  grow([across, down]) {
    const { left, top, width, height } = this.exact;
    this.keep({ width: within(width + across, LEAST, 100 - left), height: within(height + down, LEAST, 100 - top) });
  }

  look([across, down]) {
    const { x, y, width, height } = this.exact;
    this.keep({ x: within(x + (across / width) * 100, 0, 100), y: within(y + (down / height) * 100, 0, 100) });
  }

  press(event) {
    const button = event.target.closest("[data-turn], [data-square], [data-whole]");
    if (!button) return;
    this.loose = null;
    if (button.dataset.turn) this.turn(Number(button.dataset.turn));
    else if ("whole" in button.dataset) this.keep({ left: 0, top: 0, width: 100, height: 100 });
    else this.square();
    this.loose = null;
    this.draw();
    this.say();
  }

  // The frame and the paw turn with the picture.
  turn(by) {
    const { left, top, width, height, x, y } = this.exact;
    this.form.elements.turn.value = (this.number("turn") + by + 360) % 360;
    if (by > 0) this.keep({ left: 100 - top - height, top: left, width: height, height: width, x: 100 - y, y: x });
    else this.keep({ left: top, top: 100 - left - width, width: height, height: width, x: y, y: 100 - x });
  }

  // The largest square around the paw.
  square() {
    const [wide, high] = this.size();
    const { left, top, width, height, x, y } = this.exact;
    const side = Math.min(wide, high);
    const [w, h] = [(side / wide) * 100, (side / high) * 100];
    const [atX, atY] = [left + (x * width) / 100, top + (y * height) / 100];
    this.keep({ width: Math.floor(w), height: Math.floor(h), left: within(atX - w / 2, 0, 100 - w), top: within(atY - h / 2, 0, 100 - h), x: 50, y: 50 });
  }

  size() {
    const { naturalWidth: wide, naturalHeight: high } = this.image;
    return this.number("turn") % 180 ? [high, wide] : [wide, high];
  }

  draw() {
    this.paint();
    const { left, top, width, height, x, y } = this.loose ?? this.exact;
    if (!this.stage.querySelector(":active")) this.loose = null;
    const set = (name, value) => this.stage.style.setProperty(name, `${value}%`);
    for (const [name, value] of Object.entries({ left, top, width, height })) set(`--crop-${name}`, value);
    set("--at-x", left + (x * width) / 100);
    set("--at-y", top + (y * height) / 100);
  }

  paint() {
    const turn = this.number("turn");
    if (this.painted === turn) return;
    this.painted = turn;
    const [wide, high] = this.size();
    const scale = Math.min(1, CANVAS / Math.max(wide, high));
    this.canvas.width = wide * scale;
    this.canvas.height = high * scale;
    const pen = this.canvas.getContext("2d");
    pen.translate(this.canvas.width / 2, this.canvas.height / 2);
    pen.rotate((turn * Math.PI) / 180);
    const { naturalWidth: w, naturalHeight: h } = this.image;
    pen.drawImage(this.image, (-w * scale) / 2, (-h * scale) / 2, w * scale, h * scale);
  }

  say() {
    const fields = ["left", "top", "width", "height", "x", "y"].map((name) => this.form.elements[name]);
    this.said.textContent = fields.map((field) => `${field.labels[0]?.textContent.trim()}: ${field.value}`).join(". ");
  }
}
customElements.define("picture-editor", PictureEditor);
