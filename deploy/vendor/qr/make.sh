#!/bin/sh
# Makes static/vendor/qr-0.7.0.js anew, in a folder that goes afterwards. Node 20 or newer, and the npm registry.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
out=${1:-$here/../../../static/vendor}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp "$here/package.json" "$here/package-lock.json" "$here/entry.js" "$work"
cd "$work"
npm ci --ignore-scripts --no-audit --no-fund --silent
npx esbuild entry.js --bundle --minify --format=esm --target=es2022 --legal-comments=eof --outfile=qr-0.7.0.js --log-level=warning
mkdir -p "$out"
cp qr-0.7.0.js "$out"
cp node_modules/qr/LICENSE-MIT "$out/LICENSE.qr.txt"
cd "$out" && sha256sum qr-0.7.0.js
