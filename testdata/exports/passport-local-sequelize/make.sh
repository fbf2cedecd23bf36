#!/bin/sh
# Makes site.db: the users of an application with passport-local-sequelize, in SQLite. Needs
# Node.js 20 with npm, what builds a module for it (python3, g++, make), and sqlite3. Salts and
# hashes are new in each run; all times are set to one.
set -eu
cd "$(dirname "$0")"
. ../server.sh

modules=${MODULES:-$work/modules}
if [ ! -d "$modules/node_modules" ]; then
	mkdir "$modules"
	(cd "$modules" && npm init -y && npm install passport-local-sequelize@0.9.1 sequelize@6.37.8 sqlite3@5.1.7 && npm rebuild sqlite3) \
		>"$work/npm.log" 2>&1 || { cat "$work/npm.log" >&2; exit 1; }
fi
cp fill.mjs "$modules/fill.mjs"
(cd "$modules" && SITE_DB="$work/site.db" node fill.mjs) >"$work/log" 2>&1 || { cat "$work/log" >&2; exit 1; }
time="'2024-01-02 03:04:05.678 +00:00'"
sqlite3 "$work/site.db" "UPDATE Users SET createdAt = $time, updatedAt = $time" 'PRAGMA page_size = 1024' VACUUM
cat "$work/site.db" >site.db
