import { csrfToken } from "amigos/upload";

const PATIENCE = 1200;
const LINES = ["body", "audience", "warning_kind", "warning", "language", "place_name", "feeling", "comments_from", "shares_from"];

// What is typed is kept: on this device at once, on the server a moment later, so that neither a crash, a closed tab nor a
// lost connection takes it. Two windows at one draft lose nothing: the later one becomes a draft of its own.
export class DraftKeeper {
  constructor(composer) {
    this.composer = composer;
    this.form = composer.querySelector("form");
    this.api = composer.dataset.drafts;
    this.key = `draft:${composer.dataset.owner}`;
    this.shown = composer.querySelector(".composer-kept");
    // What was typed before this file had arrived is not what the page came with.
    this.saved = JSON.stringify({ ...this.content(), body: this.field("body").defaultValue.replaceAll("\r\n", "\n") });
    this.restore();
    this.changed();
    this.form.addEventListener("input", () => this.changed());
    this.form.addEventListener("change", () => this.changed());
    new MutationObserver(() => this.changed()).observe(composer.strip, { childList: true, subtree: true, attributes: true, attributeFilter: ["value"] });
    addEventListener("online", () => this.changed());
    document.addEventListener("visibilitychange", () => document.hidden && this.save());
  }

  field(name) {
    return this.form.elements.namedItem(name);
  }

  content() {
    const data = new FormData(this.form);
    const found = Object.fromEntries(LINES.map((name) => [name, String(data.get(name) ?? "").replaceAll("\r\n", "\n")]));
    found.media_ids = data.getAll("asset_ids").filter(Boolean).slice(0, 10);
    found.pet_ids = data.getAll("pets").slice(0, 10);
    const tags = [...data].filter(([name, value]) => name.startsWith("tags_") && value.trim());
    if (tags.length) found.photo_tags = Object.fromEntries(tags.map(([name, value]) => [name.slice(5), value]));
    if (data.has("hides_link")) found.hides_link = true;
    const options = data.getAll("poll_options").map(String);
    if (options.some((one) => one.trim())) {
      found.poll = {
        options,
        minutes: Number(data.get("poll_minutes")) || 0,
        allows_several: data.has("poll_several"),
        allows_change: data.has("poll_change"),
      };
    }
    return found;
  }

  isEmpty(content) {
    return !content.body.trim() && !content.media_ids.length && !content.poll;
  }

  // Only what never reached the server: everything else the page came with.
  restore() {
    const kept = this.read();
    if (!kept || kept.draft !== this.field("draft_id").value) return;
    const body = this.field("body");
    if (!kept.body || kept.body === body.value) return;
    const typed = body.value === body.defaultValue ? "" : body.value;
    body.value = typed && !kept.body.startsWith(typed) ? `${kept.body}\n\n${typed}` : kept.body;
  }

  read() {
    try {
      return JSON.parse(localStorage.getItem(this.key));
    } catch {
      return null;
    }
  }

  write(content) {
    try {
      if (content) localStorage.setItem(this.key, JSON.stringify({ draft: this.field("draft_id").value, body: content.body }));
      else localStorage.removeItem(this.key);
    } catch {
      // A full or closed store: the server keeps it.
    }
  }

  changed() {
    if (this.isOver) return;
    const content = this.content();
    if (JSON.stringify(content) === this.saved) return;
    this.write(content);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.save(), PATIENCE);
  }

  async save() {
    clearTimeout(this.timer);
    if (this.isOver) return;
    if (this.asking) {
      this.again = true;
      return;
    }
    const content = this.content();
    const text = JSON.stringify(content);
    const id = this.field("draft_id").value;
    if (text === this.saved || (!id && this.isEmpty(content))) return;
    this.asking = this.send(id, content);
    const answer = await this.asking;
    this.asking = null;
    if (answer) this.took(await answer.json(), text);
    else this.say(this.composer.dataset.keptHere);
    if (this.again) {
      this.again = false;
      this.save();
    }
  }

  async send(id, content) {
    const ask = (method, url, body) =>
      fetch(url, {
        method,
        keepalive: true,
        headers: { "Content-Type": "application/json", "X-CSRFToken": csrfToken(), Accept: "application/json" },
        body: JSON.stringify(body),
      });
    try {
      let answer = id ? await ask("PUT", `${this.api}${id}/`, { ...content, version: Number(this.field("draft_version").value) || 1 }) : null;
      if (!answer || answer.status === 404) answer = await ask("POST", this.api, content); // gone meanwhile: what is here is not
      return answer.ok ? answer : null;
    } catch {
      return null;
    }
  }

  took(draft, text) {
    if (draft.is_copy) document.dispatchEvent(new CustomEvent("amigos:say", { detail: { message: this.composer.dataset.copied, level: "warning" } }));
    this.field("draft_id").value = draft.id;
    this.field("draft_version").value = draft.version;
    this.saved = text;
    if (JSON.stringify(this.content()) === text) this.write(null);
    this.say(this.composer.dataset.kept);
  }

  say(words) {
    this.shown.textContent = words;
  }

  // What was asked is answered first, so that the form goes with the draft it belongs to.
  async settle() {
    clearTimeout(this.timer);
    this.isOver = true;
    await this.asking?.catch?.(() => {});
  }

  resume() {
    this.isOver = false;
    this.changed();
  }

  forget() {
    this.write(null);
  }
}
