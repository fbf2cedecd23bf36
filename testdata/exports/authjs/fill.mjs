// Run by make.sh: the users of an application with Auth.js, by the calls that Auth.js itself makes of
// its adapters: that of PostgreSQL where PGHOST is set, else that of Drizzle, with the file SITE_DB
// of SQLite. Auth.js has no passwords: the application's own stand in a column of it.
import { DrizzleAdapter } from '@auth/drizzle-adapter'
import PostgresAdapter from '@auth/pg-adapter'
import bcrypt from 'bcryptjs'
import Database from 'better-sqlite3'
import { eq } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { readFileSync } from 'node:fs'
import pg from 'pg'

let adapter, setPassword
if (process.env.PGHOST) {
  const pool = new pg.Pool()
  await pool.query(readFileSync('postgres.schema', 'utf8'))
  adapter = PostgresAdapter(pool)
  setPassword = (id, hash) => pool.query('UPDATE users SET password = $2 WHERE id = $1', [id, hash])
} else {
  const file = new Database(process.env.SITE_DB)
  file.exec(readFileSync('sqlite.schema', 'utf8'))
  let ids = 0
  const usersTable = sqliteTable('user', {
    id: text('id').primaryKey().$defaultFn(() => `00000000-0000-4000-8000-${String(++ids).padStart(12, '0')}`),
    name: text('name'),
    email: text('email').unique(),
    emailVerified: integer('emailVerified', { mode: 'timestamp_ms' }),
    image: text('image'),
    password: text('password'),
  })
  const db = drizzle(file)
  adapter = DrizzleAdapter(db, { usersTable })
  setPassword = (id, hash) => db.update(usersTable).set({ password: hash }).where(eq(usersTable.id, id))
}

const verified = new Date(Date.UTC(2024, 0, 2, 3, 4, 5, 678))
async function user(name, email, password, more = {}) {
  const user = await adapter.createUser({ name, email, emailVerified: null, image: null, ...more })
  if (password) await setPassword(user.id, await bcrypt.hash(password, 10))
  return user
}
const link = (user, provider, providerAccountId, type = 'oauth') =>
  adapter.linkAccount({ userId: user.id, type, provider, providerAccountId, access_token: 'for-this-script-only', expires_at: 1704164645, scope: 'email' })
const ana = await user('Ana Silva', 'ana@example.com', 'Password-ana-1', { emailVerified: verified, image: 'https://example.com/ana.png' })
await link(ana, 'google', '104711')
await link(ana, 'github', '4711')
await user('Zoë Østergård', 'zoe@example.org', 'Passwort-zoë-2')
await user('Ben "B" O\'Brien\\', 'ben@example.com', 'Password-ben-3', { emailVerified: verified })
const gil = await user(null, 'gil@example.com', null, { emailVerified: verified })
await link(gil, 'github', '4712')
const wei = await user('王伟 😀', 'wei@example.com', '密码-wei-4')
if (adapter.createAuthenticator) {
  await link(wei, 'passkey', 'cred-1', 'webauthn')
  await adapter.createAuthenticator({
    userId: wei.id,
    providerAccountId: 'cred-1',
    credentialID: 'cred-1',
    credentialPublicKey: 'a-key',
    counter: 0,
    credentialDeviceType: 'multiDevice',
    credentialBackedUp: true,
    transports: 'internal',
  })
}
process.exit(0)
