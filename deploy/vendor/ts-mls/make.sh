#!/bin/sh
# Makes static/vendor/ts-mls-1.6.4.js anew, in a folder that goes afterwards. Node 20 or newer, and the npm registry.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
out=${1:-$here/../../../static/vendor}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp "$here/package.json" "$here/package-lock.json" "$here/entry.js" "$here/mend.mjs" "$work"
cd "$work"
npm ci --ignore-scripts --no-audit --no-fund --silent
node mend.mjs
npx esbuild entry.js --bundle --minify --format=esm --target=es2022 --legal-comments=eof \
  --external:@noble/curves/* --external:@noble/ciphers/* --external:@noble/post-quantum/* \
  --external:@hpke/chacha20poly1305 --external:@hpke/dhkem-x448 --external:@hpke/ml-kem --external:@hpke/hybridkem-x-wing \
  --outfile=ts-mls-1.6.4.js --log-level=warning
mkdir -p "$out"
cp ts-mls-1.6.4.js "$out"
for name in ts-mls @hpke/core @hpke/common @noble/hashes lean-qr; do
  cp "node_modules/$name/LICENSE" "$out/LICENSE.$(echo "$name" | tr -d @ | tr / -).txt"
done
cd "$out" && sha256sum ts-mls-1.6.4.js
