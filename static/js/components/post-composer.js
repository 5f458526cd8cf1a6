import { csrfToken } from "amigos/upload";
import { addressOf } from "amigos/pictures";
import { on } from "amigos/socket";
import { PhotoStrip } from "amigos/photo-strip";
import { DraftKeeper } from "amigos/composer-draft";
import { offerNames } from "amigos/composer-names";
import { LinkWatch } from "amigos/composer-link";
import { EditKeeper } from "amigos/composer-edit";
import { letTag } from "amigos/composer-tags";
import { letMove } from "amigos/composer-order";

const LOOK_AGAIN_MS = 6000;

// See templates/components/composer.html.
class PostComposer extends PhotoStrip {
  purpose = "post";

  get zone() {
    return this.querySelector(".composer-photos");
  }

  connectedCallback() {
    super.connectedCallback();
    this.countLetters();
    this.sayChosen();
    offerNames(this.querySelector("[data-limit]"), this);
    letMove(this);
    letTag(this);
    const form = this.querySelector("form");
    form.addEventListener("submit", (event) => this.submit(event));
    if (this.dataset.drafts) this.keeper = new DraftKeeper(this);
    else if (this.dataset.post) this.keeper = new EditKeeper(this);
    new LinkWatch(this);
  }

  // Nothing leaves this page before the server has it: neither a lost connection nor a refusal costs a word.
  async submit(event) {
    event.preventDefault();
    const { form, submitter } = { form: event.target, submitter: event.submitter };
    await this.keeper?.settle();
    const body = new FormData(form, submitter); // before its button is disabled, which would leave it out
    this.busy(1);
    try {
      const answer = await fetch(submitter?.formAction || form.action, {
        method: "POST",
        body,
        headers: { Accept: "application/json" },
      });
      if (answer.ok) {
        this.keeper?.forget();
        location.assign((await answer.json()).url);
        return;
      }
      if (answer.status === 422) return this.showAgain(await answer.text());
      this.say(this.dataset.failed);
    } catch {
      this.say(this.dataset.offline);
    } finally {
      this.busy(-1);
    }
    this.keeper?.resume();
  }

  // Our own server's escaped page, with what was sent and what was refused.
  showAgain(html) {
    const fresh = new DOMParser().parseFromString(html, "text/html").querySelector("post-composer");
    if (!fresh) return location.reload();
    this.replaceWith(document.adoptNode(fresh));
    fresh.querySelector(".errorlist, [role=alert], [aria-invalid=true]")?.scrollIntoView({ block: "center" });
  }

  // What is chosen in a drawer stands on its handle.
  sayChosen() {
    const wordOf = (one) => {
      if (one.matches("select")) return ["", "everyone"].includes(one.value) || one.name === "poll_minutes" ? "" : one.selectedOptions[0].textContent;
      if (one.type === "radio") return one.checked && one.value ? one.closest("label").textContent : "";
      return one.matches("[type=text], [type=datetime-local]") ? one.value.replace("T", " ") : "";
    };
    const say = (tool) => {
      const fields = [...tool.querySelectorAll(".tool-panel :is(input, select)")];
      const typed = fields.filter((one) => one.matches("input"));
      const words = [...typed, ...fields].map(wordOf).filter((word) => word.trim());
      tool.querySelector(".composer-chosen").textContent = words[0]?.trim() ?? "";
    };
    for (const tool of this.querySelectorAll(".composer-tool")) {
      say(tool);
      tool.addEventListener("input", () => say(tool));
    }
  }

  sent(item, asset) {
    const edit = Object.assign(document.createElement("a"), { className: "small composer-edit", target: "_blank", textContent: this.dataset.editLabel });
    const ask = Object.assign(document.createElement("small"), { className: "alt-ask", textContent: this.dataset.altAsk });
    item.querySelector("[type=text]").after(ask);
    const label = Object.assign(document.createElement("label"), { className: "small composer-tags", textContent: this.dataset.tagField });
    const tags = Object.assign(document.createElement("input"), { type: "text", maxLength: 2000 });
    tags.dataset.tags = "";
    label.append(tags);
    item.append(label, edit);
    this.name(item, asset.id);
    if (asset.status === "ready") this.lookForTwin(item);
    else this.later(item, asset.id);
  }

  name(item, id) {
    super.name(item, id);
    const tags = item.querySelector("[data-tags]");
    if (tags) tags.name = `tags_${id}`;
    const edit = item.querySelector(".composer-edit");
    if (edit) edit.href = `/media/${id}/edit/`;
  }

  // What looks alike is known when the picture is prepared: the socket says so, or we look after a while.
  later(item, id) {
    const look = () => item.dataset.asset === id && this.lookForTwin(item);
    on("asset_ready", (event) => event.id === id && look());
    for (const times of [1, 4, 12]) setTimeout(look, times * LOOK_AGAIN_MS);
  }

  async lookForTwin(item) {
    if (item.querySelector(".composer-twin")) return;
    const own = new Set([...this.strip.children].map((each) => each.dataset.asset));
    const answer = await fetch(`${this.dataset.api}${item.dataset.asset}/duplicates/`).catch(() => null);
    const found = answer?.ok ? (await answer.json()).items.find((one) => !own.has(one.media.id)) : null;
    if (!found || !item.isConnected || item.querySelector(".composer-twin")) return;
    const note = Object.assign(document.createElement("p"), { className: "composer-twin small" });
    note.setAttribute("role", "status");
    const use = Object.assign(document.createElement("button"), { type: "button", className: "button button-quiet", textContent: this.dataset.use });
    use.addEventListener("click", () => this.useTwin(item, found.media, note));
    note.append(`${found.kind === "exact" ? this.dataset.twin : this.dataset.lookalike} `, use);
    item.append(note);
  }

  // The one there was, with its description and its crop, instead of the one just sent: a draft may name that for a
  // moment still, and what nothing names is swept.
  async useTwin(item, twin, note) {
    const headers = { "X-CSRFToken": csrfToken(), Accept: "application/json" };
    const answer = await fetch(`${this.dataset.api}${twin.id}/reuse/`, { method: "POST", headers }).catch(() => null);
    if (!answer?.ok) return this.say(this.dataset.failed);
    const again = await answer.json();
    this.name(item, again.id);
    item.querySelector("img").src = addressOf(again, "jpg");
    item.querySelector("[type=text]").value ||= again.alt_text;
    note.remove();
  }

  countLetters() {
    const body = this.querySelector("[data-limit]");
    const limit = Number(body.dataset.limit);
    const shown = this.querySelector(".composer-count");
    const segmenter = new Intl.Segmenter();
    body.addEventListener("input", () => {
      const length = [...segmenter.segment(body.value)].length;
      shown.textContent = length > limit * 0.8 ? `${length} / ${limit}` : "";
      shown.classList.toggle("is-over", length > limit);
    });
  }
}
customElements.define("post-composer", PostComposer);
