#!/usr/bin/env bash
# What publishing does before the site goes to its host: clean install, check of the pages, build, check
# of the site.
# The first argument is the folder of the site; the address comes from banmian.config.yaml or SITE_URL.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

site="${1:-_site}"

npm ci --no-audit --no-fund
npm run check -- --severity error
npm run build -- --out "$site"
npm run check:site -- --site "$site"
