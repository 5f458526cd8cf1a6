// Reading a code before the camera or in a photo, by our own reader: few browsers bring one. No picture leaves this page.
import { readQr } from "amigos/vendor/qr-0.7.0";

const LOOK_EVERY = 250;
const LONGEST_SIDE = 1200;

// The text of the code in a picture or film of this size, or null.
function read(source, width, height) {
  const scale = Math.min(1, LONGEST_SIDE / Math.max(width, height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(width * scale));
  canvas.height = Math.max(1, Math.round(height * scale));
  const drawing = canvas.getContext("2d", { willReadFrequently: true });
  drawing.drawImage(source, 0, 0, canvas.width, canvas.height);
  try {
    return readQr(drawing.getImageData(0, 0, canvas.width, canvas.height)) || null;
  } catch {
    return null; // there is none, or not sharp enough
  }
}

export async function readPhoto(file) {
  const picture = await createImageBitmap(file).catch(() => null);
  if (!picture) return null;
  const found = read(picture, picture.width, picture.height);
  picture.close();
  return found;
}

export const hasCamera = () => Boolean(navigator.mediaDevices?.getUserMedia);

// Looks until `onCode(text)` says true or it is stopped. → what stops it. Rejected where there is no camera to be had.
export async function watch(video, onCode) {
  const stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: "environment" } });
  let timer = 0;
  const stop = () => {
    clearInterval(timer);
    for (const track of stream.getTracks()) track.stop();
    video.srcObject = null;
    video.hidden = true;
  };
  video.srcObject = stream;
  video.hidden = false;
  await video.play().catch(() => {});
  timer = setInterval(() => {
    const found = video.videoWidth && read(video, video.videoWidth, video.videoHeight);
    if (found && onCode(found)) stop();
  }, LOOK_EVERY);
  return stop;
}
