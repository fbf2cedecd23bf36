#!/bin/sh
# Makes site.sqlite and site.sql: the database of an application with Better Auth, in
# SQLite and as pg_dump writes it. Run as root on Debian; needs Node.js 20 with npm, what
# builds a module for it (python3, g++, make), sqlite3 and postgresql. Hashes, secrets and
# tokens are new in each run.
set -eu
cd "$(dirname "$0")"
. ../server.sh

modules=${MODULES:-$work/modules}
if [ ! -d "$modules/node_modules" ]; then
	mkdir "$modules"
	(cd "$modules" && npm init -y && npm install better-auth@1.7.25 better-sqlite3@12.11.1 pg@8 && npm rebuild better-sqlite3) >"$work/npm.log" 2>&1 || { cat "$work/npm.log" >&2; exit 1; }
fi
cp fill.mjs "$modules/fill.mjs"

start_postgres
as_postgres "$bin/psql" -h "$work" -U postgres -q -c 'CREATE DATABASE site'
SITE_DB=$work/site.sqlite node "$modules/fill.mjs"
PGHOST=$work PGUSER=postgres PGDATABASE=site node "$modules/fill.mjs"
sqlite3 "$work/site.sqlite" 'DELETE FROM session' 'PRAGMA page_size = 1024' VACUUM
as_postgres "$bin/psql" -h "$work" -U postgres -q -d site -c 'DELETE FROM session'
cat "$work/site.sqlite" >site.sqlite
postgres_dump site >site.sql
