// What the page of safety numbers uses of qr: reading a code in a picture. Nothing else is in the file.
export { decodeQR as readQr } from "qr/decode.js";
