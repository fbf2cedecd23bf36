# Run by make.sh in a new Redmine: users with and without a group, locked, registered, and with a
# second factor, by Redmine's own models. Salts are random, times are set by make.sh.
Setting.twofa = '1'
def user(login, mail, password, firstname, lastname, more = {})
  u = User.new(mail: mail, firstname: firstname, lastname: lastname, language: 'en', **more)
  u.login = login
  u.password = u.password_confirmation = password
  u.save!
  u
end
ana = user('ana', 'Ana@Example.com', 'Password-ana-1', 'Ana', 'Silva', language: 'pt')
ana.update!(admin: true)
zoe = user('zoe', 'zoe@example.org', 'Passwort-zoë-2', 'Zoë', 'Østergård')
ben = user('ben', 'ben@example.com', 'Password-ben-3', 'Ben', "O'Brien\\")
cleo = user('cleo', 'cleo@example.com', 'Password-cleo-4', 'Cleo', 'Locked')
cleo.lock!
user('dora', 'dora@example.com', 'Password-dora-5', 'Dora', 'Registered', status: User::STATUS_REGISTERED)
user('wei', 'wei@example.com', '密码-wei-6', '伟', '王 😀')
EmailAddress.create!(user: ana, address: 'ana.silva@example.org')

# Of Ben, an authenticator app.
ben.update!(twofa_scheme: 'totp')
ben.twofa_totp_key = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP'
ben.save!
Group.create!(lastname: 'Rédaction "web"').users << [ana, zoe]
Group.create!(lastname: 'Staff').users << [ana]
