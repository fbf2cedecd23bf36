#!/bin/sh
# Makes users.json with Django's own dumpdata from an SQLite database of its own.
# Needs python3-django, of Debian. Two runs write the same bytes.
set -eu
cd "$(dirname "$0")"

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
out=$PWD

cat >"$work/site_settings.py" <<SETTINGS
SECRET_KEY = "for this script only"
INSTALLED_APPS = ["django.contrib.contenttypes", "django.contrib.auth", "django.contrib.sessions"]
DATABASES = {"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": "$work/db"}}
USE_TZ = True
DEFAULT_AUTO_FIELD = "django.db.models.AutoField"
SETTINGS

cat >"$work/fill.py" <<'FILL'
import datetime
import django
django.setup()
from django.contrib.auth.hashers import make_password
from django.contrib.auth.models import Group, User

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
FILL

cd "$work"
export PYTHONPATH="$work" DJANGO_SETTINGS_MODULE=site_settings PYTHONIOENCODING=utf-8
python=${PYTHON:-/usr/bin/python3}
"$python" -m django migrate -v 0
"$python" fill.py
"$python" -m django dumpdata --indent 2 >"$out/users.json"
