// Calls of the API for the chat. A refusal is an object: {code, message, status, final, retry_after}.
const TRANSIENT = new Set([408, 429, 500, 502, 503, 504]);

export class Calls {
  constructor(conversationId, csrf) {
    this.base = `/api/v1/conversations/${conversationId}/`;
    this.csrf = csrf;
  }

  async ask(path, method = "GET", body = undefined) {
    const headers = { Accept: "application/json" };
    if (method !== "GET") headers["X-CSRFToken"] = this.csrf();
    if (body !== undefined && !(body instanceof FormData)) headers["Content-Type"] = "application/json";
    let answer;
    try {
      answer = await fetch(path.startsWith("/") ? path : this.base + path, {
        method,
        headers,
        body: body === undefined || body instanceof FormData ? body : JSON.stringify(body),
      });
    } catch {
      throw { code: "offline", message: "", final: false };
    }
    if (answer.status === 204) return null;
    const told = await answer.json().catch(() => ({}));
    if (answer.ok) return told;
    const { code = "unknown", message = "" } = told.error ?? {};
    const wait = Number(answer.headers.get("Retry-After")) || 0;
    throw { code, message, status: answer.status, retry_after: wait, final: !TRANSIENT.has(answer.status) };
  }

  messages(query) {
    return this.ask(`messages/?${new URLSearchParams(query)}`);
  }

  message(id) {
    return this.ask(`messages/${id}/`);
  }

  change(id, what, method, body) {
    return this.ask(`messages/${id}/${what}`, method, body);
  }

  // `kind` of the message it is for.
  async upload(file, kind = "photo") {
    const form = new FormData();
    form.append("file", file);
    if (kind === "voice" || kind === "video") {
      form.append("kind", kind === "voice" ? "audio" : "video");
      return this.ask("/api/v1/media/recordings/", "POST", form);
    }
    return this.ask(file.type === "application/pdf" ? "/api/v1/media/pdfs/" : "/api/v1/media/", "POST", form);
  }
}
