#!/bin/sh
# Makes users.sql, users.sql.gz, the folder tab, users.xml and result.xml with a private
# MariaDB server: its own data directory, a socket, no network. Run as root on Debian; needs mariadb-server.
# Two runs write the same bytes.
set -eu
cd "$(dirname "$0")"

work=$(mktemp -d)
server=
cleanup() {
	if [ -n "$server" ]; then
		kill "$server" 2>/dev/null || true
		wait "$server" 2>/dev/null || true
	fi
	rm -rf "$work"
}
trap cleanup EXIT
trap 'exit 1' HUP INT TERM

socket=$work/socket
mariadb-install-db --no-defaults --user=root --datadir="$work/data" --skip-test-db \
	--auth-root-authentication-method=normal >"$work/install.log" 2>&1 || { cat "$work/install.log" >&2; exit 1; }
mariadbd --no-defaults --user=root --datadir="$work/data" --socket="$socket" --pid-file="$work/pid" \
	--skip-networking >"$work/error.log" 2>&1 &
server=$!

tries=0
until mariadb-admin --no-defaults --socket="$socket" ping >/dev/null 2>&1; do
	tries=$((tries + 1))
	if [ "$tries" -gt 300 ] || ! kill -0 "$server" 2>/dev/null; then
		cat "$work/error.log" >&2
		exit 1
	fi
	sleep 0.1
done

mariadb --no-defaults --socket="$socket" -e "CREATE DATABASE shop DEFAULT CHARACTER SET utf8mb4"
mariadb --no-defaults --socket="$socket" --default-character-set=utf8mb4 shop <schema.sql

# Everything as mariadb-dump does it by default, but for the date in the last line.
mariadb-dump --no-defaults --socket="$socket" --user=root --skip-dump-date shop >"$work/users.sql"
gzip -n -9 -c "$work/users.sql" >"$work/users.sql.gz"

# Two files a table; the server writes the rows.
mkdir "$work/tab"
mariadb-dump --no-defaults --socket="$socket" --user=root --skip-dump-date --tab="$work/tab" shop

# XML of the dump, without the times at which the tables were made, and of a query.
mariadb-dump --no-defaults --socket="$socket" --user=root --skip-dump-date --xml shop >"$work/dump.xml"
sed -E 's/ (Create_time|Update_time|Created)="[^"]*"//g' "$work/dump.xml" >"$work/users.xml"
mariadb --no-defaults --socket="$socket" --default-character-set=utf8mb4 -X shop -e 'SELECT * FROM users' >"$work/result.xml"

chmod 644 "$work/users.sql" "$work/users.sql.gz" "$work/users.xml" "$work/result.xml" "$work/tab"/*
rm -rf tab
mv "$work/users.sql" "$work/users.sql.gz" "$work/users.xml" "$work/result.xml" "$work/tab" .
