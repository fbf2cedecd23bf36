#!/bin/sh
# Makes site.sql: what pg_dump writes of the customers, administrators and accounts of a new shop with
# Medusa. Run as root on Debian; needs Node.js 20 with npm, and postgresql. Ids, hashes and tokens are
# new in each run; all times are set to one.
set -eu
cd "$(dirname "$0")"
. ../server.sh

modules=${MODULES:-$work/modules}
if [ ! -d "$modules/node_modules" ]; then
	mkdir "$modules"
	(cd "$modules" && npm init -y && npm install @medusajs/medusa@2.21.2 @medusajs/framework@2.21.2 @medusajs/cli@2.21.2) \
		>"$work/npm.log" 2>&1 || { cat "$work/npm.log" >&2; exit 1; }
fi
cp fill.mjs "$modules/fill.mjs"
cat >"$modules/medusa-config.js" <<'JS'
const { defineConfig } = require('@medusajs/framework/utils')
const text = 'for this script only'
module.exports = defineConfig({
  projectConfig: {
    databaseUrl: process.env.DATABASE_URL,
    databaseDriverOptions: { connection: { ssl: false } },
    http: { jwtSecret: text, cookieSecret: text, storeCors: '', adminCors: '', authCors: '' },
  },
  admin: { disable: true },
  modules: [{
    resolve: '@medusajs/medusa/auth',
    options: { mfa: { encryption_key: text }, providers: [{ resolve: '@medusajs/medusa/auth-emailpass', id: 'emailpass' }] },
  }],
})
JS

medusa() {
	(cd "$modules" && DATABASE_URL="postgres://postgres@$(echo "$work" | sed 's,/,%2F,g')/site" MEDUSA_DISABLE_TELEMETRY=true \
		node_modules/.bin/medusa "$@") >"$work/log" 2>&1 || { cat "$work/log" >&2; exit 1; }
}
start_postgres
as_postgres "$bin/psql" -h "$work" -U postgres -q -c 'CREATE DATABASE site'
medusa db:migrate --skip-scripts
medusa exec ./fill.mjs
medusa user -e eva@example.com -p Password-eva-7
medusa user -e max@example.com -p Password-max-8

# The whole is 145 tables, nearly all of them of products and orders.
people=
for table in customer customer_group customer_group_customer user auth_identity provider_identity auth_verification auth_mfa_factor auth_mfa_recovery_code; do
	people="$people -t $table"
	as_postgres "$bin/psql" -h "$work" -U postgres -q -d site -c "UPDATE \"$table\" SET created_at = '2024-01-02 03:04:05.678', updated_at = '2024-01-02 03:04:05.678',
		deleted_at = CASE WHEN deleted_at IS NOT NULL THEN timestamp '2024-01-03 03:04:05.678' END"
done
as_postgres "$bin/psql" -h "$work" -U postgres -q -d site -c "UPDATE auth_verification SET requested_at = '2024-01-02 03:04:05.678',
	verified_at = CASE WHEN verified_at IS NOT NULL THEN timestamp '2024-01-02 03:04:05.678' END"
postgres_dump $people site >"$work/site.sql"
cat "$work/site.sql" >site.sql
