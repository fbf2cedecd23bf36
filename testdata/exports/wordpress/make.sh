#!/bin/sh
# Makes single.sql and multisite.sql: WordPress installs itself by fill.php, without a web
# server, into a MariaDB server of its own. Run as root on Debian; needs wordpress, php-cli,
# php-mysql and mariadb-server. Hashes are new in each run; all else stays the same.
set -eu
cd "$(dirname "$0")"
. ../server.sh

start_mariadb
wordpress() { DB_SOCKET=$work/socket DB_NAME=$1 php -d date.timezone=UTC -d error_reporting=E_ERROR fill.php "$2"; }

for site in single multisite; do
	mariadb_run -e "CREATE DATABASE $site"
	wordpress "$site" install
	if [ "$site" = multisite ]; then
		wordpress "$site" network
		wordpress "$site" sites
	fi
	# Times of the installation are set to one day, and what WordPress keeps for a while is left out.
	mariadb_run "$site" <<'SQL'
UPDATE wp_posts SET post_date = '2024-01-02 03:04:05', post_date_gmt = post_date, post_modified = post_date, post_modified_gmt = post_date;
UPDATE wp_comments SET comment_date = '2024-01-02 03:04:05', comment_date_gmt = comment_date;
DELETE FROM wp_options WHERE option_name LIKE '%transient%' OR option_name IN ('cron', 'rewrite_rules', 'recently_edited', 'auto_updater.lock', 'core_updater.lock');
UPDATE wp_options SET option_value = '2000000000' WHERE option_name = 'admin_email_lifespan';
SQL
	mariadb_dump "$site" >"$work/$site.sql"
done
cat "$work/single.sql" >single.sql
cat "$work/multisite.sql" >multisite.sql
