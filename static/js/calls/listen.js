// Calls on every page: it rings here, and the buttons of a conversation begin one. The rest is fetched when it is needed.
import { on, send } from "amigos/socket";
import { sayWhy } from "amigos/toasts";

let opening = null;

async function fetchScreen() {
  const [answer] = await Promise.all([fetch("/chat/call/"), import("amigos/calls/screen")]);
  if (!answer.ok) throw new Error(`call screen: ${answer.status}`);
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const screen = document.adoptNode(page.querySelector("call-screen"));
  document.body.append(screen);
  customElements.upgrade(screen);
  return screen;
}

const open = () => (opening ??= fetchScreen().catch((error) => ((opening = null), Promise.reject(error))));

function ring({ call, is_quiet: isQuiet }) {
  if (call?.state !== "ended") open().then((screen) => screen.ring(call, { isQuiet }), () => {});
}

function offer() {
  const canCall = Boolean(navigator.mediaDevices?.getUserMedia && window.RTCPeerConnection);
  for (const button of document.querySelectorAll("[data-call]")) button.hidden = !canCall;
}

export function listenCalls() {
  offer();
  document.addEventListener("htmx:after:swap", offer);
  on("call_ringing", ring);
  // A page that opens, or was away for a moment, asks whether it rings.
  document.addEventListener("socket:online", () =>
    send("call_current").then((told) => {
      opening?.then((screen) => screen.stillRings(told.call), () => {});
      if (told.call) ring(told);
    }, () => {}),
  );
  document.addEventListener("click", (event) => {
    const button = event.target.closest?.("[data-call]");
    if (button) open().then((screen) => screen.call(button.dataset.conversation, button.dataset.call), sayWhy);
  });
}
