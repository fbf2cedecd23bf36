#!/bin/sh
# Packs one small export in each way that muster takes off.
# Made with gzip 1.12, zstd 1.5, bzip2 1.0.8, xz 5.4, lz4 1.9 and zip 3.0.
set -e
cd "$(dirname "$0")"
printf 'email,name\nana@example.com,Ana\nben@example.com,Ben\n' > users.csv
gzip -9nc users.csv > users.csv.gz
zstd -q -19 -c users.csv > users.csv.zst
bzip2 -9c users.csv > users.csv.bz2
xz -9c users.csv > users.csv.xz
lz4 -q -9 -c users.csv > users.csv.lz4
rm -f users.zip two.zip
zip -qX users.zip users.csv
printf 'id\n1\n' > orders.csv
zip -qX two.zip users.csv orders.csv
rm users.csv orders.csv
