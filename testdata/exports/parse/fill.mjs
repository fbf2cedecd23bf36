// Run by make.sh: an application with Parse Server, with the database site of
// PostgreSQL. Users sign up, come by other services, and set up second factors, by Parse's own
// calls. Hashes and tokens are random, times are set by make.sh.
import express from 'express'
import { TOTP, Secret } from 'otpauth'
import Parse from 'parse/node'
import { ParseServer } from 'parse-server'

const url = 'http://127.0.0.1:53891/parse'
const sent = {}
const service = { validateAuthData: async () => {}, validateAppId: async () => {} } // believes all
const server = new ParseServer({
  databaseURI: 'postgres://postgres@localhost/site',
  databaseOptions: { host: process.env.PGHOST }, // the folder of a socket
  appId: 'site',
  appName: 'Site',
  masterKey: 'for this script only',
  serverURL: url,
  publicServerURL: url,
  verifyUserEmails: true,
  emailAdapter: { sendMail: async () => {}, sendVerificationEmail: async () => {}, sendPasswordResetEmail: async () => {} },
  accountLockout: { duration: 60, threshold: 3 },
  auth: {
    code: service,
    mfa: { enabled: true, options: ['TOTP', 'SMS'], sendSMS: (token, mobile) => (sent[mobile] = token) },
  },
  enableAnonymousUsers: true,
  directAccess: false,
  silent: true,
  logLevel: 'error',
  logsFolder: null,
})
await server.start()
const app = express().use('/parse', server.app)
await new Promise((done) => app.listen(53891, '127.0.0.1', done))
Parse.initialize('site', undefined, 'for this script only')
Parse.serverURL = url
const master = { useMasterKey: true }

async function user(username, email, password, more = {}) {
  const user = new Parse.User({ username, email, password, ...more })
  await user.signUp()
  return user
}
const verified = (user) => user.save({ emailVerified: true }, master)
const ana = await user('ana', 'Ana@Example.com', 'Password-ana-1', { name: 'Ana Silva', phone: '+12025550100', address: { city: 'Porto' } })
await verified(ana)
const zoe = await user('zoe@example.org', 'zoe@example.org', 'Passwort-zoë-2', { name: 'Zoë Østergård', tags: ['a', 'b"c'] })
const ben = await user('ben', 'ben@example.com', 'Password-ben-3', { name: 'Ben "B" O\'Brien\\' })
const wei = await user('王伟 😀', 'wei@example.com', '密码-wei-4', { name: '王伟 😀' })
await verified(wei)

// Second factors: an authenticator app, and a telephone.
const secret = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP'
const token = new TOTP({ secret: Secret.fromBase32(secret) }).generate()
const session = (user) => ({ sessionToken: user.getSessionToken() })
await ben.save({ authData: { mfa: { secret, token } } }, session(ben))
const mobile = '+12025550101'
await wei.save({ authData: { mfa: { mobile } } }, session(wei))
await wei.save({ authData: { mfa: { mobile, token: sent[mobile] } } }, session(wei))

// Accounts elsewhere: of zoe, of gil who has nothing else, and one that nobody has named.
await zoe.linkWith('code', { authData: { id: '4711', access_token: 'for-this-script-only' } }, session(zoe))
const gil = await Parse.User.logInWith('code', { authData: { id: '4712', access_token: 'for-this-script-only' } })
await gil.save({ email: 'gil@example.com' }, session(gil))
await Parse.AnonymousUtils.logIn()

for (const [name, people] of [['editors', [ana, zoe]], ['Rédaction "web"', [ana]]]) {
  const role = new Parse.Role('x', new Parse.ACL())
  role.set('name', name.replace(/[^\w -]/g, '_')) // it takes no other letters
  role.getUsers().add(people)
  await role.save(null, master)
}
// Lockouts after failed logins end by themselves.
for (let i = 0; i < 3; i++) await Parse.User.logIn('ana', 'wrong').catch(() => {})
process.exit(0)
