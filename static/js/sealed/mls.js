// MLS (RFC 9420) by ts-mls, which has not been audited: docs/adr/0009. Loaded by encrypted chats only.
//
// The key a device signs with cannot be taken out of the browser (a non-extractable CryptoKey). Where ts-mls wants its bytes
// it is given HANDLE, and our own signer takes the key instead. The keys of groups change all the time and are bytes in
// IndexedDB: whoever reads this browser's disk or runs a script in this page can read them.
import * as mls from "amigos/vendor/ts-mls-1.6.4";
import { fromUtf8, isSame, toBase64, utf8 } from "amigos/sealed/bytes";

const SUITE = "MLS_128_DHKEMX25519_AES128GCM_SHA256_Ed25519";
const HANDLE = utf8("this device's key, which stays in the browser");
const DAY = 86_400;
const LAST_RESORT_DAYS = 400;
const PACKAGE_DAYS = 120;

let basic = null;
let signingKey = null;

export async function isAble() {
  try {
    await crypto.subtle.generateKey("Ed25519", false, ["sign", "verify"]);
    await crypto.subtle.generateKey("X25519", false, ["deriveBits"]);
    return Boolean(globalThis.indexedDB && navigator.locks);
  } catch {
    return false;
  }
}

// The cipher suite, signing with the key of this device.
async function suite() {
  basic ??= await mls.getCiphersuiteImpl(mls.getCiphersuiteFromName(SUITE));
  const sign = async (_handle, message) => new Uint8Array(await crypto.subtle.sign("Ed25519", signingKey, message));
  return { ...basic, signature: { ...basic.signature, sign } };
}

export function signWith(key) {
  signingKey = key;
}

export const makeKeys = () => crypto.subtle.generateKey("Ed25519", false, ["sign", "verify"]);

export const publicOf = async (keys) => new Uint8Array(await crypto.subtle.exportKey("raw", keys.publicKey));

// --- who is who: a credential says "person/device"
const identityOf = (credential) => {
  const [person, device] = fromUtf8(credential.identity).split("/");
  return { person, device };
};

const capabilities = { versions: ["mls10"], ciphersuites: [SUITE], extensions: [], proposals: [], credentials: ["basic"] };

// `isKnown(device, key)`: false for a device whose key is not the one that was seen first.
function config(isKnown) {
  return {
    // The server takes messages of the present epoch only: keys of former ones are not needed.
    keyRetentionConfig: { retainKeysForGenerations: 64, retainKeysForEpochs: 0, maximumForwardRatchetSteps: 2000 },
    lifetimeConfig: { maximumTotalLifetime: BigInt(LAST_RESORT_DAYS + 2) * BigInt(DAY), validateLifetimeOnReceive: false },
    keyPackageEqualityConfig: mls.defaultKeyPackageEqualityConfig,
    paddingConfig: mls.defaultPaddingConfig,
    authService: {
      async validateCredential(credential, key) {
        const { person, device } = identityOf(credential);
        return credential.credentialType === "basic" && Boolean(person && device) && isKnown(device, toBase64(key));
      },
    },
  };
}

// --- packages, by which others let this device in
export async function makePackage(me, { isLast = false } = {}) {
  const now = BigInt(Math.floor(Date.now() / 1000));
  const days = BigInt(isLast ? LAST_RESORT_DAYS : PACKAGE_DAYS);
  const lifetime = { notBefore: now - BigInt(DAY), notAfter: now + days * BigInt(DAY) };
  const credential = { credentialType: "basic", identity: utf8(`${me.person_id}/${me.device_id}`) };
  const keys = { signKey: HANDLE, publicKey: me.public_key };
  const made = await mls.generateKeyPackageWithKey(credential, capabilities, lifetime, [], keys, await suite());
  const ref = toBase64(await mls.makeKeyPackageRef(made.publicPackage, (await suite()).hash));
  const sealed = mls.encodeMlsMessage({ keyPackage: made.publicPackage, wireformat: "mls_key_package", version: "mls10" });
  return { ref, is_last: isLast, shared: sealed, secret: { ...made.privatePackage, signaturePrivateKey: HANDLE } };
}

function readPackage(bytes) {
  const [read] = mls.decodeMlsMessage(bytes, 0) ?? [];
  if (read?.wireformat !== "mls_key_package") throw new Error("not a key package");
  return read.keyPackage;
}

