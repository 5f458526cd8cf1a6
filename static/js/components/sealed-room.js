// An encrypted conversation: what it shows comes from the store of this browser, which the log of the server fills.
// See templates/chat/sealed_room.html; without this page's script there is nothing to read, and the page says so.
import { bringAll, bringNow } from "amigos/bring";
import { drawItem, itemsOf } from "amigos/chat/bubbles";
import { Calls } from "amigos/chat/calls";
import { fill } from "amigos/chat/dom";
import { Sender } from "amigos/chat/sender";
import { ListWindow } from "amigos/chat/window";
import { ask } from "amigos/confirm";
import { Backups } from "amigos/sealed/backups";
import { CHANGE, changesOf, fold } from "amigos/sealed/changes";
import { SealedComposer } from "amigos/sealed/composer";
import { drawSealed } from "amigos/sealed/drawing";
import { SealedMenu } from "amigos/sealed/menu";
import { SealedOutbox } from "amigos/sealed/outbox";
import { Shown } from "amigos/sealed/shown";
import { connect, on, send, subscribe } from "amigos/socket";

const number = new Intl.NumberFormat(document.documentElement.lang || undefined);
const TYPING_SHOWN = 6000;
const TIDY_EVERY = 30_000;
drawSealed();

class SealedRoom extends HTMLElement {
  connectedCallback() {
    const data = JSON.parse(this.querySelector("#chat-data").textContent);
    Object.assign(this, { data, words: data.words, conversation: data.conversation, me: data.me, id_: data.conversation.id });
    this.calls = new Calls(this.id_, () => this.querySelector("[name=csrfmiddlewaretoken]")?.value ?? document.querySelector("[name=csrfmiddlewaretoken]")?.value ?? "");
    this.channel = new BroadcastChannel(`sealed-${this.id_}`);
    this.messages = [];
    this.kept = [];
    this.lastSeq = 0;
    this.shown = new Shown(this.words, this.me.id);
    this.names = this.shown.names;
    this.names.set(this.me.id, this.me);
    this.rules = { emoji: data.emoji, minutes: data.limits.edit_minutes, longest: data.limits.message };
    this.query = "";
    this.ends = [];
    this.build();
    this.listen();
    this.begin();
  }

  disconnectedCallback() {
    for (const end of this.ends) end();
    clearInterval(this.tidyTimer);
    this.channel.close();
  }

  build() {
    this.scroller = this.querySelector("[data-scroll]");
    this.list = this.querySelector("[data-messages]");
    this.status = this.querySelector("[data-status]");
    this.usual = this.status.textContent;
    this.newFrom = this.conversation.unread_count ? this.conversation.read_seq : null;
    const act = {
      menu: (message, button) => this.menu.open(message, button),
      jump: (seq) => this.jump(seq),
      canWrite: () => this.data.can_write && this.dataset.standing === "in" && Boolean(this.outbox),
      react: (message, emoji) => this.outbox.change(this.recordOf(message), "react", { emoji }),
      edit: (message) => this.composer?.edit(message),
      reply: (message) => this.composer?.answer(message, this.nameOf(message.sender?.id)),
      copy: (message) => navigator.clipboard.writeText(message.body).then(() => this.say(this.words.copied, "success")),
      forget: (message) => this.forget(message),
      deleteForAll: (message) => this.deleteForAll(message),
      report: (message) => this.report(message),
      retry: (message) => this.outbox?.retry(message.client_id),
      discard: (message) => this.outbox?.discard(message.client_id),
    };
    this.context = { words: this.words, url: this.dataset.url, act, meId: this.me.id, isGroup: this.conversation.kind === "group", number: (n) => number.format(n), conversationId: this.id_ };
    this.window = new ListWindow(this.scroller, this.list, { draw: (item) => drawItem(item, this.context), onScroll: () => this.seen() });
    this.menu = new SealedMenu({ words: this.words, emoji: this.data.emoji, limits: this.data.limits, meId: this.me.id, act });
  }

