#!/bin/sh
# Makes site.sql and site.db: the database of an application with Auth.js, as pg_dump writes it
# and in SQLite. Run as root on Debian; needs Node.js 20 with npm, what builds a module for it
# (python3, g++, make), sqlite3 and postgresql. Hashes are new in each run.
set -eu
cd "$(dirname "$0")"
. ../server.sh

modules=${MODULES:-$work/modules}
if [ ! -d "$modules/node_modules" ]; then
	mkdir "$modules"
	(cd "$modules" && npm init -y && npm install @auth/pg-adapter@1.11.3 @auth/drizzle-adapter@1.11.3 drizzle-orm@0.45.4 pg@8 \
		better-sqlite3@12.11.1 bcryptjs@3.0.3 && npm rebuild better-sqlite3) >"$work/npm.log" 2>&1 || { cat "$work/npm.log" >&2; exit 1; }
fi
cp fill.mjs postgres.schema sqlite.schema "$modules/"

fill() { # NAME=VALUE…
	(cd "$modules" && env "$@" node fill.mjs) >"$work/log" 2>&1 || { cat "$work/log" >&2; exit 1; }
}
start_postgres
as_postgres "$bin/psql" -h "$work" -U postgres -q -c 'CREATE DATABASE site'
fill PGHOST="$work" PGUSER=postgres PGDATABASE=site
fill SITE_DB="$work/site.db"
sqlite3 "$work/site.db" 'PRAGMA page_size = 1024' VACUUM
postgres_dump site >"$work/site.sql"
cat "$work/site.sql" >site.sql
cat "$work/site.db" >site.db
