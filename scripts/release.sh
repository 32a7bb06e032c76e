#!/usr/bin/env bash
# What a release needs: the packages checked, the package itself, and the list of what it is made of (CycloneDX).
# The first argument is the folder that both go to. A package that is not private is published with its provenance.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

folder="${1:-release}"
mkdir -p "$folder"

npm ci --no-audit --no-fund
npm run check:packages
npm sbom --sbom-format cyclonedx --omit dev > "$folder/banmian.cdx.json"
npm pack --pack-destination "$folder"

if [ "$(npm pkg get private)" = "true" ]; then
  echo "package.json says private: nothing is published"
else
  npm publish --provenance --access public
fi
