#!/bin/sh
# Makes the exports beside it with a private MariaDB server and with Adminer and
# phpMyAdmin, which curl drives as a browser would. Run as root on Debian; needs
# mariadb-server, adminer, phpmyadmin, php-cli, php-mysql, php-mbstring, php-xml, curl.
# Two runs write the same bytes.
set -eu
cd "$(dirname "$0")"

work=$(mktemp -d)
servers=
cleanup() {
	for pid in $servers; do
		kill "$pid" 2>/dev/null || true
		wait "$pid" 2>/dev/null || true
	done
	rm -rf "$work"
}
trap cleanup EXIT
trap 'exit 1' HUP INT TERM

socket=$work/socket
mariadb-install-db --no-defaults --user=root --datadir="$work/data" --skip-test-db \
	--auth-root-authentication-method=normal >"$work/install.log" 2>&1 || { cat "$work/install.log" >&2; exit 1; }
mariadbd --no-defaults --user=root --datadir="$work/data" --socket="$socket" --pid-file="$work/pid" \
	--skip-networking >"$work/error.log" 2>&1 &
servers=$!
until mariadb-admin --no-defaults --socket="$socket" ping >/dev/null 2>&1; do
	kill -0 "$servers" 2>/dev/null || { cat "$work/error.log" >&2; exit 1; }
	sleep 0.1
done
mariadb --no-defaults --socket="$socket" -e "CREATE DATABASE shop DEFAULT CHARACTER SET utf8mb4;
	CREATE USER web@localhost IDENTIFIED BY 'web'; GRANT ALL ON *.* TO web@localhost"
mariadb --no-defaults --socket="$socket" --default-character-set=utf8mb4 shop <../mariadb/schema.sql

# Debian's configuration of phpMyAdmin belongs to the machine: a copy of the program has its own.
mkdir "$work/tmp"
cp -rL /usr/share/phpmyadmin "$work/phpmyadmin" 2>/dev/null || true
sed -i "s#'tempDir' => .*#'tempDir' => '$work/tmp/',#; s#'configFile' => .*#'configFile' => '$work/config.php',#" \
	"$work/phpmyadmin/libraries/vendor_config.php"
cat >"$work/config.php" <<PHP
<?php
\$cfg['blowfish_secret'] = '0123456789abcdef0123456789abcdef';
\$cfg['Servers'][1] = ['auth_type' => 'config', 'host' => 'localhost', 'socket' => '$socket', 'user' => 'web', 'password' => 'web'];
\$cfg['TempDir'] = '$work/tmp';
\$cfg['VersionCheck'] = false;
PHP

adminer=http://127.0.0.1:$((20000 + $$ % 10000))
phpmyadmin=http://127.0.0.1:$((30000 + $$ % 10000))
php -d "session.save_path=$work" -S "${adminer#http://}" -t /usr/share/adminer/adminer >"$work/adminer.log" 2>&1 &
servers="$servers $!"
php -d "session.save_path=$work" -d display_errors=0 -S "${phpmyadmin#http://}" -t "$work/phpmyadmin" >"$work/phpmyadmin.log" 2>&1 &
servers="$servers $!"
browse() { curl -sS --retry 20 --retry-connrefused --retry-delay 1 -b "$work/jar" -c "$work/jar" -L "$@"; }
token() { grep -o "name=[\"']token[\"'] value=[\"'][^\"']*" "$1" | head -n 1 | sed "s/.*value=[\"']//"; }

# Adminer: sign in, open the export form, send it as it comes.
browse "$adminer/index.php" -o "$work/page"
page=$(browse "$adminer/index.php" --data-urlencode 'auth[driver]=server' --data-urlencode "auth[server]=localhost:$socket" \
	--data-urlencode 'auth[username]=web' --data-urlencode 'auth[password]=web' --data-urlencode 'auth[db]=shop' -o "$work/page" -w '%{url_effective}')
browse "$page&dump=" -o "$work/page"
set --
for table in orders sessions users; do
	set -- "$@" -d "tables[]=$table" -d "data[]=$table"
done
browse "$page&dump=" "$@" -d output=text -d format=sql -d db_style= -d table_style=DROP%2BCREATE -d routines=1 -d events=1 -d triggers=1 \
	-d data_style=INSERT --data-urlencode "token=$(token "$work/page")" | sed '$s/^-- [0-9: -]*$/-- 2026-01-01 00:00:00/' >"$work/adminer.sql"

# phpMyAdmin: a custom export of the whole database, in three formats.
browse "$phpmyadmin/index.php?route=/database/export&db=shop" -o "$work/page"
set --
for table in orders sessions users; do
	set -- "$@" -d "table_select[]=$table" -d "table_structure[]=$table" -d "table_data[]=$table"
done
for format in sql json xml; do
	browse "$phpmyadmin/index.php?route=/export" "$@" --data-urlencode "token=$(token "$work/page")" -d db=shop -d export_type=database \
		-d export_method=custom -d quick_or_custom=custom -d what=$format -d output_format=sendit -d asfile=sendit -d filename_template=@DATABASE@ \
		-d charset=utf-8 -d compression=none -d sql_structure_or_data=structure_and_data -d sql_insert_syntax=both -d sql_create_table=something \
		-d sql_type=INSERT -d sql_max_query_size=50000 -d sql_hex_for_binary=something -d sql_backquotes=something \
		-d sql_include_comments=something -d json_structure_or_data=data -d xml_structure_or_data=structure_and_data \
		-d xml_export_contents=something -d xml_export_tables=something |
		sed 's/Generation Time: .*/Generation Time: Jan 01, 2026 at 12:00 AM/' >"$work/phpmyadmin.$format"
done

for file in adminer.sql phpmyadmin.sql phpmyadmin.json phpmyadmin.xml; do
	cat "$work/$file" >"$file"
done