  listen() {
    const listen = (target, type, handler) => {
      target.addEventListener(type, handler);
      this.ends.push(() => target.removeEventListener(type, handler));
    };
    this.ends.push(
      subscribe(`conversation.${this.id_}`, (frame) => this.hear(frame)),
      on("seal_changed", (frame) => frame.conversation_id === this.id_ && this.sync()),
      on("own_changed", (frame) => frame.conversation_id === this.id_ && this.ownChanged(frame)),
      on("marks_moved", (frame) => frame.conversation_id === this.id_ && this.marks(frame)),
    );
    connect();
    listen(document, "socket:online", () => this.online());
    listen(document, "socket:resync", () => this.resync());
    listen(document, "socket:offline", () => this.showOffline(true));
    listen(document, "visibilitychange", () => document.hidden || this.seen());
    listen(window, "focus", () => this.seen());
    listen(this.querySelector("[data-newest]"), "click", () => this.window.stick());
    listen(this.querySelector("[data-find]"), "input", (event) => this.find(event.target.value));
    listen(this.querySelector("[data-find-open]"), "click", () => this.showFind());
    listen(this.querySelector("[data-renew]"), "click", () => this.begin({ renew: true }));
    this.channel.addEventListener("message", () => this.reload());
    this.tidyTimer = setInterval(() => this.tidy(), TIDY_EVERY);
  }

  // --- this browser becomes a device, and the device goes through the log
  async begin({ renew = false } = {}) {
    this.stand("preparing");
    try {
      const [{ Device }, { Session }, safety] = await bringAll("amigos/sealed/device", "amigos/sealed/session", "amigos/sealed/safety");
      this.safety = safety;
      if (renew) await this.giveUp();
      this.device = await Device.ready(this.me.id, this.calls, { renew });
      this.session = new Session({
        conversationId: this.id_,
        device: this.device,
        calls: this.calls,
        sender: new Sender(this.id_, this.calls),
        onChange: () => this.changed(),
        onStanding: (what) => this.stand(what),
      });
      this.backups = new Backups(this.device, this.calls);
      this.outbox = new SealedOutbox({ session: this.session, base: this.device.base, conversationId: this.id_, calls: this.calls, minutes: this.rules.minutes, onState: () => this.reload(), onRefused: (code, why) => this.say(this.words[code] ?? (why || this.words.offline), "error") });
      await this.reload();
      await this.sync();
      await this.outbox.restore();
    } catch (problem) {
      this.fail(problem);
    }
  }

  // A device that has lost its place: it is taken out, and this browser comes back as another one.
  async giveUp() {
    const { Device } = await import("amigos/sealed/device");
    const { own } = await Device.known(this.me.id);
    if (own) await this.calls.ask(`/api/v1/me/seal/devices/${own.device_id}/`, "DELETE").catch(() => {});
  }

  async sync() {
    if (!this.session) return;
    try {
      await this.session.sync();
      this.showOffline(false);
      await this.checkNumbers();
    } catch (problem) {
      this.fail(problem);
    }
  }

  fail(problem) {
    if (problem?.code === "offline" || problem?.code === "timeout") return this.showOffline(true);
    if (problem?.code === "removed" || problem?.code === "unable") return this.stand(problem.code);
    if (problem?.status === 404 && this.session) return this.stand("out");
    if (!problem?.code) reportError(problem);
    this.stand("failed", problem?.message);
  }

  // preparing | joining | waiting | in | lost | out | removed | unable | failed
  stand(what, why = "") {
    const line = this.querySelector("[data-standing]");
    const isIn = what === "in";
    this.dataset.standing = what;
    line.hidden = isIn;
    const names = this.session?.people.filter((one) => one.id !== this.me.id).map((one) => one.display_name).join(", ") ?? "";
    line.querySelector("[data-standing-words]").textContent = isIn ? "" : fill(why || (this.words[`standing_${what}`] ?? ""), { names });
    this.querySelector("[data-renew]").hidden = what !== "removed" && what !== "lost";
    if (isIn && this.data.can_write) this.openComposer();
    else this.composer?.shut();
    this.showAlone();
  }

  // Who has no device yet cannot read, and is named.
  showAlone() {
    const line = this.querySelector("[data-alone]");
    const present = new Set(this.session?.leaves.map((one) => one.person) ?? []);
    const absent = this.session?.people.filter((one) => !present.has(one.id)) ?? [];
    line.hidden = this.dataset.standing !== "in" || !absent.length;
    line.querySelector("[data-alone-words]").textContent = fill(this.words.alone, { names: absent.map((one) => one.display_name).join(", ") });
  }

