#!/bin/sh
# Makes the dumps beside it with a private PostgreSQL server: its own data directory, a
# socket, no network. Run as root on Debian; needs postgresql. What two runs write
# differently is put right below, but for the archives; README.md says what remains.
set -eu
cd "$(dirname "$0")"

bin=$(ls -d /usr/lib/postgresql/*/bin | sort -V | tail -n 1)
work=$(mktemp -d)
cleanup() {
	as_postgres "$bin/pg_ctl" -D "$work/data" -m immediate stop >/dev/null 2>&1 || true
	rm -rf "$work"
}
as_postgres() { (cd "$work" && runuser -u postgres -- env PGTZ=UTC LC_ALL=C.UTF-8 "$@"); }
trap cleanup EXIT
trap 'exit 1' HUP INT TERM

chown postgres "$work"
as_postgres "$bin/initdb" -D "$work/data" -U postgres --auth=trust --encoding=UTF8 --locale=C >"$work/log" 2>&1 || { cat "$work/log" >&2; exit 1; }
as_postgres "$bin/pg_ctl" -D "$work/data" -l "$work/server.log" -w start \
	-o "-c listen_addresses='' -c unix_socket_directories='$work' -c fsync=off -c timezone=UTC" >"$work/log" 2>&1 || { cat "$work/log" "$work/server.log" >&2; exit 1; }

cp schema.sql "$work/schema.sql"
as_postgres "$bin/psql" -h "$work" -U postgres -q -v ON_ERROR_STOP=1 -c 'CREATE DATABASE app'
as_postgres "$bin/psql" -h "$work" -U postgres -q -v ON_ERROR_STOP=1 -d app -f "$work/schema.sql"

# The key of \restrict is drawn anew by each run; newer releases can be given one.
key=
if "$bin/pg_dump" --help | grep -q -- --restrict-key; then
	key=--restrict-key=musterexport
fi
dump() { # FILE OPTION…
	file=$1
	shift
	as_postgres "$bin/pg_dump" -h "$work" -U postgres "$@" app >"$work/$file"
}
dump copy.sql $key
dump inserts.sql $key --inserts
dump column-inserts.sql $key --column-inserts --rows-per-insert=3
dump custom.dump -Fc
dump custom-none.dump -Fc -Z0
dump custom-inserts.dump -Fc --inserts -t app.users
dump users.tar -Ft -t app.users
as_postgres "$bin/pg_dump" -h "$work" -U postgres -Fd -f "$work/folder" -t app.users app
as_postgres "$bin/pg_dumpall" -h "$work" -U postgres $key >"$work/all.sql"
as_postgres "$bin/psql" -h "$work" -U postgres -q -v ON_ERROR_STOP=1 -d app -f - <<'SQL'
SET password_encryption = md5;
CREATE ROLE ada LOGIN PASSWORD 'lovelace-1815';
SET password_encryption = 'scram-sha-256';
CREATE ROLE "Ben O'Neil" LOGIN CREATEDB CONNECTION LIMIT 5 PASSWORD 'swordfish-22' VALID UNTIL '2030-01-01';
CREATE ROLE readers;
SQL
as_postgres "$bin/pg_dumpall" -h "$work" -U postgres $key --roles-only >"$work/roles.sql"

rm -rf folder
for file in roles.sql copy.sql inserts.sql column-inserts.sql custom.dump custom-none.dump custom-inserts.dump users.tar all.sql; do
	cat "$work/$file" >"$file"
done
mkdir folder
for file in "$work"/folder/*; do
	cat "$file" >"folder/$(basename "$file")"
done
