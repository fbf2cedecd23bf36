# Fed to odoo shell: users of every kind, made by Odoo itself.
import base64
import time

from odoo.addons.auth_totp.models.totp import hotp
from passlib.context import CryptContext

env = env(context=dict(env.context, no_reset_password=True))  # noqa: F821, odoo shell has it
Users, company = env["res.users"], env.company
company.write({"name": "Example & Sons", "email": "info@example.com"})
branch = env["res.company"].create({"name": "Filiale d'Été"})
branch._get_public_user()

def groups(*names):
    return [(6, 0, [env.ref("base." + name).id for name in names])]

admin = env.ref("base.user_admin")
admin.write({"name": "Ana Silva", "email": "ana@example.com", "password": "Password-ana-1", "tz": "Europe/Lisbon"})
ben = Users.create({"name": 'Ben "B" O\'Brien\\', "login": "ben@example.org", "password": "Password-ben-2", "phone": "+33 1 99 00 12 34", "lang": "fr_FR", "tz": "Europe/Paris",
    "company_id": branch.id, "company_ids": [(6, 0, [company.id, branch.id])], "group_ids": groups("group_user", "group_multi_company", "group_no_one")})
Users.create({"name": "Chloé 李 😀", "login": "chloe@example.org", "password": "Passwort-chloé-3", "phone": "+1 555 0100", "lang": "en_US", "group_ids": groups("group_portal")})
dora = Users.create({"name": "Dora", "login": "dora@example.com", "password": "Password-dora-4", "group_ids": groups("group_user")})
dora.active = False
Users.create({"name": "Eve", "login": "eve", "email": "eve@example.com", "password": "Password-eve-5", "signature": "<p>Eve;<br/>\\ 'signed'</p>", "group_ids": groups("group_user", "group_erp_manager")})
finn = Users.create({"name": "Finn", "login": "finn@example.com", "password": "Password-finn-6", "group_ids": groups("group_user")})
Users.create({"name": "Gina", "login": "gina@example.com", "group_ids": groups("group_portal")})
Users.create({"name": "Hugo", "login": "hugo", "password": "Password-hugo-8", "group_ids": groups("group_user")})
jack = Users.create({"name": "Jack", "login": "jack@example.com", "email": "jack@example.com", "password": "Password-jack-10", "group_ids": groups("group_portal")})
ivy = Users.create({"name": "Ivy", "login": "ivy@example.com", "group_ids": groups("group_user")})

# Finn's authenticator app, with a secret as long as those that Odoo draws.
secret = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"
counter = int(time.time() / 30)
assert finn.with_user(finn)._totp_try_setting(secret, hotp(base64.b32decode(secret), counter))
# Ivy has not come back since Odoo hashed with fewer rounds.
Users._set_encrypted_password(ivy.id, CryptContext(["pbkdf2_sha512"], pbkdf2_sha512__rounds=25000).hash("Password-ivy-9"))
for user in [admin, ben]:
    user.with_user(user)._update_last_login()
jack._deactivate_portal_user()
env["res.users.apikeys"].with_user(admin)._generate("rpc", "a key", None)
env.cr.commit()
