#!/bin/sh
# Makes users.ldif with slapadd and slapcat, and search.ldif with a private slapd on a
# Unix socket: no network. Run as root on Debian; needs slapd and ldap-utils.
# Salts are new in each run, and so are the hashes; all else stays the same.
set -eu
cd "$(dirname "$0")"

work=$(mktemp -d)
server=
cleanup() {
	if [ -n "$server" ]; then
		kill "$server" 2>/dev/null || true
		wait "$server" 2>/dev/null || true
	fi
	rm -rf "$work"
}
trap cleanup EXIT
mkdir "$work/db"

cat >"$work/slapd.conf" <<CONF
include /etc/ldap/schema/core.schema
include /etc/ldap/schema/cosine.schema
include /etc/ldap/schema/inetorgperson.schema
include /etc/ldap/schema/nis.schema
modulepath /usr/lib/ldap
moduleload back_mdb
moduleload pw-sha2
sizelimit 3
database mdb
suffix "dc=example,dc=com"
rootdn "cn=admin,dc=example,dc=com"
rootpw admin
directory $work/db
CONF

hash() { /usr/sbin/slappasswd -o module-path=/usr/lib/ldap -o module-load=pw-sha2 -n -h "$1" -s "$2"; }
b64() { printf %s "$1" | base64 -w 0; }

cat >"$work/in.ldif" <<LDIF
dn: dc=example,dc=com
objectClass: top
objectClass: dcObject
objectClass: organization
o: Example
dc: example

dn: ou=people,dc=example,dc=com
objectClass: organizationalUnit
ou: people

dn: uid=ana,ou=people,dc=example,dc=com
objectClass: inetOrgPerson
objectClass: posixAccount
uid: ana
cn: Ana Silva
sn: Silva
givenName: Ana
displayName: Ana Silva
mail: ana@example.com
mail: ana.silva@example.org
telephoneNumber: +1 555 0100
uidNumber: 10001
gidNumber: 100
homeDirectory: /home/ana
userPassword: $(hash '{SSHA}' Password-ana-1)

dn: uid=zoë,ou=people,dc=example,dc=com
objectClass: inetOrgPerson
uid: zoë
cn: Zoë Østergård
cn;lang-de: Zoë Ostergaard
sn: Østergård
givenName: Zoë
mail: zoe@example.org
description: A description that is so long that it has to be folded, because lines of LDIF end at column 76, wherever that is.
description:: $(b64 ' leading space and a line
end')
userPassword: $(hash '{SSHA512}' Password-zoe-2)

dn: uid=ben,ou=people,dc=example,dc=com
objectClass: inetOrgPerson
uid: ben
cn: Ben "B" O'Brien\\
sn: O'Brien
mail: ben@example.com
mobile: +1 555 0101
jpegPhoto:: /9j/4AAQSkZJRgABAQEASABIAAD/2wBDAAEBAQ==
userPassword: $(hash '{SHA}' Password-ben-3)

dn: uid=cleo,ou=people,dc=example,dc=com
objectClass: inetOrgPerson
uid: cleo
cn: Cleo
sn: Cleo
mail: cleo@example.com
employeeNumber: 9007199254740993
userPassword: $(hash '{SSHA256}' Password-cleo-4)

dn: uid=dan,ou=people,dc=example,dc=com
objectClass: inetOrgPerson
uid: dan
cn: Dan
sn: Dan
mail: dan@example.com
userPassword: {CRYPT}\$2y\$10\$5hGV4h6Btxb0kSU3mBt1meYjmeIGpQxdy3d9pAmyNDR4d2N96w0Ee

dn: cn=staff,dc=example,dc=com
objectClass: groupOfNames
cn: staff
member: uid=ana,ou=people,dc=example,dc=com
member: uid=ben,ou=people,dc=example,dc=com
LDIF
/usr/sbin/slapadd -f "$work/slapd.conf" -l "$work/in.ldif"
cat >credentials.csv <<'CSV'
identifier,password
ana@example.com,Password-ana-1
zoe@example.org,Password-zoe-2
ben@example.com,Password-ben-3
cleo@example.com,Password-cleo-4
dan@example.com,password
CSV
# What differs from run to run is made the same.
/usr/sbin/slapcat -f "$work/slapd.conf" | sed -e 's/^\(entryCSN: \)[0-9]*\.[0-9]*Z/\120200102030405.000000Z/' \
	-e 's/^\(createTimestamp\|modifyTimestamp\): .*/\1: 20200102030405Z/' |
	awk '/^entryUUID: /{ $0 = sprintf("entryUUID: 00000000-0000-4000-8000-%012d", ++n) } { print }' >users.ldif

/usr/sbin/slapd -d 0 -f "$work/slapd.conf" -h "ldapi://$(printf %s "$work/socket" | sed 's|/|%2F|g')" &
server=$!
for _ in 1 2 3 4 5 6 7 8 9 10; do
	[ -S "$work/socket" ] && break
	sleep 0.5
done
url="ldapi://$(printf %s "$work/socket" | sed 's|/|%2F|g')"
# A limit of three entries stops the search.
ldapsearch -x -H "$url" -b dc=example,dc=com '(objectClass=inetOrgPerson)' UID mail cn >search.ldif || true
