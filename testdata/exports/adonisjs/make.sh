#!/bin/sh
# Makes site.sql: what pg_dump writes of the users of an application with AdonisJS. Run as root on
# Debian; needs Node.js 20 with npm, and postgresql. Salts and hashes are new in each run; all times
# are set to one.
set -eu
cd "$(dirname "$0")"
. ../server.sh

modules=${MODULES:-$work/modules}
if [ ! -d "$modules/node_modules" ]; then
	mkdir "$modules"
	(cd "$modules" && npm init -y && npm install @adonisjs/core@6.21.0 @adonisjs/lucid@21.8.2 @adonisjs/auth@9.6.0 luxon@3 pg@8) >"$work/npm.log" 2>&1 || { cat "$work/npm.log" >&2; exit 1; }
fi
cp fill.mjs "$modules/fill.mjs"

start_postgres
as_postgres "$bin/psql" -h "$work" -U postgres -q -c 'CREATE DATABASE site'
(cd "$modules" && PGHOST="$work" node fill.mjs) >"$work/log" 2>&1 || { cat "$work/log" >&2; exit 1; }
as_postgres "$bin/psql" -h "$work" -U postgres -q -d site -c "UPDATE users SET created_at = '2024-01-02 03:04:05.678+00', updated_at = '2024-01-02 03:04:05.678+00'"
postgres_dump site >"$work/site.sql"
cat "$work/site.sql" >site.sql
