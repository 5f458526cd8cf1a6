// Who is on the photos of a post, over the photos themselves once asked for. The list below them is there in any case.
class PhotoTags extends HTMLElement {
  connectedCallback() {
    this.frame = document.querySelector(".post-detail .photos");
    if (!this.frame || this.button) return;
    this.pictures = [...this.frame.querySelectorAll(".picture")];
    this.points = [...this.querySelectorAll("[data-x]")];
    if (!this.points.length) return;
    this.button = Object.assign(document.createElement("button"), { type: "button", className: "photo-tags-button" });
    this.button.append(this.querySelector("template").content.cloneNode(true));
    this.button.addEventListener("click", () => this.show(!this.frame.classList.contains("shows-tags")));
    this.frame.append(this.button);
    this.layers = this.points.map((point) => this.draw(point));
    this.show(false);
    new ResizeObserver(() => this.place()).observe(this.frame);
    for (const picture of this.pictures) picture.querySelector("img:not(.picture-blur)")?.addEventListener("load", () => this.place());
  }

  disconnectedCallback() {
    this.button?.remove();
    this.layers?.forEach((one) => one.remove());
    this.button = null;
  }

  show(isShown) {
    this.frame.classList.toggle("shows-tags", isShown);
    this.button.setAttribute("aria-pressed", String(isShown));
    const words = isShown ? this.dataset.hide : this.dataset.show;
    this.button.setAttribute("aria-label", words);
    this.button.title = words;
    for (const one of this.layers) one.tabIndex = isShown ? 0 : -1;
    this.place();
  }

  draw(point) {
    const mark = point.querySelector("a").cloneNode(true);
    mark.className = "photo-tag";
    this.pictures[Number(point.dataset.photo) - 1]?.append(mark);
    return mark;
  }

  // The photo is cut to its frame: a point of the whole is where that part of it is shown, or nowhere.
  place() {
    this.points.forEach((point, number) => {
      const mark = this.layers[number];
      const image = mark.parentElement?.querySelector("img:not(.picture-blur)");
      const box = mark.parentElement?.getBoundingClientRect();
      if (!image?.naturalWidth || !box?.width) return;
      const scale = Math.max(box.width / image.naturalWidth, box.height / image.naturalHeight);
      const [across, down] = getComputedStyle(image).objectPosition.split(" ").map((part) => parseFloat(part) / 100);
      const at = (part, whole, shown, from) => ((part * whole * scale + (shown - whole * scale) * from) / shown) * 100;
      const x = at(Number(point.dataset.x), image.naturalWidth, box.width, across);
      const y = at(Number(point.dataset.y), image.naturalHeight, box.height, down);
      mark.style.left = `${x}%`;
      mark.style.top = `${y}%`;
      mark.hidden = x < 0 || x > 100 || y < 0 || y > 100;
      mark.classList.toggle("is-late", x > 70);
      mark.classList.toggle("is-early", x < 30);
    });
  }
}
customElements.define("photo-tags", PhotoTags);
