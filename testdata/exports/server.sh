# Read by the scripts make.sh in the folders beside it: servers of their own, with data, log
# and socket in $work, no network. They end with the script. Run as root on Debian.
work=$(mktemp -d)
stop=:
trap 'eval "$stop"; rm -rf "$work"' EXIT
trap 'exit 1' HUP INT TERM

# start_mariadb starts MariaDB on $work/socket; its administrator root has no password.
start_mariadb() {
	mariadb-install-db --no-defaults --user=root --datadir="$work/mariadb" --skip-test-db \
		--auth-root-authentication-method=normal >"$work/mariadb.log" 2>&1 || { cat "$work/mariadb.log" >&2; exit 1; }
	mariadbd --no-defaults --user=root --datadir="$work/mariadb" --socket="$work/socket" --pid-file="$work/pid" \
		--skip-networking --character-set-server=utf8mb4 >"$work/mariadb.log" 2>&1 &
	mariadbd=$!
	stop="$stop; stop_mariadb"
	tries=0
	until mariadb-admin --no-defaults --socket="$work/socket" ping >/dev/null 2>&1; do
		tries=$((tries + 1))
		if [ "$tries" -gt 300 ] || ! kill -0 "$mariadbd" 2>/dev/null; then
			cat "$work/mariadb.log" >&2
			exit 1
		fi
		sleep 0.1
	done
}
stop_mariadb() {
	kill "$mariadbd" 2>/dev/null || true
	wait "$mariadbd" 2>/dev/null || true
}
mariadb_run() { mariadb --no-defaults --socket="$work/socket" --user=root --default-character-set=utf8mb4 "$@"; }

# mariadb_dump writes a database as mariadb-dump does by default, but for the date in the last line.
mariadb_dump() { mariadb-dump --no-defaults --socket="$work/socket" --user=root --skip-dump-date "$@"; }

# start_postgres starts PostgreSQL with its socket in $work; its administrator is postgres.
start_postgres() {
	bin=$(ls -d /usr/lib/postgresql/*/bin | sort -V | tail -n 1)
	chown postgres "$work"
	as_postgres "$bin/initdb" -D "$work/postgres" -U postgres --auth=trust --encoding=UTF8 --locale=C >"$work/initdb.log" 2>&1 || { cat "$work/initdb.log" >&2; exit 1; }
	as_postgres "$bin/pg_ctl" -D "$work/postgres" -l "$work/postgres.log" -w start \
		-o "-c listen_addresses='' -c unix_socket_directories='$work' -c fsync=off -c timezone=UTC" >"$work/start.log" 2>&1 || { cat "$work/start.log" "$work/postgres.log" >&2; exit 1; }
	stop="$stop; stop_postgres"
	# The key of \restrict is drawn anew by each run; newer releases can be given one.
	key=
	if "$bin/pg_dump" --help | grep -q -- --restrict-key; then
		key=--restrict-key=musterexport
	fi
}
stop_postgres() { as_postgres "$bin/pg_ctl" -D "$work/postgres" -m immediate stop >/dev/null 2>&1 || true; }
as_postgres() { (cd "$work" && runuser -u postgres -- env PGTZ=UTC LC_ALL=C.UTF-8 "$@"); }
postgres_dump() { as_postgres "$bin/pg_dump" -h "$work" -U postgres $key "$@"; }
