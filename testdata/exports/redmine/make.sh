#!/bin/sh
# Makes site.db: the people of a new Redmine, in SQLite. Run as root on Debian; needs redmine,
# redmine-sqlite and sqlite3. Salts and hashes are new in each run; all times are set to one.
set -eu
cd "$(dirname "$0")"
. ../server.sh

cp fill.rb "$work/fill.rb"
mkdir "$work/cache" "$work/log"
rails() { # COMMAND…
	(cd /usr/share/redmine && env DATABASE_URL="sqlite3:$work/site.db" RAILS_ENV=production X_DEBIAN_SITEID=default \
		RAILS_LOG="$work/log" RAILS_CACHE="$work/cache" SCHEMA=/dev/null bin/rails "$@") >"$work/out" 2>&1 || { cat "$work/out" >&2; exit 1; }
}
rails db:migrate
rails runner "$work/fill.rb"

# Of the tables, those of people are left.
tables='users email_addresses groups_users auth_sources'
sqlite3 "$work/site.db" "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'" | while read -r table; do
	case " $tables " in *" $table "*) ;; *) sqlite3 "$work/site.db" "DROP TABLE $table" ;; esac
done
time="'2024-01-02 03:04:05'"
sqlite3 "$work/site.db" "UPDATE users SET created_on = $time, updated_on = $time, passwd_changed_on = $time" \
	"UPDATE email_addresses SET created_on = $time, updated_on = $time" 'PRAGMA page_size = 1024' VACUUM
cat "$work/site.db" >site.db
