#!/usr/bin/env bash
# Races muster against its peers; see README.md.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
users=${USERS:-1000000} runs=${RUNS:-5}
joined=$((users * 3 / 10)) # users of WordPress, with fifteen rows of wp_usermeta each
dir=${BENCH_DIR:-$(mktemp -d)}
mkdir -p "$dir"
cd "$here/../.."
CGO_ENABLED=0 go build -trimpath -o "$dir/muster" ./cmd/muster
go build -o "$dir/gocsv" testdata/bench/gocsv.go
go build -o "$dir/exports" testdata/bench/exports.go
for f in csv ndjson; do
  [ -s "$dir/$users.$f" ] || go run testdata/bench/users.go -n "$users" -f "$f" >"$dir/$users.$f"
done
go run ./cmd/muster schema >"$dir/user.schema.json"
cp "$here"/*.mjs "$dir"
if command -v npm >/dev/null && [ ! -d "$dir/node_modules/ajv" ]; then
  (cd "$dir" && npm install --silent --no-audit --no-fund @duckdb/node-api nodejs-polars ajv ajv-formats >/dev/null)
fi

csv=$dir/$users.csv ndjson=$dir/$users.ndjson
for f in wordpress wordpress-users wordpress-metas; do
  [ -s "$dir/$joined.$f" ] || head -n $((joined + 1)) "$csv" | "$dir/exports" -f $f >"$dir/$joined.$f"
done
names=() commands=()
race() { names+=("$1"); commands+=("$2"); }
race "read only: wc -l" "wc -l $csv"
if [ -n "${BASE:-}" ]; then # a binary of another revision, twice: the two show how far the machine can be trusted
  race "convert: base" "$BASE convert --quiet -m $here/mapping.yaml $csv"
  race "convert: base again" "$BASE convert --quiet -m $here/mapping.yaml $csv"
  race "validate: base" "$BASE validate --quiet $ndjson"
  race "validate: base again" "$BASE validate --quiet $ndjson"
  race "join: base" "$BASE convert --quiet $dir/$joined.wordpress"
  race "join: base again" "$BASE convert --quiet $dir/$joined.wordpress"
fi
race "convert: muster" "$dir/muster convert --quiet -m $here/mapping.yaml $csv"
race "convert: muster, with origins and rejects" "$dir/muster convert --quiet -m $here/mapping.yaml --origins $dir/origins --rejects $dir/rejects $csv"
race "convert: gocsv and encoding/json" "$dir/gocsv $csv"
race "validate: muster" "$dir/muster validate --quiet $ndjson"
race "join: muster" "$dir/muster convert --quiet $dir/$joined.wordpress"
if command -v node >/dev/null; then
  race "convert: DuckDB" "node $dir/duckdb.mjs $csv"
  race "join: DuckDB, of CSV files" "node $dir/duckdb-join.mjs $dir/$joined.wordpress-users $dir/$joined.wordpress-metas"
  race "convert: Polars (flat)" "node $dir/polars.mjs $csv"
  race "validate: ajv, compiled" "node $dir/ajv.mjs $dir/user.schema.json $ndjson"
fi
if command -v zsv >/dev/null; then
  race "count rows: zsv" "zsv count $csv"
fi
if command -v sqlite3 >/dev/null; then
  printf '%s\n' '.import --csv '"$csv"' users' 'SELECT count(*) FROM users;' >"$dir/import.sql"
  race "load: sqlite3's .import" "sqlite3 :memory: -init $dir/import.sql .quit"
fi
if command -v mlr >/dev/null; then
  race "convert: Miller" "mlr --icsv --ojson cat $csv"
fi

for i in "${!commands[@]}"; do : >"$dir/times.$i"; done
for _ in $(seq "$runs"); do
  for i in "${!commands[@]}"; do
    start=$(date +%s%N)
    ${commands[$i]} >/dev/null 2>"$dir/stderr.$i" || { echo "left out: ${names[$i]} failed: $(grep -m1 Error "$dir/stderr.$i")" >&2; continue; }
    echo $((($(date +%s%N) - start) / 1000000)) >>"$dir/times.$i"
  done
done
echo "| work | median s | min | max |"
echo "| --- | --- | --- | --- |"
for i in "${!commands[@]}"; do
  [ -s "$dir/times.$i" ] || continue
  sort -n "$dir/times.$i" | awk -v name="${names[$i]}" '{t[NR] = $1 / 1000} END {printf "| %s | %.2f | %.2f | %.2f |\n", name, t[int((NR + 1) / 2)], t[1], t[NR]}'
done
