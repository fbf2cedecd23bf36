#!/bin/sh
# Makes site.sql and site.db: the users and roles of a new site with Directus, as pg_dump writes
# them and in SQLite. Run as root on Debian; needs Node.js 20 with npm, what builds modules for
# it (python3, g++, make), sqlite3 and postgresql. Hashes and ids are new in each run; all times are
# set to one.
set -eu
cd "$(dirname "$0")"
. ../server.sh

modules=${MODULES:-$work/modules}
if [ ! -d "$modules/node_modules" ]; then
	mkdir "$modules"
	(cd "$modules" && npm init -y && npm install directus@11.17.4 pg@8) >"$work/npm.log" 2>&1 || { cat "$work/npm.log" >&2; exit 1; }
fi
cp fill.mjs "$modules/fill.mjs"

printf '#!/bin/sh\ncat >/dev/null\n' >"$work/sendmail"
chmod +x "$work/sendmail"
fill() { # NAME=VALUE…
	(
		cd "$modules"
		export HOST=127.0.0.1 PORT=53893 SITE=http://127.0.0.1:53893 PUBLIC_URL=http://127.0.0.1:53893 TELEMETRY=false LOG_LEVEL=error \
			SECRET='for this script only, and for nothing else' ADMIN_EMAIL=admin@example.com ADMIN_PASSWORD=Password-root-0 \
			EMAIL_TRANSPORT=sendmail EMAIL_SENDMAIL_PATH="$work/sendmail" "$@"
		npx directus bootstrap && {
			node node_modules/directus/cli.js start &
			directus=$!
			trap 'kill $directus; wait $directus || true' EXIT
			node fill.mjs
		}
	) >"$work/log" 2>&1 || { cat "$work/log" >&2; exit 1; }
}
start_postgres
as_postgres "$bin/psql" -h "$work" -U postgres -q -c 'CREATE DATABASE site'
fill DB_CLIENT=pg DB_HOST="$work" DB_PORT=5432 DB_DATABASE=site DB_USER=postgres DB_PASSWORD=none
fill DB_CLIENT=sqlite3 DB_FILENAME="$work/site.db"

# The whole is 33 tables and 300 KB, nearly all of it settings and what was done when.
tables='directus_users directus_roles directus_policies directus_access directus_settings'
people=
for table in $tables; do
	people="$people -t $table"
done
as_postgres "$bin/psql" -h "$work" -U postgres -q -d site -c "UPDATE directus_users SET last_access = '2024-01-02 03:04:05.678+00' WHERE last_access IS NOT NULL"
sqlite3 "$work/site.db" "UPDATE directus_users SET last_access = 1704164645678 WHERE last_access IS NOT NULL"
sqlite3 "$work/site.db" "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'" | while read -r table; do
	case " $tables " in *" $table "*) ;; *) sqlite3 "$work/site.db" "DROP TABLE $table" ;; esac
done
sqlite3 "$work/site.db" 'PRAGMA page_size = 1024' VACUUM
postgres_dump $people site >"$work/site.sql"
cat "$work/site.sql" >site.sql
cat "$work/site.db" >site.db
