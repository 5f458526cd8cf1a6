// A large file in parts, straight to where files are kept: an S3 store or our own disk, by the same steps. After a cut,
// a reload or another visit it goes on with what the server does not have yet. Knows nothing of pages.
const API = "/api/v1/media/uploads/";
const KEPT = "amigos:upload:";
const TRIES = 6;
const PATIENCE_MS = 1000;

export class Cancelled extends Error {}

// The server's own words; `final` when another try would say the same.
class Refused extends Error {
  constructor(message, final) {
    super(message);
    this.final = final;
  }
}

const keyOf = (file) => `${KEPT}${file.name}:${file.size}:${file.lastModified}`;

function remember(file, id) {
  try {
    if (id) localStorage.setItem(keyOf(file), id);
    else localStorage.removeItem(keyOf(file));
  } catch {
    // A browser that keeps nothing: then a reload begins anew.
  }
}

function remembered(file) {
  try {
    return localStorage.getItem(keyOf(file));
  } catch {
    return null;
  }
}

export class ResumableUpload {
  // `begin` goes along when it is begun. Without `completes` the caller completes it, and it resolves with its id.
  constructor(file, { csrf = "", begin = {}, completes = true, onProgress = () => {}, onState = () => {} } = {}) {
    Object.assign(this, { file, csrf, begin, completes, onProgress, onState });
    this.aborter = new AbortController();
    this.id = null;
  }

  // Resolves with the asset. Rejects with the server's words, with Cancelled, or with "" when the way stays closed.
  async run() {
    try {
      const upload = await this.find();
      const missing = this.missing(upload);
      for (const number of missing) await this.insist(() => this.part(upload, number));
      if (!this.completes) return { id: this.id };
      const asset = await this.insist(() => this.ask(`${API}${this.id}/complete/`, "POST"));
      remember(this.file, null);
      return asset;
    } catch (problem) {
      if (problem.final) remember(this.file, null);
      throw problem;
    }
  }

  // It was completed elsewhere: the same file begins anew next time.
  forget() {
    remember(this.file, null);
  }

  async cancel() {
    this.aborter.abort();
    this.request?.abort();
    remember(this.file, null);
    if (this.id) await fetch(`${API}${this.id}/`, { method: "DELETE", headers: this.headers() }).catch(() => {});
  }

  async find() {
    const known = remembered(this.file);
    if (known) {
      const upload = await this.insist(() => this.ask(`${API}${known}/`)).catch((problem) => {
        if (problem instanceof Cancelled) throw problem;
        return null;
      });
      if (upload?.status === "open" && upload.byte_size === this.file.size) return this.take(upload);
    }
    return this.take(await this.insist(() => this.ask(API, "POST", { byte_size: this.file.size, ...this.begin })));
  }

  take(upload) {
    this.id = upload.id;
    remember(this.file, upload.id);
    return upload;
  }

  missing(upload) {
    const there = new Set(upload.parts.map((part) => part.number));
    this.sent = upload.parts.reduce((sum, part) => sum + part.byte_size, 0);
    this.onProgress((this.sent / this.file.size) * 100);
    return Array.from({ length: upload.part_count }, (_, at) => at + 1).filter((number) => !there.has(number));
  }

  async part(upload, number) {
    const signed = await this.ask(`${API}${this.id}/parts/`, "POST", { number });
    const start = (number - 1) * upload.part_bytes;
    await this.put(signed.url, this.file.slice(start, start + signed.byte_size));
    this.sent += signed.byte_size;
  }

  put(url, content) {
    return new Promise((resolve, reject) => {
      const request = (this.request = new XMLHttpRequest());
      request.open("PUT", url);
      request.upload.addEventListener("progress", (event) => this.onProgress(((this.sent + event.loaded) / this.file.size) * 100));
      request.addEventListener("load", () => (request.status < 300 ? resolve() : reject(new Refused("", false))));
      request.addEventListener("error", () => reject(new Refused("", false)));
      request.addEventListener("abort", () => reject(new Cancelled("")));
      request.send(content);
    });
  }

  headers() {
    return { Accept: "application/json", "Content-Type": "application/json", "X-CSRFToken": this.csrf };
  }

  async ask(url, method = "GET", body = undefined) {
    const options = { method, headers: this.headers(), signal: this.aborter.signal, body: body && JSON.stringify(body) };
    const answer = await fetch(url, options).catch((problem) => {
      throw this.aborter.signal.aborted ? new Cancelled("") : new Refused(problem.message && "", false);
    });
    const said = await answer.json().catch(() => ({}));
    if (answer.ok) return said;
    const passing = answer.status >= 500 && answer.status !== 507;
    throw new Refused(said.error?.message ?? "", !passing);
  }

  // Tries until it is done, refused, cancelled, or hopeless. While there is no connection it waits and counts nothing.
  async insist(act) {
    for (let tried = 1; ; tried += 1) {
      if (this.aborter.signal.aborted) throw new Cancelled("");
      try {
        const result = await act();
        this.onState("sending");
        return result;
      } catch (problem) {
        if (problem instanceof Cancelled || problem.final || tried >= TRIES) throw problem;
        this.onState("waiting");
        if (navigator.onLine === false) {
          await this.online();
          tried = 0;
        } else await this.pause(PATIENCE_MS * 2 ** (tried - 1));
      }
    }
  }

  online() {
    return new Promise((resolve) => {
      addEventListener("online", resolve, { once: true });
      this.aborter.signal.addEventListener("abort", resolve, { once: true });
    });
  }

  pause(milliseconds) {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      for (const [target, type] of [[this.aborter.signal, "abort"], [window, "online"]]) {
        target.addEventListener(type, () => (clearTimeout(timer), resolve()), { once: true });
      }
    });
  }
}
