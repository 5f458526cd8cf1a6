// One file to the API, with progress. Small ones in one piece, large ones in parts that survive a cut.
import { Cancelled, ResumableUpload } from "amigos/resumable";

const LARGE = 5 * 1024 * 1024;

export { Cancelled };
export const csrfToken = () => document.querySelector("[name=csrfmiddlewaretoken]")?.value ?? "";

// → { done, cancel }. `done` resolves with the asset; rejects with the server's own words, "", or Cancelled.
// `onState` is told "sending" and "waiting" (for a connection; it goes on by itself).
export function send(url, file, purpose, onProgress = () => {}, onState = () => {}) {
  if (file.size > LARGE) {
    const upload = new ResumableUpload(file, { csrf: csrfToken(), onProgress, onState });
    return { done: upload.run(), cancel: () => upload.cancel() };
  }
  return sendWhole(url, file, purpose, onProgress);
}

function sendWhole(url, file, purpose, onProgress) {
  const request = new XMLHttpRequest();
  const done = new Promise((resolve, reject) => {
    const form = new FormData();
    form.append("file", file);
    if (purpose) form.append("purpose", purpose);
    request.open("POST", url);
    request.responseType = "json";
    request.setRequestHeader("X-CSRFToken", csrfToken());
    request.setRequestHeader("Accept", "application/json");
    request.upload.addEventListener("progress", (event) => event.lengthComputable && onProgress((event.loaded / event.total) * 100));
    request.addEventListener("load", () => {
      const { status, response } = request;
      if (status >= 200 && status < 300 && response?.id) resolve(response);
      else reject(new Error(response?.error?.message ?? ""));
    });
    request.addEventListener("error", () => reject(new Error("")));
    request.addEventListener("abort", () => reject(new Cancelled("")));
    request.send(form);
  });
  return { done, cancel: () => request.abort() };
}
