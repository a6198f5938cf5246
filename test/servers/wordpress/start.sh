#!/usr/bin/env bash
# A WordPress for the checks, on 127.0.0.1 only: Debian's package behind PHP's built-in server, with a
# MariaDB of its own that listens on a socket. All it writes lies below ${TMPDIR:-/tmp}/lede-wordpress;
# it sends no mail, runs no cron and calls no other host. The first start needs root, for apt.
#
#   bash start.sh             start; fill it if it is new
#   RESEED=1 bash start.sh    drop what is there and fill it again (the same ids and dates each time)
#   ANON=0 bash start.sh      as WordPress comes: a comment by REST needs a login (1 lets anyone write)
#   FLOOD=1 bash start.sh     as WordPress comes: one comment in 15 seconds from an address (0: any number)
#   PORT=8101 bash start.sh
#
# Sign in at /wp-login.php as editor-in-chief, password lantern.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

packages="wordpress wordpress-theme-twentytwentythree php-cli php-mysql php-gd php-xml php-mbstring mariadb-server"
missing=""
for package in $packages; do
  dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || missing="$missing $package"
done
if [ -n "$missing" ]; then
  echo "installing$missing"
  apt-get -o DPkg::Lock::Timeout=600 update -qq
  # Run level 1 keeps Debian from starting a database of its own.
  RUNLEVEL=1 DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=600 install -y -qq --no-install-recommends $missing >/dev/null
fi

bash "$HERE/stop.sh"
if [ "${RESEED:-0}" = 1 ]; then rm -rf "$DATA"; fi
mkdir -p "$DATA"

if [ ! -d "$DATABASE/mysql" ]; then
  mariadb-install-db --no-defaults --user=root --datadir="$DATABASE" \
    --auth-root-authentication-method=normal --skip-test-db >"$DATA/database-install.log" 2>&1
fi
mariadbd --no-defaults --user=root --datadir="$DATABASE" --socket="$SOCKET" --skip-networking \
  --character-set-server=utf8mb4 \
  --innodb-buffer-pool-size=48M --innodb-flush-log-at-trx-commit=0 >"$DATA/database.log" 2>&1 </dev/null &
echo $! >"$DATA/database.pid"
for _ in $(seq 150); do
  mariadb-admin --no-defaults --user=root --socket="$SOCKET" ping >/dev/null 2>&1 && break
  sleep 0.2
done
mariadb --no-defaults --user=root --socket="$SOCKET" -e 'CREATE DATABASE IF NOT EXISTS lede CHARACTER SET utf8mb4'

if [ ! -d "$SITE" ]; then
  mkdir -p "$SITE"
  cp -RL /usr/share/wordpress/. "$SITE/"
fi
mkdir -p "$SITE/wp-content/uploads" "$SITE/wp-content/mu-plugins"
cp "$HERE/mu-plugin.php" "$SITE/wp-content/mu-plugins/lede-checks.php"
{
  echo '<?php'
  echo "define('DB_NAME', 'lede'); define('DB_USER', 'root'); define('DB_PASSWORD', '');"
  echo "define('DB_HOST', 'localhost:$SOCKET'); define('DB_CHARSET', 'utf8mb4'); define('DB_COLLATE', '');"
  for key in AUTH_KEY SECURE_AUTH_KEY LOGGED_IN_KEY NONCE_KEY AUTH_SALT SECURE_AUTH_SALT LOGGED_IN_SALT NONCE_SALT; do
    echo "define('$key', 'lede-$key');"
  done
  echo "define('WP_HOME', '$ADDRESS'); define('WP_SITEURL', '$ADDRESS');"
  echo "define('WP_HTTP_BLOCK_EXTERNAL', true); define('DISABLE_WP_CRON', true); define('AUTOMATIC_UPDATER_DISABLED', true);"
  echo "define('WP_DEBUG', false); define('WP_POST_REVISIONS', false);"
  echo "define('LEDE_ANONYMOUS', ${ANON:-1}); define('LEDE_FLOOD', ${FLOOD:-1});"
  echo "\$table_prefix = 'wp_';"
  echo "if (!defined('ABSPATH')) define('ABSPATH', __DIR__ . '/');"
  echo "require_once ABSPATH . 'wp-settings.php';"
} >"$SITE/wp-config.php"

if [ ! -f "$DATA/seeded" ]; then
  php -d memory_limit=512M "$HERE/seed.php" "$SITE" "$ADDRESS"
  touch "$DATA/seeded"
fi

PHP_CLI_SERVER_WORKERS=3 php -d display_errors=0 -S "127.0.0.1:$PORT" -t "$SITE" "$HERE/router.php" >"$DATA/php.log" 2>&1 </dev/null &
echo $! >"$DATA/php.pid"
for _ in $(seq 150); do
  if php -r 'exit(@file_get_contents($argv[1]) === false ? 1 : 0);' "$ADDRESS/wp-json/wp/v2/types"; then
    echo "WordPress answers at $ADDRESS/wp-json/wp/v2/posts"
    exit 0
  fi
  sleep 0.2
done
echo "WordPress does not answer at $ADDRESS; see $DATA/php.log and $DATA/database.log" >&2
exit 1
