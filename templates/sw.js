// The service worker. It keeps the dress (styles, face, icons) and the offline page; never what is personal.
const KEPT = "amigos-{% static "css/app.css" %}";
const SHELL = [
  "/offline/",
  "{% static "css/app.css" %}",
  "{% static "fonts/baloo-2-5.3.0-latin.woff2" %}",
  "{% static "icons/sprite-1.62.0.svg" %}",
  "{% static "icons/favicon.svg" %}",
  "{% static "img/sleeping-dog.svg" %}",
];

self.addEventListener("install", (event) => {
  event.waitUntil(caches.open(KEPT).then((kept) => kept.addAll(SHELL)).then(() => self.skipWaiting()));
});

self.addEventListener("activate", (event) => {
  const forget = (names) => Promise.all(names.filter((name) => name !== KEPT).map((name) => caches.delete(name)));
  event.waitUntil(caches.keys().then(forget).then(() => self.clients.claim()));
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || new URL(request.url).origin !== location.origin) return;
  if (request.mode === "navigate") {
    event.respondWith(fetch(request).catch(() => caches.match("/offline/")));
    return;
  }
  const isHashed = /\/static\/.+\.[0-9a-f]{12}\.\w+$/.test(new URL(request.url).pathname);
  if (SHELL.includes(new URL(request.url).pathname)) {
    event.respondWith(
      isHashed
        ? caches.match(request).then((found) => found ?? fetch(request))
        : fetch(request).catch(() => caches.match(request)),
    );
  }
});
