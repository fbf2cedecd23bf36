#!/bin/sh
# Makes users.ldif: what db2ldif writes of a new 389 Directory Server, whose users dsidm has
# made, locked and put into groups. Run as root on Debian; needs 389-ds-base and ldap-utils. The
# server muster-export is made, asked on a Unix socket, and removed. Salts and ids are new in
# each run; times are set to one.
set -eu
cd "$(dirname "$0")"
[ "${1:-}" = alone ] || exec unshare --mount --net ./make.sh alone
. ../server.sh

ip link set lo up

# The tools start the server themselves where there is no systemd.
sed 's/^with_systemd = 1/with_systemd = 0/' /usr/share/dirsrv/inf/defaults.inf >"$work/defaults.inf"
mount --bind "$work/defaults.inf" /usr/share/dirsrv/inf/defaults.inf

cat >"$work/server.inf" <<INF
[general]
full_machine_name = localhost
strict_host_checking = False
[slapd]
instance_name = muster-export
port = 53890
secure_port = 53891
root_password = for this script only
self_sign_cert = False
[backend-userroot]
create_suffix_entry = True
sample_entries = yes
suffix = dc=example,dc=com
INF
run() { "$@" >"$work/log" 2>&1 || { cat "$work/log" >&2; exit 1; }; }
stop="$stop; dsctl muster-export remove --do-it >/dev/null 2>&1 || true"
run dscreate from-file "$work/server.inf"
run dsconf muster-export plugin memberof enable
run dsctl muster-export restart

socket=$(ls /run/slapd-muster-export.socket /run/dirsrv/slapd-muster-export.socket 2>/dev/null | head -n 1)
change() { ldapmodify -Q -Y EXTERNAL -H "ldapi://$(printf %s "$socket" | sed 's|/|%2F|g')" "$@" >"$work/log" 2>&1 || { cat "$work/log" >&2; exit 1; }; }
people=ou=people,dc=example,dc=com
ids=1000
user() { # UID NAME MAIL PASSWORD [LINE]
	ids=$((ids + 1))
	run dsidm -b dc=example,dc=com muster-export user create --uid "$1" --cn "$2" --displayName "$2" --uidNumber $ids --gidNumber $ids --homeDirectory "/home/$1"
	change <<LDIF
dn: uid=$1,$people
changetype: modify
add: mail
mail: $3
-
replace: userPassword
userPassword: $4
${5:-}
LDIF
}
scheme() { run dsconf muster-export config replace "passwordStorageScheme=$1"; }
user ana 'Ana Silva' Ana@Example.com Password-ana-1
scheme SSHA512
user zoe 'Zoë Østergård' zoe@example.org Passwort-zoë-2
scheme SSHA
user ben "Ben \"B\" O'Brien\\" ben@example.com Password-ben-3
scheme PBKDF2-SHA256
user cleo Cleo cleo@example.com Password-cleo-4
scheme PBKDF2_SHA256 # of version 1.4, its default
user wei '王伟 😀' wei@example.com 密码-wei-5
scheme CRYPT-SHA512
user gil Gil gil@example.com Password-gil-6
run dsidm -b dc=example,dc=com muster-export account lock "uid=cleo,$people"
for group in staff web; do
	run dsidm -b dc=example,dc=com muster-export group create --cn $group
	run dsidm -b dc=example,dc=com muster-export group add_member $group "uid=ana,$people"
done
run dsidm -b dc=example,dc=com muster-export group add_member staff "uid=ben,$people"

# What differs from run to run is made the same, but for salts and ids.
run dsctl muster-export stop
chmod 711 "$work"
install -d -o dirsrv "$work/ldif"
run dsctl muster-export db2ldif userroot "$work/ldif/users.ldif"
sed -e 's/^\(createTimestamp\|modifyTimestamp\|passwordExpirationTime\|pwdUpdateTime\): .*/\1: 20240102030405Z/' "$work/ldif/users.ldif" >"$work/users.ldif"
cat "$work/users.ldif" >users.ldif
