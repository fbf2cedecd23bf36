// Run by make.sh: the users of an application with AdonisJS in PostgreSQL, as PGHOST names it, with the
// table, the model and the hashes of its starter kit for the web. Salts are random.
import { withAuthFinder } from '@adonisjs/auth/mixins/lucid'
import { Hash } from '@adonisjs/core/hash'
import { Scrypt } from '@adonisjs/core/hash/drivers/scrypt'
import { AppFactory } from '@adonisjs/core/factories/app'
import { EmitterFactory } from '@adonisjs/core/factories/events'
import { LoggerFactory } from '@adonisjs/core/factories/logger'
import { compose } from '@adonisjs/core/helpers'
import { Database } from '@adonisjs/lucid/database'
import { Adapter, BaseModel, column } from '@adonisjs/lucid/orm'

const app = new AppFactory().create(new URL('./', import.meta.url))
const db = new Database(
  { connection: 'site', connections: { site: { client: 'pg', connection: { host: process.env.PGHOST, user: 'postgres', database: 'site' } } } },
  new LoggerFactory().create(),
  new EmitterFactory().create(app),
)
BaseModel.$adapter = new Adapter(db)
await db.connection().schema.createTable('users', (table) => {
  table.increments('id').notNullable()
  table.string('full_name').nullable()
  table.string('email', 254).notNullable().unique()
  table.string('password').notNullable()
  table.timestamp('created_at').notNullable()
  table.timestamp('updated_at').nullable()
})
const hash = new Hash(new Scrypt({ cost: 16384, blockSize: 8, parallelization: 1, maxMemory: 33554432 }))
const AuthFinder = withAuthFinder(() => hash, { uids: ['email'], passwordColumnName: 'password' })
class User extends compose(BaseModel, AuthFinder) {}
column({ isPrimary: true })(User.prototype, 'id')
for (const name of ['fullName', 'email', 'password']) column()(User.prototype, name)
column.dateTime({ autoCreate: true })(User.prototype, 'createdAt')
column.dateTime({ autoCreate: true, autoUpdate: true })(User.prototype, 'updatedAt')
User.boot()

await User.create({ email: 'Ana@Example.com', password: 'Password-ana-1', fullName: 'Ana Silva' })
await User.create({ email: 'zoe@example.org', password: 'Passwort-zoë-2', fullName: 'Zoë Østergård' })
await User.create({ email: 'ben@example.com', password: 'Password-ben-3', fullName: 'Ben "B" O\'Brien\\' })
await User.create({ email: 'wei@example.com', password: '密码-wei-4' })
await db.manager.closeAll()
