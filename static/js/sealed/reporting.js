// Reporting from an encrypted chat: the reporter's own copy of what they read, sent only when they say so.
import { make } from "amigos/chat/dom";

export async function openReport({ message, words, calls, room }) {
  const { items } = await calls.ask("/api/v1/report-reasons/");
  const before = message.before && `${words.report_before}\n${message.before}`;
  const copy = [message.body, ...(message.sealed ?? []).map((one) => `[${one.name}]`), before].filter(Boolean).join("\n");
  const choices = items.map((one) => make("option", { text: one.label, attributes: { value: one.code } }));
  const reason = make("select", { attributes: { name: "reason", required: "", "aria-label": words.report_why }, children: choices });
  const text = make("textarea", { attributes: { rows: 4, dir: "auto", readonly: "", "aria-label": words.report_copy } });
  text.value = copy;
  const consent = make("input", { attributes: { type: "checkbox", required: "" } });
  const problem = make("p", { className: "field-error", attributes: { role: "alert" } });
  const go = make("button", { className: "button button-action", text: words.report_send, attributes: { type: "submit" } });
  const away = make("button", { className: "button button-quiet", text: words.cancel, attributes: { type: "button" } });
  const form = make("form", {
    className: "stack-s",
    attributes: { method: "dialog" },
    children: [make("h2", { text: words.report_title }), reason, make("label", { className: "sealed-consent", children: [consent, make("span", { text: words.report_consent })] }), text, problem, make("div", { className: "form-actions", children: [go, away] })],
  });
  const dialog = make("dialog", { className: "sealed-report", attributes: { "aria-label": words.report_title }, children: [form] });
  away.addEventListener("click", () => dialog.close());
  dialog.addEventListener("close", () => dialog.remove());
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    go.disabled = true;
    try {
      await calls.ask(`messages/${message.id}/sealed-report/`, "POST", { reason: reason.value, copy, is_consented: consent.checked });
      dialog.close();
      room.say(words.report_sent, "success");
    } catch (refusal) {
      problem.textContent = refusal.message || words.offline;
      go.disabled = false;
    }
  });
  document.body.append(dialog);
  dialog.showModal();
}
