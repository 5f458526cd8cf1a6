// Mends what is wrong in ts-mls 1.6.4, and fails when the text is not what it was: then it is to be looked at again.
//
// RFC 9420, 7.9.1 and 12.4.3.1: a parent node's unmerged_leaves must be listed by the non-blank nodes BETWEEN the leaf and
// that parent. ts-mls asks that every parent on the whole path, also above, has the very same list; valid trees of five
// leaves and more are refused, and who is added cannot join.
import { readFileSync, writeFileSync } from "node:fs";

const file = "node_modules/ts-mls/dist/src/clientState.js";
const WRONG = `                if (tree[nodeIndex]?.nodeType !== "leaf" && !dp.includes(toNodeIndex(i)))
                    return new ValidationError("Unmerged leaf did not represent a non-blank descendant leaf node");
                for (const parentIdx of dp) {
                    const dpNode = tree[parentIdx];
                    if (dpNode !== undefined) {
                        if (dpNode.nodeType !== "parent")
                            return new InternalError("Expected parent node");
                        if (!arraysEqual(dpNode.parent.unmergedLeaves, n.parent.unmergedLeaves))
                            return new ValidationError("non-blank intermediate node must list leaf node in its unmerged_leaves");
                    }
                }`;
const RIGHT = `                if (tree[nodeIndex]?.nodeType !== "leaf" || !dp.includes(toNodeIndex(i)))
                    return new ValidationError("Unmerged leaf did not represent a non-blank descendant leaf node");
                for (const parentIdx of dp.slice(0, dp.indexOf(toNodeIndex(i)))) {
                    const dpNode = tree[parentIdx];
                    if (dpNode !== undefined) {
                        if (dpNode.nodeType !== "parent")
                            return new InternalError("Expected parent node");
                        if (!dpNode.parent.unmergedLeaves.includes(unmergedLeaf))
                            return new ValidationError("non-blank intermediate node must list leaf node in its unmerged_leaves");
                    }
                }`;

mend(file, WRONG, RIGHT, 1);

// Who sent a message is in its signed content and is verified against that member's key, but the answer of
// processPrivateMessage leaves it out: a reader would have to believe the server.
const SAID = "message: result.content.content.applicationData,";
mend("node_modules/ts-mls/dist/src/processMessages.js", SAID, `${SAID} senderLeafIndex: result.content.content.sender.leafIndex,`, 2);

// So that esbuild leaves out what is not used: providers of other suites, which want packages that are not here.
mend("node_modules/ts-mls/package.json", '"type": "module",', '"type": "module",\n  "sideEffects": false,', 1);

function mend(name, from, to, times) {
  const text = readFileSync(name, "utf8");
  if (text.split(from).length !== times + 1) throw new Error(`${name} is not what it was`);
  writeFileSync(name, text.replaceAll(from, to));
}
