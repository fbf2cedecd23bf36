#!/usr/bin/env bash
# Converts 100,000 and 1,000,000 users of each format, and prints time and peak memory; see README.md.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
dir=${BENCH_DIR:-$(mktemp -d)}
mkdir -p "$dir"
cd "$here/../.."
CGO_ENABLED=0 go build -trimpath -o "$dir/muster" ./cmd/muster
go build -o "$dir/users" testdata/bench/users.go
go build -o "$dir/exports" testdata/bench/exports.go

echo "| format | users | MB | s | MB/s | peak memory, MB |"
echo "| --- | --- | --- | --- | --- | --- |"
measure() { # format, users, file
  local size s kb
  size=$(($(stat -c %s "$3") / 1000000))
  read -r s kb < <(/usr/bin/time -f '%e %M' "$dir/muster" convert --quiet --unmapped drop "$3" 2>&1 >"$dir/out.json" | tail -1)
  [ "$(grep -c '"email"' "$dir/out.json")" = "$2" ] || { echo "not all users came out of $3" >&2; exit 1; }
  echo "| $1 | $2 | $size | $s | $(awk "BEGIN {printf \"%.0f\", $size / $s}") | $((kb / 1024)) |"
}
for f in ${FORMATS:-csv ndjson json mysqldump pgdump sqlite-dump sqlserver oracle ldif xml bson xlsx sqlite}; do
  for n in 100000 1000000; do
    case $f in
    csv | ndjson) "$dir/users" -n $n -f $f >"$dir/users.$f" ;;
    sqlite) rm -f "$dir/users.sqlite" && "$dir/users" -n $n -f csv | "$dir/exports" -f sqlite-dump | sqlite3 "$dir/users.sqlite" ;;
    *) "$dir/users" -n $n -f csv | "$dir/exports" -f $f >"$dir/users.$f" ;;
    esac
    measure $f $n "$dir/users.$f"
    rm "$dir/users.$f"
  done
done
