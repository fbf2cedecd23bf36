#!/bin/sh
# Makes users.ldif: what ldbsearch writes of the users and groups of a new domain of Samba. Run
# as root on Debian; needs samba-ad-dc, samba-ad-provision and ldb-tools. No server runs. Ids
# of the domain are new in each run; passwords have no salt, and times are set to one.
set -eu
cd "$(dirname "$0")"
. ../server.sh

samba-tool domain provision --targetdir="$work/site" --realm=EXAMPLE.COM --domain=EXAMPLE --adminpass=Password-root-0 --server-role=dc \
	--use-rfc2307 --dns-backend=NONE --host-name=dc --host-ip=127.0.0.1 --option=interfaces=lo >"$work/log" 2>&1 || { cat "$work/log" >&2; exit 1; }
database=$work/site/private/sam.ldb
samba() { # COMMAND ARGUMENT…
	samba-tool "$@" --configfile="$work/site/etc/smb.conf" --URL="$database" >"$work/log" 2>&1 || { cat "$work/log" >&2; exit 1; }
}
samba ou create 'OU=Ventes & Co\, Sud,DC=example,DC=com'
samba user create ana Password-ana-1 --given-name=Ana --surname=Silva --mail-address=Ana@Example.com --telephone-number='+1 555 0100'
samba user create zoe Passwort-zoë-2 --given-name=Zoë --surname=Østergård --mail-address=zoe@example.org --department='Ventes & Co, "Sud"' \
	--userou='OU=Ventes & Co\, Sud'
samba user create ben.obrien Password-ben-3 --given-name=Ben --surname="O'Brien" # no address but his name in the domain
samba user create cleo Password-cleo-4 --given-name=Cleo --mail-address=cleo@example.com --must-change-at-next-login
samba user create wei 密码-Wei-5 --given-name=伟 --surname='王 😀' --mail-address=wei@example.com --description=' a blank
and a line'
samba user disable cleo
samba user setexpiry ana --days=3650
samba group add Staff
samba group add 'Équipe web'
samba group addmembers Staff ana,zoe
samba group addmembers 'Équipe web' ana

# What differs from run to run is made the same, but for ids and the keys of the domain.
ldbsearch --url="$database" '(|(objectClass=user)(objectClass=group))' '*' unicodePwd |
	sed -e 's/^\(whenCreated\|whenChanged\): .*/\1: 20240102030405.0Z/' -e 's/^\(pwdLastSet: [1-9][0-9]*\)/pwdLastSet: 133486302456780000/' \
		-e 's/^accountExpires: 1[0-9]*/accountExpires: 136640446456780000/' >"$work/users.ldif"
cat "$work/users.ldif" >users.ldif
