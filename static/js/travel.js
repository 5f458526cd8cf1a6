// The photo travels between a list and its page. Small and before the first paint, since a page that is shown at
// once has to have named it; without view transitions it does nothing.
if ("onpagereveal" in window && !matchMedia("(prefers-reduced-motion: reduce)").matches) {
  const hero = (address) => {
    const path = address && new URL(address).pathname;
    for (const link of document.querySelectorAll(".post-facts a")) {
      if (link.pathname !== path) continue;
      const photos = link.closest(".post").querySelector(".photos");
      if (!photos) return;
      photos.style.viewTransitionName = "hero";
      setTimeout(() => (photos.style.viewTransitionName = ""), 700);
      return;
    }
  };
  const isDetail = () => document.querySelector(".post-detail");
  addEventListener("pageswap", (event) => {
    if (event.viewTransition) hero(isDetail() ? location.href : event.activation?.entry.url);
  });
  addEventListener("pagereveal", (event) => {
    if (event.viewTransition) hero(isDetail() ? location.href : window.navigation?.activation?.from?.url);
  });
}
