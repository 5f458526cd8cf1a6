// Where the renditions of a picture of the API are: its address is a template, with the widths of each format.
const at = (picture, format, width) => picture.url_template.replace("{width}", width).replace("{format}", format);

// The narrowest of a format; "" while there is none.
export function addressOf(picture, format = "webp") {
  const width = picture.widths[format]?.[0];
  return width ? at(picture, format, width) : "";
}

export function srcsetOf(picture, format) {
  const widths = picture.widths[format] ?? [];
  return widths.map((width) => `${at(picture, format, width)} ${Math.min(width, picture.width)}w`).join(", ");
}
