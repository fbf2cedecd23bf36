#!/bin/sh
# Makes htpasswd, as htpasswd of Apache writes it with each of its kinds. Needs apache2-utils.
# Salts are new in each run.
set -eu
cd "$(dirname "$0")"
. ../server.sh

htpasswd -cbB "$work/htpasswd" ana@example.com Password-ana-1
htpasswd -bB -C 10 "$work/htpasswd" zoe@example.org Passwort-zoë-2
htpasswd -bs "$work/htpasswd" ben+tag@example.com Password-ben-3
htpasswd -b "$work/htpasswd" cleo@example.com Password-cleo-4 # $apr1$, its default
htpasswd -b2 "$work/htpasswd" dan@example.com Password-dan-5
htpasswd -b5 "$work/htpasswd" eva@example.com Password-eva-6
htpasswd -bd "$work/htpasswd" gil@example.com Pass-gil
cat "$work/htpasswd" >htpasswd