  openComposer() {
    this.composer ??= new SealedComposer(this, {
      words: this.words,
      limits: this.data.limits,
      onSend: (entry) => this.write(entry),
      onEdit: (message, body) => this.outbox.change(this.recordOf(message), "edit", { body }),
      say: (words, level) => this.say(words, level),
      onTyping: (what) => send("say_typing", { conversation_id: this.id_, what }),
    });
    this.composer.open();
  }

  // --- what is drawn
  async changed() {
    this.channel.postMessage("changed");
    await this.reload();
    this.backups?.soon();
  }

  async reload() {
    if (!this.device) return;
    for (const one of this.session?.people ?? []) this.names.set(one.id, one);
    this.kept = (await this.device.base.messages(this.id_)).filter((one) => !isOver(one));
    this.lastSeq = this.kept.at(-1)?.seq ?? 0;
    this.messages = this.shown.all(fold(this.kept, this.rules, this.outbox?.changes(this.me)));
    this.refresh();
  }

  recordOf(message) {
    return this.kept.find((one) => one.seq === message.seq && one.kind !== CHANGE);
  }

  refresh() {
    const words = this.query.toLocaleLowerCase();
    const found = words ? this.messages.filter((one) => one.body?.toLocaleLowerCase().includes(words)) : this.messages;
    const waiting = words || !this.outbox ? [] : this.outbox.waiting(this.me);
    const stored = new Set(this.messages.map((one) => one.client_id));
    const all = [...found, ...waiting.filter((one) => !stored.has(one.client_id))];
    this.window.set(itemsOf(all, { meId: this.me.id, newFrom: words ? null : this.newFrom, words: this.words, tickOf: (one) => this.tickOf(one) }));
    this.querySelector("[data-found]").textContent = words ? fill(this.words.found, { count: number.format(found.length) }) : "";
    this.seen();
  }

  tickOf({ seq }) {
    if (!seq || this.conversation.kind === "group") return "";
    if (seq <= this.conversation.others_read_seq) return "read";
    return seq <= this.conversation.others_delivered_seq ? "delivered" : "sent";
  }

  seen() {
    this.querySelector("[data-newest]").hidden = this.window.isAtEnd;
    const last = this.lastSeq;
    if (document.hidden || !document.hasFocus() || !this.window.isAtEnd || last <= (this.readSeq ?? this.conversation.read_seq)) return;
    this.readSeq = last;
    clearTimeout(this.readTimer);
    this.readTimer = setTimeout(() => this.tellRead({ read_seq: this.readSeq }), 300);
  }

  tellRead(marks) {
    send("mark_messages", { conversation_id: this.id_, ...marks }).catch(() => this.calls.ask("marks/", "PUT", marks).catch(() => {}));
  }

  jump(seq) {
    const message = this.messages.find((one) => one.seq === seq);
    if (!message) return;
    const node = this.window.goTo(message.client_id && message.sender?.id === this.me.id ? message.client_id : message.id);
    node?.classList.add("is-found");
    setTimeout(() => node?.classList.remove("is-found"), 1700);
  }

  // --- search in what this browser keeps
  showFind() {
    const box = this.querySelector("[data-find-box]");
    box.hidden = !box.hidden;
    if (!box.hidden) box.querySelector("input").focus();
    else this.find("");
  }

  find(words) {
    this.query = words.trim();
    this.refresh();
  }

  // --- what is written
  write(entry) {
    this.newFrom = null;
    this.outbox.add({ reply: null, files: [], ...entry });
    this.window.stick();
  }

  async forget(message) {
    const record = this.recordOf(message);
    const gone = [record, ...changesOf(this.kept, record)];
    await this.device.base.write(["messages"], ({ messages }) => gone.forEach((one) => messages.delete([this.id_, one.seq])));
    await this.calls.change(message.id, "", "DELETE").catch(() => {});
    await this.changed();
  }

