#!/usr/bin/env bash
# One task of several that build the site together, each on a machine of its own, numbered from 1 on; what they hand
# over to one another are files in FOLDER.
#
#   scripts/build-part.sh parse NUMBER OF FOLDER   a share of the pages parsed → FOLDER/pages-NUMBER.tar
#   scripts/build-part.sh part  NUMBER OF FOLDER   FOLDER/pages-*.tar → a part of the site, FOLDER/part-NUMBER.tar
#   scripts/build-part.sh merge SITE FOLDER        FOLDER/part-*.tar → the folder SITE, checked
#
# The pages are those of seeds/ or BANMIAN_INPUT; the address comes from banmian.config.yaml or SITE_URL.
set -euo pipefail
shopt -s nullglob

step="$1"
handed="$(mkdir -p "${!#}" && cd "${!#}" && pwd)"
cd "$(dirname "${BASH_SOURCE[0]}")/.."

input="${BANMIAN_INPUT:-seeds}"
work="$(mktemp --directory)"
trap 'rm -rf "$work"' EXIT
export BANMIAN_CACHE="$work/cache"
mkdir "$BANMIAN_CACHE"

npm ci --no-audit --no-fund

case "$step" in
  parse)
    npm run build -- --input "$input" --shard "$2/$3" --parse-only
    tar -cf "$handed/pages-$2.tar" -C "$BANMIAN_CACHE" .
    ;;
  part)
    for pages in "$handed"/pages-*.tar; do tar -xf "$pages" -C "$BANMIAN_CACHE"; done
    npm run build -- --input "$input" --shard "$2/$3" --out "$work/part"
    tar -cf "$handed/part-$2.tar" -C "$work/part" .
    ;;
  merge)
    for part in "$handed"/part-*.tar; do
      mkdir -p "$work/parts/$(basename "$part" .tar)"
      tar -xf "$part" -C "$work/parts/$(basename "$part" .tar)"
    done
    npm run merge -- "$work/parts" --out "$2"
    npm run check:site -- --site "$2"
    ;;
  *)
    echo "Unknown task “$step”, expected parse, part or merge" >&2
    exit 2
    ;;
esac
