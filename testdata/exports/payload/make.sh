#!/bin/sh
# Makes site.db: the database of a site with Payload, in SQLite. Needs Node.js 20 with npm,
# and sqlite3. Hashes and salts are new in each run; all times are set to one.
set -eu
cd "$(dirname "$0")"
. ../server.sh

modules=${MODULES:-$work/modules}
if [ ! -d "$modules/node_modules" ]; then
	mkdir "$modules"
	(cd "$modules" && npm init -y && npm install payload@3.90.2 @payloadcms/db-sqlite@3.90.2 graphql@16) >"$work/npm.log" 2>&1 || { cat "$work/npm.log" >&2; exit 1; }
fi
cp fill.mjs "$modules/fill.mjs"
SITE_DB=$work/site.db node "$modules/fill.mjs" >"$work/log" 2>&1 || { cat "$work/log" >&2; exit 1; }

for table in users posts payload_migrations; do
	sqlite3 "$work/site.db" "UPDATE $table SET created_at = '2024-01-02T03:04:05.678Z'"
	sqlite3 "$work/site.db" "UPDATE $table SET updated_at = created_at"
done
sqlite3 "$work/site.db" "UPDATE users SET _verificationtoken = NULL" 'DELETE FROM payload_kv' 'PRAGMA page_size = 1024' VACUUM
cat "$work/site.db" >site.db
