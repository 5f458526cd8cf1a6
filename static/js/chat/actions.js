// What one can do with a message, in one popover for the whole room.
import { icon, make } from "amigos/chat/dom";

const EDIT_KINDS = new Set(["text"]);
const NOT_FORWARDED = new Set(["poll", "notice", "live", "vet"]);

export class ActionMenu {
  constructor({ words, emoji, limits, meId, url, canPin, act, liked = new Set() }) {
    Object.assign(this, { words, emoji, limits, meId, url, canPin, act, liked });
    this.node = make("div", { className: "chat-actions", attributes: { popover: "auto", role: "dialog", "aria-label": words.menu } });
    document.body.append(this.node);
    this.node.addEventListener("toggle", (event) => {
      if (event.newState !== "closed") return;
      // The message may have been drawn anew meanwhile: the keyboard goes on at the same message.
      if (this.opener?.isConnected) this.opener.setAttribute("aria-expanded", "false");
      else if (document.activeElement === document.body || this.node.contains(document.activeElement)) document.querySelector(`#m-${this.seq} .chat-more`)?.focus({ preventScroll: true });
    });
  }

  open(message, opener) {
    this.opener = opener;
    this.seq = message.seq;
    opener.setAttribute("aria-expanded", "true");
    this.node.replaceChildren(...this.content(message));
    this.node.showPopover();
    this.stand(opener.getBoundingClientRect());
    this.node.querySelector("button, a")?.focus({ preventScroll: true });
  }

  // Beside what opened it, within the screen.
  stand(box) {
    const { offsetWidth: wide, offsetHeight: high } = this.node;
    const left = Math.min(Math.max(8, box.left + box.width / 2 - wide / 2), innerWidth - wide - 8);
    const below = box.bottom + 4;
    this.node.style.left = `${left}px`;
    this.node.style.top = `${below + high < innerHeight - 8 ? below : Math.max(8, box.top - high - 4)}px`;
  }

  content(message) {
    if (message.is_deleted) return [this.lines([this.line("trash-2", "delete_me", () => this.act.deleteForMe(message), "is-danger")])];
    const mine = message.reactions.find((one) => one.is_mine)?.emoji;
    const faces = this.emoji.map((one) => {
      const button = make("button", { text: one, className: one === mine ? "is-mine" : "", attributes: { type: "button", "aria-pressed": String(one === mine) } });
      button.addEventListener("click", () => this.close(() => this.act.react(message, one === mine ? "" : one)));
      return button;
    });
    return [make("div", { className: "chat-actions-emoji", children: faces, attributes: { role: "group", "aria-label": this.words.react } }), this.lines(this.offered(message))];
  }

  offered(message) {
    const isOwn = message.sender?.id === this.meId;
    const minutes = (Date.now() - Date.parse(message.created_at)) / 60_000;
    const lines = [this.line("reply", "reply", () => this.act.reply(message))];
    if (message.body) lines.push(this.line("copy", "copy", () => this.act.copy(message)));
    if (isOwn && EDIT_KINDS.has(message.kind) && minutes < this.limits.edit_minutes) lines.push(this.line("pencil", "edit", () => this.act.edit(message)));
    const isOnce = message.details?.is_once;
    if (!isOnce && !NOT_FORWARDED.has(message.kind)) lines.push(this.link("forward", "forward", `${this.url}m/${message.id}/forward/`));
    if (!isOnce) lines.push(this.line("star", message.is_starred ? "unstar" : "star", () => this.act.star(message)));
    if (isOwn && message.link) lines.push(this.line("link", "unlink", () => this.act.unlink(message)));
    if (message.kind === "sticker" && message.details?.name) {
      const isLiked = this.liked.has(message.details.name);
      lines.push(this.line("heart", isLiked ? "sticker_unlike" : "sticker_like", () => this.act.likeSticker(message.details.name, !isLiked)));
    }
    if (this.canPin) lines.push(this.line("pin", message.is_pinned ? "unpin" : "pin", () => this.act.pin(message)));
    if (isOwn && message.kind === "poll" && !message.details?.is_closed) lines.push(this.line("check", "close_poll", () => this.act.closePoll(message)));
    if (isOwn) lines.push(this.link("info", "info", `${this.url}m/${message.id}/info/`));
    if (!isOwn) lines.push(this.link("flag", "report", `/report/message/${message.id}/`));
    lines.push(this.line("trash-2", "delete_me", () => this.act.deleteForMe(message), "is-danger"));
    if (isOwn && minutes < this.limits.delete_hours * 60) lines.push(this.line("trash-2", "delete_all", () => this.act.deleteForAll(message), "is-danger"));
    return lines;
  }

  lines(children) {
    return make("div", { className: "chat-actions-lines", children });
  }

  line(drawing, word, act, className = "") {
    const button = make("button", { className, attributes: { type: "button" }, children: [icon(drawing, ""), this.words[word]] });
    button.addEventListener("click", () => this.close(act));
    return button;
  }

  link(drawing, word, href) {
    return make("a", { attributes: { href }, children: [icon(drawing, ""), this.words[word]] });
  }

  close(then) {
    this.node.hidePopover();
    then();
  }
}
