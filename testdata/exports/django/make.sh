#!/bin/sh
# Makes db.sqlite3, postgres.sql and mariadb.sql, the database of a project in three servers,
# and users.json, which Django's own dumpdata writes of it. Run as root on Debian; needs python3-django,
# python3-psycopg2, python3-mysqldb, python3-argon2, python3-bcrypt, postgresql and
# mariadb-server. Two runs write the same bytes.
set -eu
cd "$(dirname "$0")"
. ../server.sh
out=$PWD

cat >"$work/site_settings.py" <<SETTINGS
import os
SECRET_KEY = "for this script only"
INSTALLED_APPS = ["django.contrib." + name for name in ["admin", "auth", "contenttypes", "messages", "sessions"]]
DATABASES = {"default": {
    "sqlite": {"ENGINE": "django.db.backends.sqlite3", "NAME": "$work/db.sqlite3"},
    "postgres": {"ENGINE": "django.db.backends.postgresql", "NAME": "site", "USER": "postgres", "HOST": "$work"},
    "mariadb": {"ENGINE": "django.db.backends.mysql", "NAME": "site", "USER": "root", "OPTIONS": {"unix_socket": "$work/socket", "charset": "utf8mb4"}},
}[os.environ["DATABASE"]]}
SILENCED_SYSTEM_CHECKS = ["admin.E403", "admin.E408", "admin.E409", "admin.E410"] # no page is ever shown
USE_TZ = True
DEFAULT_AUTO_FIELD = "django.db.models.AutoField"
PASSWORD_HASHERS = ["django.contrib.auth.hashers." + name + "PasswordHasher" for name in
    ["PBKDF2", "PBKDF2SHA1", "Argon2", "BCryptSHA256", "BCrypt", "SHA1", "MD5", "UnsaltedMD5"]]
SETTINGS

cat >"$work/fill.py" <<'FILL'
import datetime
import django
django.setup()
from django.contrib.auth.hashers import make_password
from django.contrib.auth.models import Group, Permission, User

joined = datetime.datetime(2020, 1, 2, 3, 4, 5, 678000, tzinfo=datetime.timezone.utc)
staff = Group.objects.create(name="staff")
users = [
    ("ana", "Ana", "Silva", "ana@example.com", "Password-ana-1", dict(is_staff=True)),
    ("zoë", "Zoë", "Østergård", "zoe@example.org", "Passwort-zoë-2", dict(is_active=False)),
    ("quote", 'Ben "B"', "O'Brien\\", "ben@example.com", "Password-ben-3", {}),
    ("emoji", "😀", "李", "emoji@example.com", "Password-emoji-4", {}),
    ("nobody", "", "", "", None, {}),
]
for n, (username, first, last, email, password, more) in enumerate(users, 1):
    hash = make_password(password, salt="saltsalt%d" % n) if password else "!unusable-for-this-script"
    u = User.objects.create(username=username, first_name=first, last_name=last, email=email, password=hash, date_joined=joined, **more)
    if more.get("is_staff"):
        u.groups.add(staff)

# The other hashers, more groups, a superuser with a visit.
editors, empty = Group.objects.create(name='editors & "friends"'), Group.objects.create(name="empty")
editors.permissions.add(Permission.objects.get(codename="change_user"))
bcrypt = b"$2b$12$abcdefghijklmnopqrstuu"
for username, password, hasher, salt, more in [
    ("root", "Password-root-6", "argon2", "saltsaltsalt6", dict(is_superuser=True, is_staff=True, last_login=joined + datetime.timedelta(days=100))),
    ("bcrypt", "Password-bcrypt-7", "bcrypt", bcrypt, {}),
    ("bcrypt-sha256", "Password-sha256-8", "bcrypt_sha256", bcrypt, {}),
    ("pbkdf2-sha1", "Password-pbkdf2-9", "pbkdf2_sha1", "saltsalt9", {}),
    ("md5", "Password-md5-10", "md5", "saltsalt10", {}),
    ("sha1", "Password-sha1-11", "sha1", "saltsalt11", {}),
    ("unsalted", "Password-unsalted-12", "unsalted_md5", "", {}),
]:
    User.objects.create(username=username, email=username + "@example.com", password=make_password(password, salt, hasher), date_joined=joined, **more)
User.objects.get(username="root").groups.add(staff, editors)
User.objects.get(username="bcrypt").groups.add(editors)
FILL

fill() { # DATABASE
	export DATABASE="$1"
	"$python" -W ignore -m django migrate -v 0
	"$python" -W ignore fill.py
}
start_mariadb
start_postgres
mariadb_run -e "CREATE DATABASE site"
as_postgres "$bin/psql" -h "$work" -U postgres -q -c 'CREATE DATABASE site'

cd "$work"
export PYTHONPATH="$work" DJANGO_SETTINGS_MODULE=site_settings PYTHONIOENCODING=utf-8
python=${PYTHON:-/usr/bin/python3}
fill sqlite
"$python" -W ignore -m django dumpdata --indent 2 >"$out/users.json"
fill postgres
fill mariadb

# The migrations were all applied on one day.
day="UPDATE django_migrations SET applied = '2020-01-02 03:04:05'"
sqlite3 db.sqlite3 "$day" 'PRAGMA page_size = 1024' VACUUM
as_postgres "$bin/psql" -h "$work" -U postgres -q -d site -c "$day"
mariadb_run site -e "$day"
cat db.sqlite3 >"$out/db.sqlite3"
postgres_dump site >"$out/postgres.sql"
mariadb_dump site >"$out/mariadb.sql"
