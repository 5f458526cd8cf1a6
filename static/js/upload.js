// One file to the API, with progress. Resolves with the asset; rejects with the server's own words, or "".
export const csrfToken = () => document.querySelector("[name=csrfmiddlewaretoken]")?.value ?? "";

export function send(url, file, purpose, onProgress = () => {}) {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
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
    request.send(form);
  });
}
