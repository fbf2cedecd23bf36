// Run by make.sh: a site with Payload whose users confirm their address and have names and
// roles, in the file SITE_DB of SQLite. Time stands still and nothing is sent; hashes are random.
import crypto from 'node:crypto'
import { buildConfig, getPayload } from 'payload'
import { sqliteAdapter } from '@payloadcms/db-sqlite'

const payload = await getPayload({
  config: buildConfig({
    secret: 'for this script only',
    db: sqliteAdapter({ client: { url: 'file:' + process.env.SITE_DB } }),
    email: () => ({ name: 'none', defaultFromAddress: 'site@example.com', defaultFromName: 'Site', sendEmail: async () => {} }),
    logger: { options: { level: 'silent' } },
    telemetry: false,
    collections: [
      {
        slug: 'users',
        auth: { verify: true, loginWithUsername: { allowEmailLogin: true, requireEmail: true, requireUsername: false }, useAPIKey: true },
        fields: [
          { name: 'name', type: 'text' },
          { name: 'roles', type: 'select', hasMany: true, options: ['admin', 'editor', 'reader'] },
        ],
      },
      { slug: 'posts', fields: [{ name: 'title', type: 'text' }, { name: 'author', type: 'relationship', relationTo: 'users' }] },
    ],
  }),
})

const user = (email, password, more = {}) => payload.create({ collection: 'users', disableVerificationEmail: true, data: { email, password, _verified: true, ...more } })
const ana = await user('Ana@Example.com', 'Password-ana-1', { name: 'Ana Silva', username: 'ana', roles: ['admin', 'editor'] })
await user('zoe@example.org', 'Passwort-zoë-2', { name: 'Zoë Østergård', roles: ['reader'], _verified: false })
await user('ben@example.com', 'Password-ben-3', { name: 'Ben "B" O\'Brien\\', username: 'ben' })
await user('cleo@example.com', 'Password-cleo-4', { name: '', loginAttempts: 5 })
const old = await user('old@example.com', 'replaced below', { name: '王伟 😀', roles: ['editor'] })

// Former versions stored 25000 rounds and 512 bytes: whoever has not logged in since has that.
const salt = crypto.randomBytes(32).toString('hex')
const hash = crypto.pbkdf2Sync('Password-old-5', salt, 25000, 512, 'sha256').toString('hex')
await payload.db.updateOne({ collection: 'users', id: old.id, data: { salt, hash } })
await payload.create({ collection: 'posts', data: { title: 'One', author: ana.id } })
process.exit(0)
