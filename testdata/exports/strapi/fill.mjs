// Run by make.sh in the folder of a new application with Strapi, with the database that
// config/database.js names: users of it with roles, providers and blocks, by Strapi's own
// services. Hashes are random, times are set by make.sh.
import { createRequire } from 'node:module'

const { createStrapi } = createRequire(import.meta.url)('@strapi/strapi') // as a module, it does not load
const strapi = await createStrapi({ appDir: process.cwd(), distDir: process.cwd() }).load()
const plugin = strapi.plugin('users-permissions')
const role = Object.fromEntries((await strapi.db.query('plugin::users-permissions.role').findMany()).map((r) => [r.type, r.id]))
const editors = await strapi.db
  .query('plugin::users-permissions.role')
  .create({ data: { name: 'Rédaction "web"', description: 'write', type: 'redaction' } })

const user = (username, email, password, more = {}) =>
  plugin.service('user').add({
    username,
    email: email.toLowerCase(), // as the routes of the plugin do
    password,
    provider: 'local',
    confirmed: true,
    blocked: false,
    role: role.authenticated,
    ...more,
  })
await user('ana', 'Ana@Example.com', 'Password-ana-1', { role: editors.id })
await user('Zoë Østergård', 'zoe@example.org', 'Passwort-zoë-2', { confirmed: false, confirmationToken: 'c0ffee' })
await user('ben', 'ben+tag@example.com', 'Password-ben-3', { blocked: true })
await user('Ben "B" O\'Brien\\', 'brien@example.com', 'Password-brien-4', { resetPasswordToken: 'f00d' })
await user('王伟 😀', 'wei@example.com', '密码-wei-5', { role: null })
await user('gil', 'gil@example.com', undefined, { provider: 'github' })

// Who works on the contents stands in a table of its own.
const superAdmin = await strapi.service('admin::role').getSuperAdmin()
await strapi.service('admin::user').create({
  firstname: 'Root',
  lastname: 'Admin',
  email: 'root@example.com',
  password: 'Password-root-6',
  isActive: true,
  roles: [superAdmin.id],
})
process.exit(0)
