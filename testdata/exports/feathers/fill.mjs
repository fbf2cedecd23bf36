// Run by make.sh: the users of an application with FeathersJS, authentication-local and
// feathers-authentication-management, in the file SITE_DB of SQLite. Hashes and tokens are random.
import { AuthenticationService, JWTStrategy } from '@feathersjs/authentication'
import { hooks as local, LocalStrategy } from '@feathersjs/authentication-local'
import { feathers } from '@feathersjs/feathers'
import { KnexService } from '@feathersjs/knex'
import management from 'feathers-authentication-management'
import knex from 'knex'

const db = knex({ client: 'better-sqlite3', connection: { filename: process.env.SITE_DB }, useNullAsDefault: true })
await db.schema.createTable('users', (table) => {
  table.increments('id')
  const texts = ['email', 'password', 'fullName', 'googleId', 'githubId', 'verifyToken', 'verifyShortToken', 'verifyChanges', 'resetToken', 'resetShortToken']
  for (const name of texts) table.string(name)
  table.boolean('isVerified')
  for (const name of ['verifyExpires', 'resetExpires', 'resetAttempts']) table.bigInteger(name)
})
const app = feathers()
app.set('authentication', {
  entity: 'user',
  service: 'users',
  secret: 'for this script only',
  authStrategies: ['jwt', 'local'],
  local: { usernameField: 'email', passwordField: 'password' },
})
const authentication = new AuthenticationService(app)
authentication.register('jwt', new JWTStrategy())
authentication.register('local', new LocalStrategy())
app.use('authentication', authentication)
app.use('users', new KnexService({ Model: db, name: 'users', multi: ['create'] }))
const { addVerification, AuthenticationManagementService } = management
app.use('authManagement', new AuthenticationManagementService(app, { notifier: async () => {}, service: 'users' }))
// What it keeps of a wish to change is an object, which SQLite has as text.
const packed = ({ data }) => {
  if (data?.verifyChanges) data.verifyChanges = JSON.stringify(data.verifyChanges)
}
const unpacked = ({ result }) => {
  for (const user of [result.data ?? result].flat()) if (user.verifyChanges) user.verifyChanges = JSON.parse(user.verifyChanges)
}
app.service('users').hooks({
  before: { create: [local.hashPassword('password'), addVerification('authManagement'), packed], patch: [packed] },
  after: { all: [unpacked] },
})

const users = app.service('users')
const ana = await users.create({ email: 'Ana@Example.com', password: 'Password-ana-1', fullName: 'Ana Silva', googleId: '104711' })
await users.create({ email: 'zoe@example.org', password: 'Passwort-zoë-2', fullName: 'Zoë Østergård' })
const ben = await users.create({ email: 'ben@example.com', password: 'Password-ben-3', fullName: 'Ben "B" O\'Brien\\' })
await users.create({ email: 'wei@example.com', password: '密码-wei-4', fullName: '王伟 😀' })
await users.create({ email: 'gil@example.com', githubId: '4711' })
const ask = (action, value) => app.service('authManagement').create({ action, value })
for (const { verifyToken } of [ana, ben]) await ask('verifySignupLong', verifyToken)
await ask('sendResetPwd', { email: 'ben@example.com' })
await db.destroy()
