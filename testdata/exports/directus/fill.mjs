// Run by make.sh: asks the Directus at SITE for roles, users, a registration, and a second factor.
// Hashes and ids are random, times are set by make.sh.
import { authenticator } from 'otplib'

let token
async function ask(method, path, body) {
  const reply = await fetch(process.env.SITE + path, {
    method,
    headers: { 'Content-Type': 'application/json', ...(token && { Authorization: `Bearer ${token}` }) },
    body: body && JSON.stringify(body),
  })
  const text = await reply.text()
  if (!reply.ok) throw new Error(`${method} ${path}: ${text}`)
  return text && JSON.parse(text).data
}
const logIn = async (email, password) => (await ask('POST', '/auth/login', { email, password })).access_token
for (let tries = 0; ; tries++) {
  if (await fetch(process.env.SITE + '/server/ping').then((reply) => reply.ok, () => false)) break
  if (tries > 600) throw new Error('the server does not answer')
  await new Promise((done) => setTimeout(done, 100))
}
token = await logIn('admin@example.com', 'Password-root-0')
const editor = await ask('POST', '/roles', { name: 'Rédaction "web"' })
const { role: administrator } = await ask('GET', '/users/me?fields=role')
const reader = await ask('POST', '/roles', { name: 'Readers' })
const user = (email, password, first_name, last_name, more) => ask('POST', '/users', { email, password, first_name, last_name, status: 'active', ...more })
await user('Ana@Example.com', 'Password-ana-1', 'Ana', 'Silva', { role: editor.id, title: 'Dr', tags: ['a', 'b,"c'], language: 'pt-PT', location: 'Porto' })
await user('zoe@example.org', 'Passwort-zoë-2', 'Zoë', 'Østergård', { role: reader.id, status: 'suspended' })
await user('ben@example.com', 'Password-ben-3', 'Ben "B"', "O'Brien\\", { role: administrator, description: 'two\nlines' })
await user('wei@example.com', '密码-wei-4', '伟', '王 😀', { status: 'archived' })
await user('dora@example.com', 'Password-dora-5', 'Dora', '', { status: 'draft' })
await user('gil@example.com', undefined, 'Gil', undefined, { role: reader.id, provider: 'github', external_identifier: '4711' })
await ask('POST', '/users', { first_name: 'No', last_name: 'Address', token: 'for-this-script-only' }) // for a program
await ask('POST', '/users/invite', { email: 'ivo@example.com', role: reader.id })
await ask('PATCH', '/settings', { public_registration: true, public_registration_verify_email: true, public_registration_role: reader.id })
await ask('POST', '/users/register', { email: 'una@example.com', password: 'Password-una-6', first_name: 'Una' })

token = await logIn('ben@example.com', 'Password-ben-3')
const { secret } = await ask('POST', '/users/me/tfa/generate', { password: 'Password-ben-3' })
await ask('POST', '/users/me/tfa/enable', { secret, otp: authenticator.generate(secret) })