  async deleteForAll(message) {
    if (!(await ask(this.words.delete_ask, this))) return;
    // The bytes of one's edits go from the server too. Reactions stay as bytes that nobody has the keys of.
    const edits = changesOf(this.kept, this.recordOf(message)).filter((one) => one.sender_id === this.me.id && one.payload.act === "edit");
    try {
      await this.calls.ask(`messages/${message.id}/?for=all`, "DELETE");
      for (const one of edits) await this.calls.ask(`messages/${one.id}/?for=all`, "DELETE").catch(() => {});
      await this.session.forgetWords(message.seq);
    } catch (problem) {
      this.say(problem.message || this.words.offline, "error");
    }
  }

  async report(message) {
    (await bringNow("amigos/sealed/reporting"))?.openReport({ message, words: this.words, calls: this.calls, room: this });
  }

  // --- what is heard
  hear(frame) {
    if (frame.type === "typing") this.typing(frame);
    if (frame.type === "message_sent") {
      this.hushTyping();
      if (frame.sender_has_read) this.marks({ person_id: frame.message.sender.id, read_seq: frame.seq, delivered_seq: frame.seq });
      this.sync();
    }
    if (frame.type === "message_changed" && frame.what === "deleted") this.session?.forgetWords(frame.seq);
  }

  async ownChanged({ what }) {
    if (what === "cleared" && this.device) await this.device.base.dropMessages(this.id_, this.lastSeq);
    if (what === "cleared" || what === "left") location.reload();
  }

  marks({ person_id: person, read_seq: read, delivered_seq: delivered }) {
    if (person === this.me.id || this.conversation.kind === "group") return;
    const place = this.conversation;
    place.others_read_seq = Math.max(place.others_read_seq, read ?? 0);
    place.others_delivered_seq = Math.max(place.others_delivered_seq, delivered, read ?? 0);
    this.refresh();
  }

  typing({ person_id: person, name, what }) {
    if (person === this.me.id || what === "stopped") return person === this.me.id ? undefined : this.hushTyping();
    this.status.textContent = this.context.isGroup ? fill(this.words.typing, { name }) : this.words.typing_direct;
    clearTimeout(this.typingTimer);
    this.typingTimer = setTimeout(() => this.hushTyping(), TYPING_SHOWN);
  }

  hushTyping() {
    this.status.textContent = this.usual;
  }

  resync() {
    if (this.session) this.session.wasAway = true;
    return this.sync();
  }

  online() {
    this.showOffline(false);
    this.resync().then(() => this.outbox?.flush());
  }

  showOffline(isOffline) {
    this.querySelector("[data-offline]").hidden = !isOffline;
  }

  // --- safety numbers that are not what they were
  async checkNumbers() {
    if (!this.session || this.dataset.standing !== "in") return;
    const changed = [];
    let verified = 0;
    for (const person of this.session.people.filter((one) => one.id !== this.me.id)) {
      const digits = await this.safety.safetyNumber(this.session.leaves, this.me.id, person.id);
      const standing = digits && (await this.safety.standingOf(this.device.base, person.id, digits));
      if (standing === "changed") changed.push(person.display_name);
      if (standing === "verified") verified += 1;
    }
    const line = this.querySelector("[data-changed]");
    line.hidden = !changed.length;
    line.querySelector("[data-changed-words]").textContent = fill(this.words.number_changed, { names: changed.join(", ") });
    this.querySelector("[data-verified]").hidden = !verified || verified < this.session.people.length - 1;
  }

  // What has disappeared goes from this browser too.
  async tidy() {
    if (!this.device) return;
    const all = await this.device.base.all("messages");
    const gone = all.filter(isOver);
    if (!gone.length) return;
    const over = [...gone, ...gone.flatMap((one) => (one.kind === CHANGE ? [] : changesOf(all, one).filter((change) => change.conversation_id === one.conversation_id)))];
    await this.device.base.write(["messages"], ({ messages }) => over.forEach((one) => messages.delete([one.conversation_id, one.seq])));
    await this.changed();
  }

  nameOf(person) {
    return person === this.me.id ? this.words.you : (this.names.get(person)?.display_name ?? this.words.gone);
  }

  say(message, level) {
    document.dispatchEvent(new CustomEvent("amigos:say", { detail: { message, level } }));
  }
}

const isOver = ({ expires_at: at }) => at && Date.parse(at) <= Date.now();

customElements.define("sealed-room", SealedRoom);
