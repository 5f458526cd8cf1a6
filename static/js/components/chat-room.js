// A conversation, live. See templates/chat/chat_detail.html; without this its forms and links do the same.
import { ActionMenu } from "amigos/chat/actions";
import { drawItem, itemsOf } from "amigos/chat/bubbles";
import { Calls } from "amigos/chat/calls";
import { Composer } from "amigos/chat/composer";
import { fill } from "amigos/chat/dom";
import { LivePositions } from "amigos/chat/live";
import { showOnce } from "amigos/chat/once";
import { Outbox } from "amigos/chat/outbox";
import { player, showProgress } from "amigos/chat/recordings";
import { Sender, waitingMessage } from "amigos/chat/sender";
import { Store } from "amigos/chat/store";
import { GroupTicks } from "amigos/chat/ticks";
import { ListWindow } from "amigos/chat/window";
import { ask } from "amigos/confirm";
import { connect, on, send, subscribe } from "amigos/socket";

const PAGE = 40;
const TYPING_SHOWN = 6000;
const PRESENCE_EVERY = 60_000;
const LOAD_AGAIN = 2000;
const number = new Intl.NumberFormat(document.documentElement.lang || undefined);

class ChatRoom extends HTMLElement {
  connectedCallback() {
    const data = JSON.parse(this.querySelector("#chat-data").textContent);
    Object.assign(this, { data, words: data.words, conversation: data.conversation, me: data.me });
    this.id_ = data.conversation.id;
    const extras = JSON.parse(this.querySelector("#chat-extras").textContent);
    Object.assign(this.words, extras.words);
    this.ticks = extras.marks && new GroupTicks(extras.marks);
    this.calls = new Calls(this.id_, () => this.querySelector("[name=csrfmiddlewaretoken]")?.value ?? "");
    this.store = new Store(this.me.id);
    this.live = new LivePositions({ conversationId: this.id_, words: this.words, calls: this.calls, meId: this.me.id, say: (...said) => this.say(...said) });
    this.newFrom = data.conversation.unread_count ? data.history.read_seq : null;
    this.isOffline = false;
    this.ends = [];
    this.build();
    this.fillIn();
    this.listen();
    this.classList.add("is-live");
  }

  disconnectedCallback() {
    for (const end of this.ends) end();
    this.live.close();
    player.stop();
    clearInterval(this.presenceTimer);
    clearInterval(this.expiryTimer);
  }

  build() {
    this.scroller = this.querySelector("[data-scroll]");
    this.list = this.querySelector("[data-messages]");
    this.status = this.querySelector("[data-status]");
    this.usual = this.status.textContent;
    for (const link of this.scroller.querySelectorAll(".load-more")) link.remove();
    this.list.replaceChildren();
    const act = this.acts();
    this.context = { words: this.words, url: this.dataset.url, act, meId: this.me.id, stickers: Object.fromEntries(this.data.stickers.all.map((one) => [one.name, one.alt_text])), isGroup: this.conversation.kind === "group", live: this.live, number: (n) => number.format(n) };
    this.window = new ListWindow(this.scroller, this.list, {
      draw: (item) => drawItem(item, this.context),
      onStart: () => this.loadOlder(),
      onEnd: () => this.loadNewer(),
      onScroll: () => this.seen(),
    });
    this.menu = new ActionMenu({ words: this.words, emoji: this.data.emoji, limits: this.data.limits, meId: this.me.id, url: this.dataset.url, canPin: this.data.can_pin, act, liked: (this.liked = new Set(this.data.stickers.favourites.map((one) => one.name))) });
    this.sender = new Sender(this.id_, this.calls);
    this.outbox = new Outbox({
      personId: this.me.id,
      conversationId: this.id_,
      send: (entry) => this.sender.send(entry),
      onStored: (message) => this.arrive([message]),
      onState: (entry, state) => this.mark(entry, state),
    });
    if (this.querySelector("[data-composer]")) {
      this.composer = new Composer(this, {
        words: this.words,
        conversationId: this.id_,
        limits: this.data.limits,
        draft: this.conversation.draft,
        onSend: (entry) => this.sendNew(entry),
        onEdit: (message, body) => this.do(() => this.calls.change(message.id, "", "PATCH", { body })),
        say: (message, level) => this.say(message, level),
        onTyping: (what) => send("say_typing", { conversation_id: this.id_, what }),
        onSync: (draft) => this.calls.ask("", "PATCH", { draft }).catch(() => {}),
      });
    }
  }