// A package is for the device the server says it is of, with the key it shows for it; else it is somebody else's.
export function isPackageOf(bytes, { device, person, key }) {
  try {
    const { leafNode } = readPackage(bytes);
    const who = identityOf(leafNode.credential);
    return who.person === person && who.device === device && toBase64(leafNode.signaturePublicKey) === key;
  } catch {
    return false;
  }
}

// --- groups
export class Group {
  constructor(state, isKnown) {
    this.state = { ...state, clientConfig: config(isKnown) };
    this.isKnown = isKnown;
  }

  static async begin(conversationId, own, isKnown) {
    const state = await mls.createGroup(utf8(conversationId), readPackage(own.shared), own.secret, [], await suite(), config(isKnown));
    return new Group(state, isKnown);
  }

  // With one of this device's packages, the one the welcome was sealed to. Null when it was none of them.
  static async join(bytes, conversationId, packages, isKnown) {
    const [read] = mls.decodeMlsMessage(bytes, 0) ?? [];
    if (read?.wireformat !== "mls_welcome") throw new Error("not a welcome");
    const refs = new Set(read.welcome.secrets.map((one) => toBase64(one.newMember)));
    const own = packages.find((one) => refs.has(one.ref));
    if (!own) return null;
    const state = await mls.joinGroup(read.welcome, readPackage(own.shared), own.secret, mls.emptyPskIndex, await suite(), undefined, undefined, config(isKnown));
    if (fromUtf8(state.groupContext.groupId) !== conversationId) throw new Error("a welcome to another conversation");
    return { group: new Group(state, isKnown), used: own };
  }

  static read(bytes, isKnown) {
    const [state] = mls.decodeGroupState(bytes, 0);
    return new Group(state, isKnown);
  }

  write() {
    return mls.encodeGroupState(this.state);
  }

  get epoch() {
    return Number(this.state.groupContext.epoch);
  }

  get isOut() {
    return this.state.groupActiveState.kind === "removedFromGroup";
  }

  // Who is in: [{leaf, person, device, key}], by what the group itself says.
  get leaves() {
    return this.state.ratchetTree.flatMap((node, at) => {
      if (node?.nodeType !== "leaf") return [];
      return [{ leaf: at / 2, key: node.leaf.signaturePublicKey, ...identityOf(node.leaf.credential) }];
    });
  }

  // A commit that lets in and takes out, and the group as it is when the server has taken it.
  async commit({ packages = [], leaves = [] } = {}) {
    const proposals = [
      ...leaves.map((removed) => ({ proposalType: "remove", remove: { removed } })),
      ...packages.map((bytes) => ({ proposalType: "add", add: { keyPackage: readPackage(bytes) } })),
    ];
    const made = await mls.createCommit({ state: this.state, cipherSuite: await suite() }, { extraProposals: proposals, ratchetTreeExtension: true });
    made.consumed.forEach(mls.zeroOutUint8Array);
    return {
      next: new Group(made.newState, this.isKnown),
      content: mls.encodeMlsMessage(made.commit),
      welcome: made.welcome && mls.encodeMlsMessage({ welcome: made.welcome, wireformat: "mls_welcome", version: "mls10" }),
    };
  }

  async seal(bytes) {
    const made = await mls.createApplicationMessage(this.state, bytes, await suite());
    made.consumed.forEach(mls.zeroOutUint8Array);
    this.state = made.newState;
    return mls.encodeMlsMessage({ privateMessage: made.privateMessage, wireformat: "mls_private_message", version: "mls10" });
  }

  // A message or a commit of somebody else. {bytes, person, device} of a message; null of a commit.
  async open(bytes) {
    const [read] = mls.decodeMlsMessage(bytes, 0) ?? [];
    if (read?.wireformat !== "mls_private_message") throw new Error("not sealed");
    const found = await mls.processMessage(read, this.state, mls.emptyPskIndex, mls.acceptAll, await suite());
    const sender = found.kind === "applicationMessage" ? this.leaves.find((one) => one.leaf === found.senderLeafIndex) : null;
    found.consumed.forEach(mls.zeroOutUint8Array);
    this.state = found.newState;
    return sender && { bytes: found.message, person: sender.person, device: sender.device };
  }

  holds(device, key) {
    return this.leaves.some((one) => one.device === device && isSame(one.key, key));
  }
}

export const { argon2idAsync, drawQr } = mls;
