#!/bin/sh
# Makes wiki.sql and wiki.db with MediaWiki's own maintenance scripts: a wiki in a MariaDB
# server of its own, and one in SQLite. Run as root on Debian; needs mediawiki, php-cli,
# php-mysql, php-sqlite3, php-mbstring, php-xml, php-intl, mariadb-server and sqlite3.
# Hashes and tokens are new in each run; times are set to one day.
set -eu
cd "$(dirname "$0")"
. ../server.sh

wiki=/usr/share/mediawiki/maintenance
settings=$work/LocalSettings.php
run() { # SCRIPT ARGUMENT…
	script=$1
	shift
	MW_CONFIG_FILE=$settings php -d error_reporting=E_ERROR "$wiki/$script.php" "$@" >>"$work/log" 2>&1 || { cat "$work/log" >&2; exit 1; }
}
user() { # KIND NAME PASSWORD EMAIL GROUPS: KIND is one of $wgPasswordConfig
	PASSWORD_KIND=$1 run createAndPromote ${5:+--custom-groups="$5"} "$2" "$3"
	[ -z "$4" ] || run resetUserEmail --no-reset-password "$2" "$4"
}
fill() {
	cat >>"$settings" <<'SETTINGS'
$wgPasswordDefault = getenv('PASSWORD_KIND') ?: 'pbkdf2';
$wgEnableEmail = false;
$wgMainCacheType = CACHE_NONE;
$wgLanguageConverterCacheType = CACHE_NONE;
$wgPasswordPolicy['policies'] = ['default' => ['MinimalPasswordLength' => 1]];
SETTINGS
	run resetUserEmail --no-reset-password Boss boss@example.com
	user pbkdf2 "Ana Silva" Password-ana-1 ana@example.com
	user pbkdf2 "Zoë Østergård" Passwort-zoë-2 zoe@example.org sysop,bot
	user bcrypt "Ben O'Brien" Password-ben-3 ben@example.com
	user argon2 "王伟" 密码-4 wang.wei@example.com bureaucrat
	user A "Old" Password-old-5 old@example.com
	user B "Salted" Password-salted-6 salted@example.com
	user pbkdf2 "No address" Password-noaddress-7 ""
	user pbkdf2 "Unconfirmed" Password-unconfirmed-8 un@example.com
	user pbkdf2 "Blocked" Password-blocked-9 blocked@example.com
	printf 'Blocked\n' >"$work/blocked"
	run blockUsers --performer Boss --reason 'He said "no"' "$work/blocked"
	php -r '
		[, $dsn, $kind] = $argv;
		$db = new PDO($dsn, "root", "", [PDO::ATTR_ERRMODE => PDO::ERRMODE_EXCEPTION]);
		$user = $kind === "mysql" ? "`user`" : "user";
		$db->exec("UPDATE $user SET user_registration = \x2720240102030405\x27, user_touched = \x2720240102030405\x27");
		$db->exec("UPDATE $user SET user_token = \x27" . str_repeat("0", 32) . "\x27 WHERE user_token NOT LIKE \x27*** INVALID%\x27");
		$db->exec("UPDATE $user SET user_email_authenticated = \x2720240102030405\x27 WHERE user_email_authenticated IS NOT NULL");
		$db->exec("UPDATE $user SET user_email_authenticated = NULL, user_email_token = \x27" . str_repeat("1", 32) . "\x27, user_email_token_expires = \x2720240109030405\x27 WHERE user_name = \x27Unconfirmed\x27");
		$db->exec("UPDATE $user SET user_real_name = \x27Ana \"A\" Silva 😀\x27 WHERE user_name = \x27Ana Silva\x27");
		foreach (["ipblocks" => "ipb_timestamp", "logging" => "log_timestamp", "recentchanges" => "rc_timestamp", "revision" => "rev_timestamp", "watchlist" => "wl_notificationtimestamp"] as $table => $column) {
			$db->exec("UPDATE $table SET $column = \x2720240102030405\x27");
		}
		$db->exec("UPDATE page SET page_random = 0.5, page_touched = \x2720240102030405\x27, page_links_updated = \x2720240102030405\x27");
		foreach (["job", "objectcache", "l10n_cache", "searchindex", "module_deps", "log_search"] as $table) {
			$db->exec("DELETE FROM $table");
		}
	' "$1" "$2"
}

start_mariadb
run install --confpath "$work" --dbtype mysql --dbserver "localhost:$work/socket" --dbname wiki --installdbuser root --installdbpass '' \
	--dbuser root --dbpass '' --pass Password-boss-0 --server http://wiki.example.com --scriptpath /w Wiki Boss
fill "mysql:unix_socket=$work/socket;dbname=wiki;charset=utf8mb4" mysql
mariadb_dump wiki >"$work/wiki.sql"

rm "$settings"
mkdir "$work/data"
run install --confpath "$work" --dbtype sqlite --dbpath "$work/data" --dbname wiki \
	--pass Password-boss-0 --server http://wiki.example.com --scriptpath /w Wiki Boss
fill "sqlite:$work/data/wiki.sqlite" sqlite
sqlite3 "$work/data/wiki.sqlite" 'PRAGMA page_size = 512' VACUUM # 0.9 MB with pages of 4096 bytes, mostly empty
cat "$work/wiki.sql" >wiki.sql
cat "$work/data/wiki.sqlite" >wiki.db
