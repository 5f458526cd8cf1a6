// node check.mjs [file]: groups of up to 24 devices that grow, shrink and change keys at random, with the bundle itself.
// Everyone must follow each commit, every welcome must open, and each message must be read by all and name its sender.
import { pathToFileURL } from "node:url";
import { resolve } from "node:path";

const mls = await import(pathToFileURL(resolve(process.argv[2] ?? "../../../static/vendor/ts-mls-1.6.4.js")));
const suite = await mls.getCiphersuiteImpl(mls.getCiphersuiteFromName("MLS_128_DHKEMX25519_AES128GCM_SHA256_Ed25519"));
const text = new TextEncoder();
const words = new TextDecoder();
const capabilities = { versions: ["mls10"], ciphersuites: [suite.name], extensions: [], proposals: [], credentials: ["basic"] };
const lifetime = { notBefore: 0n, notAfter: 2n ** 62n };
const pick = (list) => list[Math.floor(Math.random() * list.length)];

async function device(name) {
  const keys = await suite.signature.keygen();
  return mls.generateKeyPackageWithKey({ credentialType: "basic", identity: text.encode(name) }, capabilities, lifetime, [], keys, suite);
}

const nameOf = (state, leaf) => words.decode(state.ratchetTree[leaf * 2].leaf.credential.identity);
let joined = 0;
let read = 0;
for (let run = 0; run < Number(process.env.RUNS ?? 6); run += 1) {
  const first = await device("d0");
  const states = new Map([["d0", await mls.createGroup(text.encode(`g${run}`), first.publicPackage, first.privatePackage, [], suite)]]);
  let next = 1;
  for (let step = 0; step < 20; step += 1) {
    const who = pick([...states.keys()]);
    const state = states.get(who);
    const proposals = [];
    const fresh = [];
    for (let count = states.size < 24 ? Math.floor(Math.random() * 4) : 0; count > 0; count -= 1) {
      const made = await device(`d${next}`);
      fresh.push([`d${next}`, made]);
      proposals.push({ proposalType: "add", add: { keyPackage: made.publicPackage } });
      next += 1;
    }
    const gone = states.size > 3 && Math.random() < 0.4 ? pick([...states.keys()].filter((one) => one !== who)) : null;
    if (gone) {
      const leaf = state.ratchetTree.findIndex((node) => node?.nodeType === "leaf" && words.decode(node.leaf.credential.identity) === gone) / 2;
      proposals.push({ proposalType: "remove", remove: { removed: leaf } });
    }
    const made = await mls.createCommit({ state, cipherSuite: suite }, { extraProposals: proposals, ratchetTreeExtension: true });
    const wire = mls.encodeMlsMessage(made.commit);
    if (gone) states.delete(gone);
    for (const [name, old] of states) {
      if (name === who) continue;
      const [commit] = mls.decodeMlsMessage(wire, 0);
      states.set(name, (await mls.processMessage(commit, old, mls.emptyPskIndex, mls.acceptAll, suite)).newState);
    }
    states.set(who, made.newState);
    for (const [name, own] of fresh) {
      const [{ welcome }] = mls.decodeMlsMessage(mls.encodeMlsMessage({ welcome: made.welcome, wireformat: "mls_welcome", version: "mls10" }), 0);
      states.set(name, await mls.joinGroup(welcome, own.publicPackage, own.privatePackage, mls.emptyPskIndex, suite));
      joined += 1;
    }
  }
  const sender = pick([...states.keys()]);
  const said = await mls.createApplicationMessage(states.get(sender), text.encode("hola"), suite);
  for (const [name, state] of states) {
    if (name === sender) continue;
    const message = { privateMessage: said.privateMessage, wireformat: "mls_private_message", version: "mls10" };
    const found = await mls.processMessage(message, state, mls.emptyPskIndex, mls.acceptAll, suite);
    if (words.decode(found.message) !== "hola" || nameOf(state, found.senderLeafIndex) !== sender) throw new Error(`${name} reads something else`);
    read += 1;
  }
}
console.log(`${joined} joined, ${read} read`);
