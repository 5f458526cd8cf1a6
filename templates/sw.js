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

// --- what arrives while no page is open. A push that says nothing readable still shows something: browsers insist.
function read(event) {
  try {
    return event.data?.json() ?? {};
  } catch {
    return {};
  }
}

async function closeAll(tags) {
  for (const one of await self.registration.getNotifications()) if (tags.has(one.tag)) one.close();
}

self.addEventListener("push", (event) => {
  const told = read(event);
  const shown = self.registration.showNotification(told.title || "PetAmigos", {
    body: told.body || "",
    tag: told.tag || "petamigos",
    renotify: Boolean(told.tag),
    lang: told.lang || "",
    icon: "{% static "icons/app-192.png" %}",
    badge: "{% static "icons/app-192.png" %}",
    data: { url: told.url || "/notifications/" },
  });
  // What was taken back since: a push of its own would have to show something, so it comes along with this one.
  const closed = Array.isArray(told.gone) ? closeAll(new Set(told.gone)) : undefined;
  const counted = Number.isInteger(told.unseen) ? self.navigator.setAppBadge?.(told.unseen) : undefined;
  event.waitUntil(Promise.all([shown, closed, Promise.resolve(counted).catch(() => {})]));
});

self.addEventListener("notificationclick", (event) => {
  event.notification.close();
  const asked = new URL(event.notification.data?.url || "/notifications/", location.origin);
  // Never to another site, whatever a message says.
  const url = asked.origin === location.origin ? asked.href : `${location.origin}/notifications/`;
  const open = async () => {
    const pages = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
    const own = pages.find((page) => page.url === url) ?? pages[0];
    if (!own) return self.clients.openWindow(url);
    const gone = await own.focus();
    return gone.url === url ? gone : gone.navigate(url).catch(() => self.clients.openWindow(url));
  };
  event.waitUntil(open());
});
