// A long list of which only a part is drawn: at most MOST nodes, whatever was loaded. The part moves with the scrolling,
// and what one looks at stays where it is.
const STEP = 50;
const MOST = 160;
const NEAR = 900; // pixels from an edge at which more is drawn
const TAP = 80; // ms after a finger is lifted within which its click comes
const REACHED = "a[href], button, input, textarea, select, summary, [tabindex]";

// Who stands in the old node with the keyboard stands in the new one.
function replace(node, drawn) {
  const place = node.contains(document.activeElement) ? [...node.querySelectorAll(REACHED)].indexOf(document.activeElement) : -1;
  node.replaceWith(drawn);
  if (place >= 0) drawn.querySelectorAll(REACHED)[place]?.focus({ preventScroll: true });
}

export class ListWindow {
  // `draw(item)` makes a node; an item has `key`, and `version` that changes when it must be drawn anew.
  constructor(scroller, list, { draw, onStart, onEnd, onScroll }) {
    Object.assign(this, { scroller, list, draw, onStart, onEnd, onScroll });
    this.items = [];
    this.nodes = new Map(); // key → {node, version}
    this.from = 0;
    this.to = 0;
    this.sticks = true; // to the end
    scroller.addEventListener("scroll", () => this.scrolled(), { passive: true });
    new ResizeObserver(() => this.sticks && this.toEnd()).observe(scroller);
    new ResizeObserver(() => this.sticks && this.toEnd()).observe(list);
    this.held = null; // the node under a finger, and whether it is to be drawn anew once that is lifted
    this.isLate = false;
    list.addEventListener("pointerdown", ({ target }) => (this.held = [...list.children].find((one) => one.contains(target)) ?? null));
    for (const type of ["pointerup", "pointercancel"]) window.addEventListener(type, () => this.held && setTimeout(() => this.letGo(), TAP));
  }

  letGo() {
    this.held = null;
    if (!this.isLate) return;
    this.isLate = false;
    this.show();
  }

  get isAtEnd() {
    const { scrollTop, scrollHeight, clientHeight } = this.scroller;
    return this.to >= this.items.length && scrollHeight - scrollTop - clientHeight < 80;
  }

  // Everything there is now. What is drawn stays drawn, around what one looks at.
  set(items) {
    const first = this.items[this.from]?.key;
    const atEnd = this.to >= this.items.length;
    this.items = items;
    const at = first === undefined ? -1 : items.findIndex((one) => one.key === first);
    if (this.sticks || at < 0) {
      this.to = items.length;
      this.from = Math.max(0, this.to - MOST);
    } else {
      this.from = at;
      this.to = atEnd ? Math.min(items.length, Math.max(this.from + STEP, items.length)) : Math.min(items.length, at + MOST);
      if (this.to - this.from > MOST + STEP) this.to = this.from + MOST;
    }
    this.show();
  }

  show() {
    const anchor = this.sticks ? null : this.anchor();
    const wanted = this.items.slice(this.from, this.to);
    const keys = new Set(wanted.map((one) => one.key));
    for (const [key, { node }] of this.nodes) {
      if (keys.has(key)) continue;
      node.remove();
      this.nodes.delete(key);
    }
    let before = null;
    for (const item of wanted) {
      const known = this.nodes.get(item.key);
      let node = known?.node;
      // A node replaced between press and release would swallow the click, and end the drag of a slider.
      if (known && known.version !== item.version && node === this.held) this.isLate = true;
      else if (!known || known.version !== item.version) {
        const drawn = this.draw(item);
        if (node) replace(node, drawn);
        node = drawn;
        this.nodes.set(item.key, { node, version: item.version });
      }
      const place = before ? before.nextSibling : this.list.firstChild;
      if (place !== node) this.list.insertBefore(node, place);
      before = node;
    }
    if (this.sticks) this.toEnd();
    else this.restore(anchor);
  }

  // The first node one sees, as the page has them, and where it stands. Only one that stays drawn can hold the place.
  anchor() {
    const top = this.scroller.getBoundingClientRect().top;
    const keys = new Map([...this.nodes].map(([key, { node }]) => [node, key]));
    const stays = new Set(this.items.slice(this.from, this.to).map((one) => one.key));
    for (const node of this.list.children) {
      const key = keys.get(node);
      if (!key || key.startsWith("day:") || !stays.has(key)) continue;
      const box = node.getBoundingClientRect();
      if (box.bottom > top) return { key, offset: box.top - top };
    }
    return null;
  }

  restore(anchor) {
    const node = anchor && this.nodes.get(anchor.key)?.node;
    if (!node) return;
    const top = this.scroller.getBoundingClientRect().top;
    this.scroller.scrollTop += node.getBoundingClientRect().top - top - anchor.offset;
  }

  toEnd() {
    this.scroller.scrollTop = this.scroller.scrollHeight;
  }

  stick() {
    this.sticks = true;
    this.to = this.items.length;
    this.from = Math.max(0, this.to - MOST);
    this.show();
  }

  // Brings an item to the upper third, drawn if need be.
  goTo(key) {
    const at = this.items.findIndex((one) => one.key === key);
    if (at < 0) return null;
    this.sticks = false;
    this.from = Math.max(0, at - MOST / 2);
    this.to = Math.min(this.items.length, this.from + MOST);
    this.show();
    const node = this.nodes.get(key).node;
    const top = this.scroller.getBoundingClientRect().top;
    this.scroller.scrollTop += node.getBoundingClientRect().top - top - this.scroller.clientHeight / 3;
    return node;
  }

  scrolled() {
    const { scrollTop, scrollHeight, clientHeight } = this.scroller;
    const below = scrollHeight - scrollTop - clientHeight;
    this.sticks = this.to >= this.items.length && below < 40;
    if (scrollTop < NEAR) this.moveUp();
    else if (below < NEAR && this.to < this.items.length) this.moveDown();
    if (below < NEAR && this.to >= this.items.length) this.onEnd?.();
    this.onScroll?.();
  }

  moveUp() {
    if (this.from === 0) {
      this.onStart?.();
      return;
    }
    this.from = Math.max(0, this.from - STEP);
    this.to = Math.min(this.to, this.from + MOST);
    this.show();
  }

  moveDown() {
    this.to = Math.min(this.items.length, this.to + STEP);
    this.from = Math.max(this.from, this.to - MOST);
    this.show();
  }
}
