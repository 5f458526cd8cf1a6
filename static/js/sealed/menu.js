// What one can do with an encrypted message: less than with others, since the server cannot take part.
import { ActionMenu } from "amigos/chat/actions";

const MINUTE = 60_000;

export class SealedMenu extends ActionMenu {
  constructor(given) {
    super({ url: "", canPin: false, ...given });
  }

  content(message) {
    const isOpen = !message.is_deleted && (message.kind === "text" || message.kind === "sealed_files");
    const isWriting = isOpen && this.act.canWrite();
    const faces = isWriting ? super.content(message)[0] : null;
    return [faces, this.lines(this.offered(message, isOpen, isWriting))].filter(Boolean);
  }

  offered(message, isOpen, isWriting) {
    const isOwn = message.sender?.id === this.meId;
    const minutes = (Date.now() - Date.parse(message.created_at)) / MINUTE;
    const lines = [];
    if (isWriting) lines.push(this.line("reply", "reply", () => this.act.reply(message)));
    if (isOpen && message.body) lines.push(this.line("copy", "copy", () => this.act.copy(message)));
    if (isWriting && isOwn && message.kind === "text" && minutes < this.limits.edit_minutes) lines.push(this.line("pencil", "edit", () => this.act.edit(message)));
    if (isOpen && !isOwn) lines.push(this.line("flag", "report", () => this.act.report(message)));
    lines.push(this.line("trash-2", "delete_me", () => this.act.forget(message), "is-danger"));
    if (isOwn && !message.is_deleted && minutes < this.limits.delete_hours * 60) lines.push(this.line("trash-2", "delete_all", () => this.act.deleteForAll(message), "is-danger"));
    return lines;
  }
}
