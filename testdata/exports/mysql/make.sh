#!/bin/sh
# Makes users.sql and users.xml from ../mariadb/schema.sql with a private MySQL server: its own
# data directory, a socket, no network. Run as root on Debian unstable; needs
# mysql-server-core and mysql-client-core. Two runs write the same bytes.
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

mysqld --no-defaults --user=root --datadir="$work/data" --initialize-insecure >"$work/log" 2>&1 || { cat "$work/log" >&2; exit 1; }
# The GTIDs of a server begin with its UUID.
printf '[auto]\nserver-uuid=00000000-0000-4000-8000-000000000001\n' >"$work/data/auto.cnf"
mysqld --no-defaults --user=root --datadir="$work/data" --socket="$work/socket" --pid-file="$work/pid" \
	--skip-networking --mysqlx=OFF --secure-file-priv=NULL --gtid-mode=ON --enforce-gtid-consistency=ON >"$work/log" 2>&1 &
server=$!

tries=0
until mysqladmin --no-defaults --socket="$work/socket" --user=root ping >/dev/null 2>&1; do
	tries=$((tries + 1))
	if [ "$tries" -gt 300 ] || ! kill -0 "$server" 2>/dev/null; then
		cat "$work/log" >&2
		exit 1
	fi
	sleep 0.1
done

mysql --no-defaults --socket="$work/socket" --user=root -e "CREATE DATABASE shop DEFAULT CHARACTER SET utf8mb4"
mysql --no-defaults --socket="$work/socket" --user=root --default-character-set=utf8mb4 shop <../mariadb/schema.sql

# By default, but for the date in the last line and, of the XML, the times at which the tables
# were made and the numbers that the server estimates.
mysqldump --no-defaults --socket="$work/socket" --user=root --skip-dump-date shop >"$work/users.sql" 2>"$work/log"
mysqldump --no-defaults --socket="$work/socket" --user=root --skip-dump-date --xml shop >"$work/dump.xml" 2>"$work/log"
LC_ALL=C sed -E 's/ (Create_time|Update_time|Created|Cardinality|Rows|Avg_row_length)="[^"]*"//g' "$work/dump.xml" >"$work/users.xml"
chmod 644 "$work/users.sql" "$work/users.xml"
mv "$work/users.sql" "$work/users.xml" .
