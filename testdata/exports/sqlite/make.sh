#!/bin/sh
# Makes users.db, users.sql and wal.db with its wal.db-wal from schema.sql. Needs the
# sqlite3 program. wal.db is what a program leaves behind that ends in a hurry: two
# users of it stand in the write-ahead log alone.
set -eu
cd "$(dirname "$0")"
rm -f users.db users.sql wal.db wal.db-wal wal.db-shm

sqlite3 users.db <schema.sql
sqlite3 users.db .dump >users.sql

sqlite3 wal.db <<'END' >/dev/null
.dbconfig no_ckpt_on_close on
.filectrl persist_wal 1
PRAGMA page_size = 1024;
PRAGMA journal_mode = wal;
CREATE TABLE users (id INTEGER PRIMARY KEY, email TEXT);
INSERT INTO users VALUES (1, 'ada@example.com');
PRAGMA wal_checkpoint(TRUNCATE);
INSERT INTO users VALUES (2, 'bob@example.com'), (3, 'cy@example.com');
END
rm -f wal.db-shm
