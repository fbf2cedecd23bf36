#!/bin/sh
# Makes users.passwd, a passwd-file of Dovecot, with what doveadm pw writes of each kind. Needs
# dovecot-core; no server runs. Salts are new in each run.
set -eu
cd "$(dirname "$0")"
. ../server.sh

printf 'ssl = no\nlog_path = %s\n' "$work/log" >"$work/dovecot.conf"
user() { # SCHEME USER PASSWORD [REST]
	printf '%s:%s%s\n' "$2" "$(doveadm -c "$work/dovecot.conf" pw -s "$1" -u "$2" -p "$3")" "${4-}" >>"$work/users.passwd"
}
user BLF-CRYPT ana@example.com Password-ana-1 ":1001:1001::/home/vmail/ana@example.com::userdb_mail=maildir:~/Maildir userdb_quota_rule=*:storage=5G"
user SSHA512 zoe@example.org Passwort-zoë-2 ':1002:1002::/home/vmail/zoe@example.org::'
user SSHA256.HEX ben+tag@example.com Password-ben-3 ':1003:1003:Ben O’Brien:/home/vmail/ben:/bin/false:userdb_mail=maildir:~/Maildir nologin=yes reason=left'
user PBKDF2 cleo@example.com Password-cleo-4
user ARGON2ID wei@example.com 密码-wei-5 ::::::
user SHA512 dan@example.com Password-dan-6 ':1006:1006::::allow_nets=192.0.2.0/24'
user SMD5 eva@example.com Password-eva-7 :::::
user SHA512-CRYPT gil@example.com Password-gil-8 :::::::
user CRAM-MD5 ivo@example.com Password-ivo-9 :::::::
user SCRAM-SHA-256 kim@example.com Password-kim-10 :::::::
cat "$work/users.passwd" >users.passwd
