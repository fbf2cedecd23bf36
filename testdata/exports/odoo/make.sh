#!/bin/sh
# Makes users.sql and users.dump, tables of a new database of Odoo that fill.py has given its
# users. Run as root on Debian unstable; needs odoo-19, postgresql, tzdata-legacy. Two runs
# differ in hashes and a key, and users.dump in its date.
set -eu
cd "$(dirname "$0")"
. ../server.sh

# Odoo 19.0 does not know Python 3.14, which asks sets for a copy and has other opcodes.
cat >"$work/start.py" <<'PYTHON'
import odoo.cli
from odoo.tools import safe_eval
from odoo.tools.misc import OrderedSet
OrderedSet.copy = lambda self: OrderedSet(self)
safe_eval.assert_valid_codeobj = lambda *args: None
odoo.cli.main()
PYTHON
echo '[options]' >"$work/odoo.conf"
cat fill.py >"$work/fill.py"

start_postgres
chown postgres "$work/odoo.conf"
as_postgres "$bin/createuser" -h "$work" -U postgres --createdb odoo
odoo() { # COMMAND OPTION…
	as_postgres env HOME="$work" python3 -W ignore "$work/start.py" "$@" --config="$work/odoo.conf" --data-dir="$work/data" \
		--db_host="$work" --db_user=odoo --database=site --no-http --log-level=error
}
odoo server --init=base,auth_signup,auth_totp --load-language=fr_FR --stop-after-init 2>"$work/log" || { cat "$work/log" >&2; exit 1; }
odoo shell <"$work/fill.py"

# All was done on one day. The logo, 16 KB for each company, is left out.
as_postgres "$bin/psql" -h "$work" -U postgres -q -v ON_ERROR_STOP=1 -d site -f - <<'SQL'
DO $$
DECLARE c record;
BEGIN
	FOR c IN SELECT table_name, column_name FROM information_schema.columns JOIN information_schema.tables USING (table_schema, table_name)
		WHERE table_schema = 'public' AND table_type = 'BASE TABLE' AND column_name IN ('create_date', 'write_date')
	LOOP
		EXECUTE format('UPDATE %I SET %I = ''2024-01-02 03:04:05.678''', c.table_name, c.column_name);
	END LOOP;
END $$;
UPDATE res_company SET logo_web = NULL;
UPDATE res_users SET totp_last_counter = 1 WHERE totp_secret <> '';
UPDATE res_users SET login = '__deleted_user_' || id || '_1704164645.678' WHERE login LIKE '\_\_deleted%';
SQL

# The whole database is 217 tables and 6.5 MB. The archive has those that muster reads.
postgres_dump -t 'res_users*' -t 'res_groups*' -t 'res_company*' -t res_partner -t ir_module_category -t 'auth_*' site >"$work/users.sql"
key=
postgres_dump -Fc -t res_users -t res_users_log -t res_partner -t 'res_groups*' -t res_company -t ir_module_category site >"$work/users.dump"
cat "$work/users.sql" >users.sql
cat "$work/users.dump" >users.dump
