#!/bin/sh
# Makes data.db: the database of a site with PocketBase, in SQLite. Needs Go and sqlite3. Hashes and
# keys are new in each run; all times are set to one.
set -eu
cd "$(dirname "$0")"
. ../server.sh

mkdir "$work/module"
cp fill.go "$work/module/fill.go"
(cd "$work/module" && go mod init site && go get github.com/pocketbase/pocketbase@v0.38.0 && go build -o site .) >"$work/log" 2>&1 || { cat "$work/log" >&2; exit 1; }
SITE_DIR=$work/data "$work/module/site"
time="'2024-01-02 03:04:05.678Z'"
for table in users _superusers _externalAuths _collections; do
	sqlite3 "$work/data/data.db" "UPDATE $table SET created = $time, updated = $time"
done
sqlite3 "$work/data/data.db" 'DELETE FROM _migrations' 'PRAGMA journal_mode = delete' 'PRAGMA page_size = 1024' VACUUM >"$work/log"
cat "$work/data/data.db" >data.db
