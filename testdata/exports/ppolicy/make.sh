#!/bin/sh
# Makes users.ldif with slapcat, and people.ldif with ldapsearch as the administrator, of an
# OpenLDAP whose overlay ppolicy has locked users, marked a password for change, and counted
# failures. The server is a private slapd on a Unix socket: no network. Run as root on Debian;
# needs slapd and ldap-utils. Salts are new in each run; identifiers and times are made the same.
set -eu
cd "$(dirname "$0")"
. ../server.sh
mkdir "$work/db"

cat >"$work/slapd.conf" <<CONF
include /etc/ldap/schema/core.schema
include /etc/ldap/schema/cosine.schema
include /etc/ldap/schema/inetorgperson.schema
modulepath /usr/lib/ldap
moduleload back_mdb
moduleload ppolicy
database mdb
suffix "dc=example,dc=com"
rootdn "cn=admin,dc=example,dc=com"
rootpw admin
directory $work/db
access to attrs=userPassword by self write by anonymous auth
access to * by users read
overlay ppolicy
ppolicy_default "cn=default,ou=policies,dc=example,dc=com"
ppolicy_hash_cleartext
CONF

url="ldapi://$(printf %s "$work/socket" | sed 's|/|%2F|g')"
/usr/sbin/slapd -d 0 -f "$work/slapd.conf" -h "$url" &
slapd=$!
stop="$stop; kill $slapd; wait $slapd || true"
tries=0
until [ -S "$work/socket" ]; do
	tries=$((tries + 1))
	if [ "$tries" -gt 100 ]; then exit 1; fi
	sleep 0.1
done
change() { ldapmodify -x -H "$url" -D cn=admin,dc=example,dc=com -w admin "$@" >"$work/log" 2>&1 || { cat "$work/log" >&2; exit 1; }; }

change -a <<'LDIF'
dn: dc=example,dc=com
objectClass: dcObject
objectClass: organization
o: Example
dc: example

dn: ou=people,dc=example,dc=com
objectClass: organizationalUnit
ou: people

dn: ou=policies,dc=example,dc=com
objectClass: organizationalUnit
ou: policies

dn: cn=default,ou=policies,dc=example,dc=com
objectClass: device
objectClass: pwdPolicy
cn: default
pwdAttribute: userPassword
pwdMaxFailure: 3
pwdLockout: TRUE
pwdLockoutDuration: 900
pwdFailureCountInterval: 0
pwdMustChange: TRUE
pwdInHistory: 2
LDIF

people=ou=people,dc=example,dc=com
user() { # UID NAME PASSWORD
	change -a <<LDIF
dn: uid=$1,$people
objectClass: inetOrgPerson
uid: $1
cn: $2
sn: ${2##* }
mail: $1@example.com
userPassword: $3
LDIF
}
fail() { ldapwhoami -x -H "$url" -D "uid=$1,$people" -w wrong >"$work/log" 2>&1 || true; }
user ana 'Ana Silva' Password-ana-1
user zoe 'Zoë Østergård' Passwort-zoë-2
user ben "Ben O'Brien" Password-ben-3
user cleo Cleo Password-cleo-4
user dan Dan Password-dan-5

# Zoe fails twice; Ben three times, which locks him for 900 seconds; Cleo is locked by the
# administrator; Dan's password was reset. Ana has changed hers, which leaves a history.
fail zoe && fail zoe
fail ben && fail ben && fail ben
change <<LDIF
dn: uid=cleo,$people
changetype: modify
replace: pwdAccountLockedTime
pwdAccountLockedTime: 000001010000Z

dn: uid=dan,$people
changetype: modify
replace: pwdReset
pwdReset: TRUE
LDIF
ldappasswd -x -H "$url" -D "uid=ana,$people" -w Password-ana-1 -a Password-ana-1 -s Password-ana-6 >"$work/log" 2>&1 || { cat "$work/log" >&2; exit 1; }

cat >credentials.csv <<'CSV'
identifier,password
ana@example.com,Password-ana-6
zoe@example.com,Passwort-zoë-2
ben@example.com,Password-ben-3
cleo@example.com,Password-cleo-4
dan@example.com,Password-dan-5
CSV

# What differs from run to run is made the same, but for salts.
same() {
	sed -e '/^\(pwdAccountLockedTime: 0000\|pwd.*: .*[A-Z]$\)/!b' -e 's/20[0-9]\{12\}\(\.[0-9]\{6\}\)\{0,1\}Z/20240102030405\1Z/' -e 's/\.[0-9]\{6\}Z/.000000Z/' |
		sed -e 's/^\(entryCSN: \)[0-9]*\.[0-9]*Z/\120240102030405.000000Z/' -e 's/^\(createTimestamp\|modifyTimestamp\): .*/\1: 20240102030405Z/' \
			-e 's/^\(pwdHistory: \)[0-9]*Z/\120240102030405Z/' |
		awk '/^entryUUID: /{ $0 = sprintf("entryUUID: 00000000-0000-4000-8000-%012d", ++n) } { print }'
}
/usr/sbin/slapcat -o ldif-wrap=no -f "$work/slapd.conf" | same >users.ldif
ldapsearch -x -H "$url" -D cn=admin,dc=example,dc=com -w admin -o ldif-wrap=no -b ou=people,dc=example,dc=com '*' '+' | same >people.ldif
