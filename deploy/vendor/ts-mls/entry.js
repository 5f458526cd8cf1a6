// What sealed chats use of ts-mls (RFC 9420), of @noble/hashes (Argon2id) and of lean-qr: nothing else is in the file.
export {
  acceptAll,
  createApplicationMessage,
  createCommit,
  createGroup,
  decodeGroupState,
  decodeMlsMessage,
  defaultKeyPackageEqualityConfig,
  defaultPaddingConfig,
  emptyPskIndex,
  encodeGroupState,
  encodeMlsMessage,
  generateKeyPackageWithKey,
  getCiphersuiteFromName,
  getCiphersuiteImpl,
  joinGroup,
  processMessage,
  zeroOutUint8Array,
} from "ts-mls";
export { makeKeyPackageRef } from "./node_modules/ts-mls/dist/src/keyPackage.js";
export { argon2idAsync } from "@noble/hashes/argon2.js";
export { generate as drawQr } from "lean-qr";
