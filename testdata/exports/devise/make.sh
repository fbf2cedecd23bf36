#!/bin/sh
# Makes site.sqlite3 and site.sql: the database of a Rails application with Devise, in
# SQLite and as pg_dump writes it. Run as root on Debian; needs ruby-devise,
# ruby-activerecord, ruby-actionmailer, ruby-sqlite3, ruby-pg and postgresql. Hashes are
# new in each run; all else stays the same.
set -eu
cd "$(dirname "$0")"
. ../server.sh

fill() { RAILS_ENV=production ruby -W0 fill.rb "$1"; }
fill "sqlite3:$work/site.sqlite3"
start_postgres
as_postgres "$bin/psql" -h "$work" -U postgres -q -c 'CREATE DATABASE site'
PGHOST=$work PGUSER=postgres fill postgresql:///site
cat "$work/site.sqlite3" >site.sqlite3
postgres_dump site >site.sql
