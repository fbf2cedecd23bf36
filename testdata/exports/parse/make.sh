#!/bin/sh
# Makes site.sql: what pg_dump writes of the database of an application with Parse Server. Run as
# root on Debian; needs Node.js 20 with npm, and postgresql. Ids, hashes and tokens are new in each run;
# what was made at once is of one time.
set -eu
cd "$(dirname "$0")"
. ../server.sh

modules=${MODULES:-$work/modules}
if [ ! -d "$modules/node_modules" ]; then
	mkdir "$modules"
	(cd "$modules" && npm init -y && npm install parse-server@9.10.0) >"$work/npm.log" 2>&1 || { cat "$work/npm.log" >&2; exit 1; }
fi
cp fill.mjs "$modules/fill.mjs"

start_postgres
as_postgres "$bin/psql" -h "$work" -U postgres -q -c 'CREATE DATABASE site'
(cd "$modules" && PGHOST="$work" node fill.mjs) >"$work/log" 2>&1 || { cat "$work/log" >&2; exit 1; }
as_postgres "$bin/psql" -h "$work" -U postgres -q -v ON_ERROR_STOP=1 -d site -f - <<'SQL'
UPDATE "_User" SET "createdAt" = '2024-01-02 03:04:05.678+00', "updatedAt" = '2024-01-02 03:04:05.678+00';
UPDATE "_Role" SET "createdAt" = '2024-01-02 03:04:05.678+00', "updatedAt" = '2024-01-02 03:04:05.678+00';
SQL
postgres_dump -T '"_Session"' -T '"_Idempotency"' site >"$work/site.sql"
cat "$work/site.sql" >site.sql
