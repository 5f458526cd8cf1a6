import { PhotoStrip } from "amigos/photo-strip";

// See templates/components/photo_picker.html.
customElements.define("photo-picker", class PhotoPicker extends PhotoStrip {});
