// Small words for making nodes: text is always text.
export function make(name, { className, text, attributes = {}, children = [], on = {} } = {}) {
  const node = document.createElement(name);
  if (className) node.className = className;
  if (text !== undefined) node.textContent = text;
  for (const [key, value] of Object.entries(attributes)) if (value !== undefined && value !== null) node.setAttribute(key, value);
  for (const child of children) if (child) node.append(child);
  for (const [type, handler] of Object.entries(on)) node.addEventListener(type, handler);
  return node;
}

// A drawing of the sprite, by the address the page already uses for one.
let sprite = null;
export function icon(name, classes = "icon-s") {
  sprite ??= document.querySelector("svg.icon use")?.getAttribute("href")?.split("#")[0] ?? "";
  const drawing = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  drawing.setAttribute("class", `icon ${classes}`);
  drawing.setAttribute("aria-hidden", "true");
  const use = document.createElementNS("http://www.w3.org/2000/svg", "use");
  use.setAttribute("href", `${sprite}#${name}`);
  drawing.append(use);
  return drawing;
}

export const hidden = (text) => make("span", { className: "hidden-words", text });

export function fill(text, values) {
  return Object.entries(values).reduce((said, [name, value]) => said.replaceAll(`{${name}}`, value), text);
}
