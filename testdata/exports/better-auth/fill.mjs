// Run by make.sh: an application's use of Better Auth, with user names, roles, bans, a second
// factor and organizations. The database is PostgreSQL where PGHOST is set, else the file
// SITE_DB in SQLite. Time stands still and ids are counted; hashes and secrets are random.
import { betterAuth } from 'better-auth'
import { getMigrations } from 'better-auth/db/migration'
import { admin, anonymous, organization, phoneNumber, twoFactor, username } from 'better-auth/plugins'
import Database from 'better-sqlite3'
import pg from 'pg'

const now = Date.UTC(2024, 0, 2, 3, 4, 5, 678)
globalThis.Date = class extends Date {
  constructor(...args) {
    super(...(args.length ? args : [now]))
  }
  static now() {
    return now
  }
}
let ids = 0
const auth = betterAuth({
  database: process.env.PGHOST ? new pg.Pool() : new Database(process.env.SITE_DB),
  secret: 'for this script only, and for nothing else',
  baseURL: 'http://site.example.com',
  emailAndPassword: { enabled: true, minPasswordLength: 1 },
  rateLimit: { enabled: false },
  telemetry: { enabled: false },
  logger: { disabled: true },
  advanced: { database: { generateId: ({ model }) => `${model}-${String(++ids).padStart(26, '0')}` } },
  plugins: [username(), admin(), anonymous(), phoneNumber(), twoFactor({ skipVerificationOnEnable: true }), organization()],
})
await (await getMigrations(auth.options)).runMigrations()
const { internalAdapter } = await auth.$context

async function user(name, email, password, more = {}, then = {}) {
  const { user } = await auth.api.signUpEmail({ body: { name, email, password, ...more } })
  if (Object.keys(then).length) await internalAdapter.updateUser(user.id, then)
  return user
}
const ana = await user('Ana Silva', 'Ana@Example.com', 'Password-ana-1', { username: 'Ana_Silva' }, { emailVerified: true, role: 'admin,user' })
const zoe = await user('Zoë Østergård', 'zoe@example.org', 'Passwort-zoë-2', { image: 'https://example.org/zoë.png' })
await user('Ben "B" O\'Brien\\', 'ben@example.com', 'Password-ben-3', {}, { emailVerified: true, banned: true, banReason: 'He said "no"' })
await user('Cleo', 'cleo@example.com', 'Password-cleo-4', {}, { banned: true, banReason: 'a week', banExpires: new Date(now + 7 * 86400e3) })
const wei = await user('王伟 😀', 'wang.wei@example.com', 'fine 密码-5', { username: 'wei' }, { phoneNumber: '+15550100', phoneNumberVerified: true })

// Two came by another service: one has a password as well.
await internalAdapter.linkAccount({ userId: zoe.id, providerId: 'google', accountId: '100000000000000000001' })
const dan = await internalAdapter.createUser({ name: 'Dan', email: 'dan@example.com', emailVerified: true })
await internalAdapter.linkAccount({ userId: dan.id, providerId: 'github', accountId: '7' })
await internalAdapter.createUser({ name: 'Anonymous', email: 'temp-1@example.com', emailVerified: false, isAnonymous: true })

const shop = await auth.api.createOrganization({ body: { name: 'Shop & "Sons"', slug: 'shop', userId: ana.id } })
await auth.api.addMember({ body: { organizationId: shop.id, userId: zoe.id, role: 'member' } })
const club = await auth.api.createOrganization({ body: { name: 'Club', slug: 'club', userId: zoe.id } })
await auth.api.addMember({ body: { organizationId: club.id, userId: wei.id, role: ['admin', 'member'] } })

const { headers } = await auth.api.signInEmail({ body: { email: 'wang.wei@example.com', password: 'fine 密码-5' }, returnHeaders: true })
const cookie = headers.getSetCookie().map(c => c.split(';')[0]).join('; ')
await auth.api.enableTwoFactor({ body: { password: 'fine 密码-5' }, headers: new Headers({ cookie }) })

process.exit(0)
