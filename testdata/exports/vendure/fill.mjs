// Run by make.sh: a shop with Vendure in PostgreSQL, as PGHOST names it. Customers and
// administrators are made by Vendure's own services. Hashes and tokens are random, times are set
// by make.sh.
import {
  AdministratorService,
  bootstrap,
  CustomerGroupService,
  CustomerService,
  defaultConfig,
  DefaultLogger,
  ExternalAuthenticationService,
  LogLevel,
  RequestContextService,
  RoleService,
  TransactionalConnection,
  User,
  UserService,
} from '@vendure/core'

const app = await bootstrap({
  ...defaultConfig,
  apiOptions: { ...defaultConfig.apiOptions, hostname: '127.0.0.1', port: 53892 },
  logger: new DefaultLogger({ level: LogLevel.Error }),
  dbConnectionOptions: { type: 'postgres', host: process.env.PGHOST, username: 'postgres', database: 'site', synchronize: true, logging: false },
  authOptions: {
    ...defaultConfig.authOptions,
    superadminCredentials: { identifier: 'superadmin', password: 'Password-root-0' },
    cookieOptions: { secret: 'for this script only' },
  },
  plugins: [],
})
const contexts = app.get(RequestContextService)
const user = await app.get(UserService).getUserByEmailAddress(await contexts.create({ apiType: 'admin' }), 'superadmin', 'administrator')
const ctx = await contexts.create({ apiType: 'admin', user })
const customers = app.get(CustomerService)
const db = app.get(TransactionalConnection)
const failed = (result) => {
  if (result?.errorCode) throw new Error(`${result.errorCode}: ${result.message}`)
  return result
}
const customer = async (input, password) => failed(await customers.create(ctx, input, password))
const ana = await customer(
  { emailAddress: 'Ana@Example.com', title: 'Dr', firstName: 'Ana', lastName: 'Silva', phoneNumber: '+12025550100' },
  'Password-ana-1',
)
const ben = await customer({ emailAddress: 'ben@example.com', firstName: 'Ben "B"', lastName: "O'Brien\\" }, 'Password-ben-2')
const cleo = await customer({ emailAddress: 'cleo@example.com', firstName: 'Cleo', lastName: 'Ash' }, 'Password-cleo-3')
await customer({ emailAddress: 'wei@example.com', firstName: '伟', lastName: '王 😀' }, '密码-wei-4')
failed(await customers.registerCustomerAccount(ctx, { emailAddress: 'zoe@example.org', firstName: 'Zoë', lastName: 'Østergård', password: 'Passwort-zoë-5' }))
await customer({ emailAddress: 'open@example.com', firstName: 'Not', lastName: 'Confirmed' }) // who has not chosen a password yet
await customers.createOrUpdate(ctx, { emailAddress: 'guest@example.com', firstName: 'Guest', lastName: 'Only' }) // who has no user
await app.get(ExternalAuthenticationService).createCustomerAndUser(ctx, {
  strategy: 'code',
  externalIdentifier: '4711',
  verified: true,
  emailAddress: 'gil@example.com',
  firstName: 'Gil',
  lastName: 'Elsewhere',
})
await customers.softDelete(ctx, cleo.id)
await app.get(CustomerGroupService).create(ctx, { name: 'Club', customerIds: [ana.id, ben.id] })

const role = await app.get(RoleService).create(ctx, { code: 'redaction', description: 'Rédaction "web"', permissions: ['ReadCatalog'] })
await app.get(AdministratorService).create(ctx, {
  emailAddress: 'eva@example.com',
  firstName: 'Eva',
  lastName: 'Editor',
  password: 'Password-eva-6',
  roleIds: [role.id],
})
await db.rawConnection.getRepository(User).update({ identifier: 'eva@example.com' }, { lastLogin: new Date(Date.UTC(2024, 0, 2, 3, 4, 5, 678)) })
await app.close()
process.exit(0)
