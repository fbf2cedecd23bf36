#!/usr/bin/env bash
# Compares the benchmarks of this tree with those of another revision; see README.md.
set -euo pipefail
benchstat=golang.org/x/perf/cmd/benchstat@v0.0.0-20260908200009-22c9c6c9d4da
base=${BASE:?which revision: BASE=main $0}
count=${COUNT:-6} bench=${BENCH:-.} packages=${PACKAGES:-./...}
cd "$(dirname "$0")/../.."
dir=$(mktemp -d)
trap 'git worktree remove --force "$dir/base" 2>/dev/null; rm -rf "$dir"' EXIT
git worktree add --quiet --detach "$dir/base" "$base"

# In turn, so that a machine that grows slow or fast does so for both.
for _ in $(seq "$count"); do
  (cd "$dir/base" && go test -run '^$' -bench "$bench" -benchmem $packages) >>"$dir/before.txt"
  go test -run '^$' -bench "$bench" -benchmem $packages >>"$dir/after.txt"
done
go run "$benchstat" before="$dir/before.txt" after="$dir/after.txt"
