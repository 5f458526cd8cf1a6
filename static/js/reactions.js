// The paw and the six reactions behind it. What is wanted shows at once; the answer of the server has the last word.
// A tap is the paw. Holding it, resting the mouse on it, or an arrow key opens the six; without this file they are on a page of their own.
const HOLD_MS = 380;
const REST_MS = 450;
const CODES = ["like", "love", "wow", "haha", "sad", "angry"];
let timer = 0;
let wasHeld = false;

const sprite = (box) => box.querySelector("use").getAttribute("href").split("#")[0];
const draw = (use, base, code) => {
  const isFace = code && code !== "like" && code !== "none";
  use.setAttribute("href", `${base}#${isFace ? `reaction-${code}` : "paw"}`);
  use.closest(".icon").classList.toggle("icon-face", Boolean(isFace));
};

function paint(box, code) {
  const button = box.querySelector("[data-like]");
  const count = box.querySelector(".count");
  const was = button.classList.contains("is-on");
  const isOn = code !== "none";
  button.classList.toggle("is-on", isOn);
  button.classList.toggle("is-popped", isOn);
  button.setAttribute("aria-pressed", String(isOn));
  draw(button.querySelector("use"), sprite(box), code);
  if (was !== isOn && /^\d{1,3}$/.test(count.textContent)) {
    count.textContent = Math.max(0, Number(count.textContent) + (isOn ? 1 : -1));
    box.querySelector(".reaction-sum").toggleAttribute("data-none", count.textContent === "0");
  }
}

// One request at a time for each thing; what it looked like before is kept until the answer.
function send(button) {
  const box = button.closest(".reactions");
  button.dataset.sending = "1";
  const before = box.cloneNode(true);
  delete before.querySelector("[data-like]").dataset.sending;
  before.querySelector("details").open = false;
  box.amigosBefore = before;
  setTimeout(() => paint(box, button.value));
}

function undo(event) {
  const source = event.detail?.ctx?.sourceElement ?? event.target;
  const box = source.closest?.(".reactions");
  const before = box?.amigosBefore;
  if (!before) return;
  box.replaceWith(before);
  window.htmx?.process(before); // a copy knows nothing of htmx, and the next tap would leave the page
}

function pick(choice) {
  const box = choice.closest(".reactions");
  const button = box.querySelector("[data-like]");
  if (button.dataset.sending) return;
  button.value = choice.value;
  button.setAttribute("hx-vals", `kind:${choice.value}`);
  close(box);
  button.focus({ preventScroll: true });
  button.click();
}

// The six are once on a page; where they are opened a copy takes the place of the link.
function fill(menu) {
  const known = menu.querySelector(".reaction-picker");
  const six = document.getElementById("reaction-picker")?.content.firstElementChild;
  if (!six || known.querySelector("button")) return;
  known.replaceWith(six.cloneNode(true));
}

function open(box, focused) {
  const menu = box.querySelector("details");
  if (!menu) return;
  fill(menu);
  menu.open = true;
  if (focused) menu.querySelector(".reaction-picker button").focus();
}

function close(box) {
  const menu = box.querySelector("details");
  if (menu) menu.open = false;
}

function onClick(event) {
  const choice = event.target.closest?.(".reaction-picker button");
  if (choice) {
    event.preventDefault();
    event.stopImmediatePropagation();
    pick(choice);
    return;
  }
  const button = event.target.closest?.("button[data-like]");
  if (!button) return;
  clearTimeout(timer);
  if (wasHeld || button.dataset.sending) {
    wasHeld = false;
    event.preventDefault();
    event.stopImmediatePropagation();
    return;
  }
  send(button);
}

function onKey(event) {
  const { target, key } = event;
  const step = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: 1, ArrowUp: -1 }[key];
  if (!step) return;
  const button = target.closest?.("button[data-like], .reaction-menu > summary");
  if (button && (key === "ArrowUp" || key === "ArrowDown")) {
    event.preventDefault();
    open(button.closest(".reactions"), true);
    return;
  }
  const picker = target.closest?.(".reaction-picker");
  if (!picker) return;
  event.preventDefault();
  const choices = [...picker.querySelectorAll("button")];
  const isTurned = getComputedStyle(picker).direction === "rtl" && key.length > 9;
  const next = choices.indexOf(target) + (isTurned && key !== "ArrowDown" ? -step : step);
  choices[(next + choices.length) % choices.length].focus();
}

export function listenReactions() {
  // Before it opens: a click on the arrow.
  document.addEventListener("click", (event) => {
    const summary = event.target.closest?.(".reaction-menu > summary");
    if (summary) fill(summary.parentElement);
  }, true);
  document.addEventListener("click", onClick, true);
  document.addEventListener("keydown", onKey);
  document.addEventListener("pointerdown", (event) => {
    const button = event.target.closest?.("button[data-like]");
    if (!button) return;
    wasHeld = false;
    clearTimeout(timer);
    timer = setTimeout(() => {
      wasHeld = true;
      open(button.closest(".reactions"));
    }, HOLD_MS);
  });
  for (const end of ["pointercancel", "pointerup"]) document.addEventListener(end, () => clearTimeout(timer));
  document.addEventListener("contextmenu", (event) => {
    if (event.target.closest?.("button[data-like]") && matchMedia("(pointer: coarse)").matches) event.preventDefault();
  });
  document.addEventListener("pointerover", (event) => {
    if (event.pointerType !== "mouse" || event.buttons) return;
    const button = event.target.closest?.("button[data-like]");
    if (button) {
      clearTimeout(timer);
      timer = setTimeout(() => open(button.closest(".reactions")), REST_MS);
    } else if (!event.target.closest?.(".reactions")) {
      clearTimeout(timer);
    }
  });
  document.addEventListener("htmx:response:error", undo);
  document.addEventListener("htmx:error", undo);
}

// What others did meanwhile: numbers and kinds, without moving what one does oneself.
export function showReactions(box, total, kinds, words) {
  const sum = box?.querySelector(".reaction-sum");
  if (!sum || box.querySelector("[data-like]")?.dataset.sending) return;
  const base = sprite(box);
  const top = CODES.filter((code) => kinds[code] > 0).sort((a, b) => kinds[b] - kinds[a]).slice(0, 3);
  const known = document.getElementById("reaction-picker")?.content;
  for (const old of sum.querySelectorAll(".icon")) old.remove();
  for (const code of top.reverse()) {
    const drawn = known?.querySelector(`[value=${code}] .icon`)?.cloneNode(true);
    if (drawn) sum.prepend(drawn);
    else if (base) continue;
  }
  sum.querySelector(".count").textContent = words(total);
  sum.toggleAttribute("data-none", total === 0);
}
