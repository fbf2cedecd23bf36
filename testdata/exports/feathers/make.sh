#!/bin/sh
# Makes site.db: the users of an application with FeathersJS and
# feathers-authentication-management, in SQLite. Needs Node.js 20 with npm, what builds a module
# for it (python3, g++, make), and sqlite3. Hashes, tokens and their times are new in each run.
set -eu
cd "$(dirname "$0")"
. ../server.sh

modules=${MODULES:-$work/modules}
if [ ! -d "$modules/node_modules" ]; then
	mkdir "$modules"
	(cd "$modules" && npm init -y && npm install @feathersjs/feathers@5.0.50 @feathersjs/knex@5.0.50 @feathersjs/authentication@5.0.50 \
		@feathersjs/authentication-local@5.0.50 feathers-authentication-management@5.1.0 knex@3.3.0 better-sqlite3@12.11.1 &&
		npm rebuild better-sqlite3) >"$work/npm.log" 2>&1 || { cat "$work/npm.log" >&2; exit 1; }
fi
cp fill.mjs "$modules/fill.mjs"
(cd "$modules" && SITE_DB="$work/site.db" node fill.mjs) >"$work/log" 2>&1 || { cat "$work/log" >&2; exit 1; }
sqlite3 "$work/site.db" 'PRAGMA page_size = 1024' VACUUM
cat "$work/site.db" >site.db
