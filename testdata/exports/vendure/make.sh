#!/bin/sh
# Makes site.sql: what pg_dump writes of the users, customers and administrators of a shop with
# Vendure. Run as root on Debian; needs Node.js 20 with npm, and postgresql. Hashes and tokens are
# new in each run; all times are set to one.
set -eu
cd "$(dirname "$0")"
. ../server.sh

modules=${MODULES:-$work/modules}
if [ ! -d "$modules/node_modules" ]; then
	mkdir "$modules"
	(cd "$modules" && npm init -y && npm install @vendure/core@3.7.3 pg@8) >"$work/npm.log" 2>&1 || { cat "$work/npm.log" >&2; exit 1; }
fi
cp fill.mjs "$modules/fill.mjs"

start_postgres
as_postgres "$bin/psql" -h "$work" -U postgres -q -c 'CREATE DATABASE site'
(cd "$modules" && PGHOST="$work" node fill.mjs) >"$work/log" 2>&1 || { cat "$work/log" >&2; exit 1; }

# The whole is 87 tables and 200 KB, nearly all of it of products and orders.
people=
for table in user authentication_method customer administrator user_roles_role role customer_group customer_groups_customer_group; do
	people="$people -t $table"
	case $table in user_roles_role | customer_groups_*) continue ;; esac
	as_postgres "$bin/psql" -h "$work" -U postgres -q -d site -c "UPDATE \"$table\" SET \"createdAt\" = '2024-01-02 03:04:05.678', \"updatedAt\" = '2024-01-02 03:04:05.678'"
done
for table in user customer; do
	as_postgres "$bin/psql" -h "$work" -U postgres -q -d site -c "UPDATE \"$table\" SET \"deletedAt\" = '2024-01-03 03:04:05.678' WHERE \"deletedAt\" IS NOT NULL"
done
postgres_dump $people site >"$work/site.sql"
cat "$work/site.sql" >site.sql
