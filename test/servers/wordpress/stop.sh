#!/usr/bin/env bash
# Ends what start.sh started. The data stays until RESEED=1.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"
end_pid "$DATA/php.pid"
end_pid "$DATA/database.pid"
