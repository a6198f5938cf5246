#!/usr/bin/env bash
# npm run test:wordpress   The elements against a real WordPress; see the head of check.mjs.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"
cd "$HERE/../../.."
RESEED=1 ANON=1 FLOOD=0 bash "$HERE/start.sh"
if [ "${KEEP:-0}" != 1 ]; then trap 'bash "$HERE/stop.sh"' EXIT; fi
if [ ! -f dist/lede.js ]; then npm run build; fi
PORT="$PORT" node "$HERE/check.mjs"