  fillIn() {
    const { history, conversation } = this.data;
    this.store.reset(history.items, { hasOlder: (history.items[0]?.seq ?? 1) > 1, reachesEnd: (history.items.at(-1)?.seq ?? 0) >= history.last_seq });
    this.store.lastSeq = history.last_seq;
    this.store.lastChange = history.last_change;
    const asked = Number(location.hash.match(/^#m-(\d+)$/)?.[1]);
    this.refresh();
    if (asked) this.jump(asked);
    else if (conversation.unread_count && this.window.goTo("new")) this.window.sticks = false;
    else this.window.stick();
    this.outbox.restore().then((waiting) => {
      for (const entry of waiting) this.store.waiting.set(entry.client_id, waitingMessage(entry, this.me, entry.failed ? "failed" : "waiting"));
      if (waiting.length) {
        this.refresh();
        this.outbox.flush();
      }
    });
  }

  listen() {
    this.ends.push(
      subscribe(`conversation.${this.id_}`, (frame) => this.hear(frame)),
      on("marks_moved", (frame) => frame.conversation_id === this.id_ && this.marks(frame)),
      on("asset_progress", (frame) => showProgress(this.list, frame)),
      on("own_changed", (frame) => frame.conversation_id === this.id_ && this.ownChanged(frame)),
    );
    connect();
    const listen = (target, type, handler) => {
      target.addEventListener(type, handler);
      this.ends.push(() => target.removeEventListener(type, handler));
    };
    listen(document, "socket:online", () => this.online());
    listen(document, "socket:resync", () => this.catchUp());
    listen(document, "socket:offline", () => this.showOffline(true));
    listen(window, "online", () => this.online());
    listen(window, "offline", () => this.showOffline(true));
    listen(document, "visibilitychange", () => document.hidden || this.seen());
    listen(window, "focus", () => this.seen());
    const newest = this.querySelector("[data-newest]");
    newest.addEventListener("click", () => this.toNewest());
    for (const link of this.querySelectorAll("[data-jump]")) {
      link.addEventListener("click", (event) => {
        event.preventDefault();
        this.jump(Number(link.dataset.jump));
      });
    }
    this.presenceTimer = setInterval(() => document.hidden || this.askPresence(), PRESENCE_EVERY);
    this.expiryTimer = setInterval(() => this.tidy(), 1000); // a timer for the moment itself would sleep with the device
    this.catchUp(); // what came between the page and the subscription
    if (this.conversation.state === "active") this.live.load();
  }

  // --- what is drawn
  refresh() {
    this.window.set(itemsOf(this.store.list(), { meId: this.me.id, newFrom: this.newFrom, words: this.words, tickOf: (message) => this.tickOf(message) }));
    this.seen();
  }

  // What has disappeared goes from above the messages too.
  tidy() {
    const now = Date.now();
    if (this.store.nextEnd <= now) this.refresh();
    for (const { seq, expires_at: end } of this.data.pinned) {
      if (end && Date.parse(end) <= now) this.querySelector(`[data-pins] [data-jump="${seq}"]`)?.parentElement.remove();
    }
  }

  tickOf({ seq }) {
    if (!seq || this.conversation.kind === "group") return (seq && this.ticks?.tickOf(seq)) || "";
    if (seq <= this.conversation.others_read_seq) return "read";
    return seq <= this.conversation.others_delivered_seq ? "delivered" : "sent";
  }

  // How far one has looked, when somebody looks at all.
  seen() {
    const isAtEnd = this.window.isAtEnd && this.store.reachesEnd;
    const newest = this.querySelector("[data-newest]");
    const below = this.querySelector("[data-below]");
    const unread = Math.max(0, this.store.lastSeq - (this.readSeq ?? this.data.history.read_seq));
    newest.hidden = isAtEnd;
    below.hidden = !unread || isAtEnd;
    below.textContent = number.format(unread);
    if (document.hidden || !document.hasFocus() || this.conversation.state === "request") return;
    const bottom = this.scroller.getBoundingClientRect().bottom;
    let seq = isAtEnd ? this.store.lastSeq : 0;
    if (!isAtEnd) {
      for (const node of this.list.children) {
        if (node.id.startsWith("m-") && node.getBoundingClientRect().bottom <= bottom + 8) seq = Number(node.id.slice(2));
      }
    }
    if (seq > (this.readSeq ?? this.data.history.read_seq)) {
      this.readSeq = seq;
      clearTimeout(this.readTimer);
      this.readTimer = setTimeout(() => this.tellRead(), 300);
    }
  }

  tellRead() {
    const marks = { read_seq: this.readSeq };
    send("mark_messages", { conversation_id: this.id_, ...marks }).catch(() => this.calls.ask("marks/", "PUT", marks).catch(() => {}));
  }

  // --- what comes
  hear(frame) {
    if (frame.type === "typing") this.typing(frame);
    this.live.hear(frame);
    if (frame.type !== "message_sent" && frame.type !== "message_changed") return;
    if (frame.type === "message_sent") this.hushTyping(frame.message.sender?.id);
    if (frame.type === "message_sent" && frame.sender_has_read) this.marks({ person_id: frame.message.sender.id, read_seq: frame.seq, delivered_seq: frame.seq });
    this.takeFrame(frame);
  }

  async takeFrame({ type, seq, message, by }) {
    this.store.lastSeq = Math.max(this.store.lastSeq, seq);
    const isKnown = this.store.bySeq.has(seq);
    if (type === "message_sent" && !this.store.reachesEnd) return this.seen();
    if (type === "message_sent" && !isKnown && seq > this.store.heldTo + 1) return this.catchUp();
    if (type === "message_changed" && !isKnown) return undefined;
    const merged = this.store.merge(message, by);
    this.arrive([merged]);
    if (message.is_partial) this.fetchOne(message.id);
    return undefined;
  }

  async fetchOne(id) {
    const message = await this.calls.message(id).catch(() => null);
    if (message) this.arrive([{ ...message, revision: Date.now() }]);
  }

  // What was sent from here may come back before what others have said meanwhile.
  arrive(messages) {
    this.store.take(messages);
    this.live.arrived(messages);
    this.refresh();
    if (this.store.reachesEnd && this.store.newestSeq > this.store.heldTo) this.catchUp();
  }

  // The gap, by the number: what came, and what was changed meanwhile.
  async catchUp() {
    if (this.isCatching) {
      this.catchAgain = true;
      return;
    }
    this.isCatching = true;
    try {
      for (let more = this.store.reachesEnd; more; ) {
        const found = await this.calls.messages({ after_seq: this.store.heldTo, limit: 100 });
        this.store.took(found);
        more = found.has_more;
      }
      for (let more = true; more; ) {
        const found = await this.calls.messages({ after_change: this.store.lastChange, limit: 100 });
        this.store.take(found.items.filter((one) => this.store.bySeq.has(one.seq)));
        const last = found.items.at(-1)?.change ?? this.store.lastChange;
        this.store.lastChange = found.has_more ? Math.max(last, this.store.lastChange) : Math.max(found.last_change, last);
        more = found.has_more;
      }
      this.refresh();
    } catch {
      // offline: the next welcome asks again
    } finally {
      this.isCatching = false;
      if (this.catchAgain) {
        this.catchAgain = false;
        this.catchUp();
      }
    }
  }

  async loadOlder() {
    if (this.isLoading || !this.store.hasOlder) return;
    this.isLoading = true;
    try {
      const found = await this.calls.messages({ before_seq: this.store.oldestSeq, limit: PAGE });
      this.store.take(found.items);
      this.store.hasOlder = found.has_more;
      this.window.sticks = false;
      this.refresh();
    } catch {
      // At the very top there is no next scroll that could try again.
      setTimeout(() => this.isConnected && this.window.scrolled(), LOAD_AGAIN);
    } finally {
      this.isLoading = false;
    }
  }

  async loadNewer() {
    if (this.isLoading || this.store.reachesEnd) return;
    this.isLoading = true;
    try {
      const found = await this.calls.messages({ after_seq: this.store.heldTo, limit: PAGE });
      this.store.took(found);
      this.store.reachesEnd = !found.has_more;
      this.refresh();
    } catch {
      setTimeout(() => this.isConnected && this.window.scrolled(), LOAD_AGAIN);
    } finally {
      this.isLoading = false;
    }
  }

  async jump(seq) {
    let message = this.store.bySeq.get(seq);
    if (!message) {
      const found = await this.calls.messages({ around_seq: seq, limit: PAGE }).catch(() => null);
      if (!found) return;
      this.store.reset(found.items, { hasOlder: true, reachesEnd: !found.has_more });
      message = this.store.bySeq.get(seq) ?? found.items[0];
      this.window.sticks = false;
      this.refresh();
    }
    if (!message) return;
    const isOwn = message.sender?.id === this.me.id;
    const node = this.window.goTo(message.client_id && isOwn ? message.client_id : message.id);
    node?.classList.add("is-found");
    setTimeout(() => node?.classList.remove("is-found"), 1700);
  }

  async toNewest() {
    if (!this.store.reachesEnd) {
      const found = await this.calls.messages({ limit: PAGE }).catch(() => null);
      if (!found) return;
      this.store.reset(found.items, { hasOlder: found.has_more, reachesEnd: true });
      this.refresh();
    }
    this.window.stick();
    this.seen();
  }

  // --- what is sent
  sendNew(entry) {
    const whole = { ...entry, client_id: crypto.randomUUID() };
    this.store.waiting.set(whole.client_id, waitingMessage(whole, this.me, "sending", this.words));
    this.newFrom = null;
    if (whole.kind === "live") this.live.begun.add(whole.client_id);
    delete whole.quoted;
    if (this.store.reachesEnd) {
      this.refresh();
      this.window.stick();
    } else this.toNewest();
    this.outbox.add(whole);
  }

  mark(entry, state) {
    const waiting = this.store.waiting.get(entry.client_id);
    if (!waiting) return;
    Object.assign(waiting, { state, problem: entry.failed && entry.failed !== "failed" ? entry.failed : "" });
    this.refresh();
  }

  // --- what one does
  acts() {
    const change = (message, ...what) => this.do(() => this.calls.change(message.id, ...what));
    return {
      menu: (message, button) => this.menu.open(message, button),
      jump: (seq) => this.jump(seq),
      reply: (message) => this.composer?.answer(message, message.sender?.id === this.me.id ? this.words.you : (message.sender?.display_name ?? this.words.gone)),
      edit: (message) => this.composer?.edit(message),
      copy: (message) => navigator.clipboard.writeText(message.body).then(() => this.say(this.words.copied, "success")),
      react: (message, emoji) => change(message, "reaction/", emoji ? "PUT" : "DELETE", emoji ? { emoji } : undefined),
      star: (message) => change(message, "star/", message.is_starred ? "DELETE" : "PUT"),
      pin: (message) => change(message, "pin/", message.is_pinned ? "DELETE" : "PUT"),
      listened: (message) => {
        this.arrive([{ ...message, is_opened: true }]);
        this.calls.change(message.id, "opened/", "PUT").catch(() => {});
      },
      openOnce: (message) => this.openOnce(message),
      likeSticker: async (name, isLiked) => {
        await this.do(() => this.calls.ask(`/api/v1/me/chat/stickers/${name}/`, isLiked ? "PUT" : "DELETE"));
        if (isLiked) this.liked.add(name);
        else this.liked.delete(name);
      },
      unlink: (message) => change(message, "link/", "DELETE"),
      vote: (message, choices) => change(message, "vote/", "PUT", { choices }),
      closePoll: (message) => change(message, "vote/", "DELETE"),
      endVet: (message) => change(message, "vet/", "DELETE"),
      deleteForMe: (message) => this.do(() => this.calls.change(message.id, "", "DELETE"), () => this.forget(message)),
      deleteForAll: async (message) => {
        if (await ask(this.words.delete_ask, this)) await this.do(() => this.calls.ask(`messages/${message.id}/?for=all`, "DELETE"), () => this.fetchOne(message.id));
      },
      retry: (message) => this.outbox.retry(message.client_id),
      discard: async (message) => {
        await this.outbox.discard(message.client_id);
        this.store.waiting.delete(message.client_id);
        this.refresh();
      },
    };
  }

  async openOnce(message) {
    try {
      const opened = await this.calls.change(message.id, "open/", "POST");
      showOnce(opened, this.words);
      this.arrive([{ ...message, is_opened: true }]);
    } catch (problem) {
      this.say(problem.message || this.words.offline, "error");
      this.fetchOne(message.id);
    }
  }

  async do(call, then) {
    try {
      const message = await call();
      if (then) then();
      else if (message) this.arrive([{ ...message, revision: Date.now() }]);
    } catch (problem) {
      this.say(problem.message || this.words.offline, "error");
    }
  }

  forget(message) {
    this.store.remove(message.seq);
    this.refresh();
  }

  say(message, level) {
    document.dispatchEvent(new CustomEvent("amigos:say", { detail: { message, level } }));
  }

  // --- who is there
  online() {
    this.showOffline(false);
    this.outbox.flush();
    this.askPresence();
  }

  showOffline(isOffline) {
    this.querySelector("[data-offline]").hidden = !isOffline;
  }

  marks({ person_id: person, read_seq: read, delivered_seq: delivered }) {
    if (this.ticks?.move({ person_id: person, read_seq: read, delivered_seq: delivered })) this.refresh();
    if (person === this.me.id || this.conversation.kind === "group") return;
    const place = this.conversation;
    place.others_read_seq = Math.max(place.others_read_seq, read ?? 0);
    place.others_delivered_seq = Math.max(place.others_delivered_seq, delivered, read ?? 0);
    this.refresh();
  }

  // Another device has chosen what is behind it.
  paper({ look, photo_url: url }) {
    const wall = this.querySelector("[data-wall]");
    wall.className = `chat-wall wall-of-${look}`;
    wall.querySelector("img")?.remove();
    if (url) wall.append(Object.assign(new Image(), { src: url, alt: "", className: "wall-photo" }));
  }

  ownChanged({ what, message_id: id, is_starred: isStarred, read_seq: read, ...more }) {
    if (what === "wallpaper") this.paper(more);
    const message = id && this.store.byId(id);
    if (what === "hidden" && message) this.forget(message);
    if (what === "starred" && message) this.arrive([{ ...message, is_starred: isStarred }]);
    if (what === "opened" && message) this.arrive([{ ...message, is_opened: true }]);
    if (what === "read") this.readSeq = Math.max(this.readSeq ?? 0, read);
    if (what === "cleared" || what === "left") location.reload();
  }

  typing({ person_id: person, name, what }) {
    if (person === this.me.id) return;
    if (what === "stopped") return this.hushTyping(person);
    this.typist = person;
    this.status.textContent = this.conversation.kind === "group" ? fill(this.words.typing, { name }) : this.words.typing_direct;
    clearTimeout(this.typingTimer);
    this.typingTimer = setTimeout(() => this.hushTyping(person), TYPING_SHOWN);
  }

  hushTyping(person) {
    if (person !== this.typist) return;
    this.typist = null;
    this.status.textContent = this.usual;
  }

  async askPresence() {
    if (this.ticks) {
      const marks = await this.calls.ask("ticks/").catch(() => null);
      if (marks) this.ticks.take(marks);
      this.refresh();
    }
    if (this.conversation.kind === "group") return;
    const told = await this.calls.ask("").catch(() => null);
    if (!told) return;
    Object.assign(this.conversation, { others_read_seq: told.others_read_seq, others_delivered_seq: told.others_delivered_seq });
    this.usual = told.is_present ? this.words.here : told.person ? `@${told.person.handle}` : "";
    if (!this.typist) this.status.textContent = this.usual;
    this.refresh();
  }
}

customElements.define("chat-room", ChatRoom);
