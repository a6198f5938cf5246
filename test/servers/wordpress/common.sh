# Sourced by start.sh, stop.sh and run.sh: where everything is kept.
HERE="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
DATA="${TMPDIR:-/tmp}/lede-wordpress"
PORT="${PORT:-8101}"
ADDRESS="http://127.0.0.1:$PORT"
SITE="$DATA/site"
DATABASE="$DATA/database"
SOCKET="$DATA/database.sock"

# end_pid FILE: ends the process whose id FILE holds, and its children (the workers of PHP's server).
end_pid() {
  local file="$1" pid children
  [ -f "$file" ] || return 0
  pid="$(cat "$file")"
  children="$(ps -o pid= --ppid "$pid" 2>/dev/null || true)"
  kill $children "$pid" 2>/dev/null || true
  for _ in $(seq 60); do
    kill -0 "$pid" 2>/dev/null || break
    sleep 0.1
  done
  kill -9 $children "$pid" 2>/dev/null || true
  rm -f "$file"
}
