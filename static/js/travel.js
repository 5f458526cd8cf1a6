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
  const travel = (event, other) => {
    if (!event.viewTransition) return;
    // A page that takes no part (a file, another site's answer) ends the transition: nothing to say about that.
    for (const step of ["ready", "finished", "updateCallbackDone"]) event.viewTransition[step].catch(() => {});
    hero(isDetail() ? location.href : other);
  };
  // A page whose styles come after its first paint takes no part either, and then nobody is given the transition that says so.
  addEventListener("unhandledrejection", (event) => {
    if (event.reason instanceof DOMException && /transition/i.test(event.reason.message)) event.preventDefault();
  });
  addEventListener("pageswap", (event) => travel(event, event.activation?.entry.url));
  addEventListener("pagereveal", (event) => travel(event, window.navigation?.activation?.from?.url));
}
