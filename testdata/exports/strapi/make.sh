#!/bin/sh
# Makes site.sql and site.db: the users and administrators of a new application with Strapi,
# as pg_dump writes them and in SQLite. Run as root on Debian; needs Node.js 20 with npm, what
# builds a module for it (python3, g++, make), sqlite3 and postgresql. Hashes and document ids
# are new in each run; all times are set to one.
set -eu
cd "$(dirname "$0")"
. ../server.sh

modules=${MODULES:-$work/modules}
if [ ! -d "$modules/node_modules" ]; then
	mkdir "$modules"
	(cd "$modules" && npm init -y && npm install @strapi/strapi@5.54.0 @strapi/plugin-users-permissions@5.54.0 pg@8 \
		better-sqlite3@12.11.1 react@18 react-dom@18 react-router-dom@6 styled-components@6 && npm rebuild better-sqlite3) \
		>"$work/npm.log" 2>&1 || { cat "$work/npm.log" >&2; exit 1; }
fi
cp fill.mjs "$modules/fill.mjs"
mkdir -p "$modules/config" "$modules/src/api" "$modules/public/uploads"
cat >"$modules/config/server.js" <<'JS'
module.exports = { host: '127.0.0.1', port: 1337, app: { keys: ['for this script only'] }, logger: { startup: { enabled: false } } }
JS
cat >"$modules/config/admin.js" <<'JS'
const text = 'for this script only'
module.exports = { auth: { secret: text }, apiToken: { salt: text }, transfer: { token: { salt: text } }, secrets: { encryptionKey: text } }
JS
cat >"$modules/config/plugins.js" <<'JS'
module.exports = { 'users-permissions': { config: { jwtSecret: 'for this script only' } } }
JS
cat >"$modules/config/middlewares.js" <<'JS'
module.exports = ['errors', 'security', 'cors', 'query', 'body', 'session', 'favicon', 'public'].map((name) => `strapi::${name}`)
JS
cat >"$modules/config/database.js" <<'JS'
module.exports = {
  connection: process.env.PGHOST
    ? { client: 'postgres', connection: { host: process.env.PGHOST, user: 'postgres', database: 'site' } }
    : { client: 'sqlite', connection: { filename: process.env.SITE_DB }, useNullAsDefault: true },
}
JS

fill() { # NAME=VALUE
	(cd "$modules" && env STRAPI_TELEMETRY_DISABLED=true "$1" node fill.mjs) >"$work/log" 2>&1 || { cat "$work/log" >&2; exit 1; }
}
start_postgres
as_postgres "$bin/psql" -h "$work" -U postgres -q -c 'CREATE DATABASE site'
fill PGHOST="$work"
fill SITE_DB="$work/site.db"

# The whole is 41 tables and 900 KB, nearly all of it settings of the panel.
tables='up_users up_users_role_lnk up_roles admin_users admin_users_roles_lnk admin_roles'
postgres=
for table in $tables; do
	postgres="$postgres -t $table"
	case $table in *_lnk) continue ;; esac
	as_postgres "$bin/psql" -h "$work" -U postgres -q -d site -c \
		"UPDATE $table SET created_at = '2024-01-02 03:04:05.678', updated_at = '2024-01-02 03:04:05.678', published_at = updated_at"
	sqlite3 "$work/site.db" "UPDATE $table SET created_at = 1704164645678, updated_at = 1704164645678, published_at = 1704164645678"
done
sqlite3 "$work/site.db" "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'" | while read -r table; do
	case " $tables " in *" $table "*) ;; *) sqlite3 "$work/site.db" "DROP TABLE $table" ;; esac
done
sqlite3 "$work/site.db" 'PRAGMA page_size = 1024' VACUUM
postgres_dump $postgres site >"$work/site.sql"
cat "$work/site.sql" >site.sql
cat "$work/site.db" >site.db
