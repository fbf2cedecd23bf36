// Makes families.json: hashes by Node's crypto (OpenSSL), the openssl command, and the programs themselves:
//   npm install --no-save @adonisjs/hash@10 argon2@0.45 bcrypt@6 lucia@3 credential@2 && node families.mjs > families.json
import { createHash, createHmac, pbkdf2Sync, randomBytes, scryptSync } from 'node:crypto'
import { execFileSync } from 'node:child_process'
import argon2 from 'argon2'
import bcrypt from 'bcrypt'
import credential from 'credential'
import { LegacyScrypt, Scrypt } from 'lucia'
import { Scrypt as AdonisScrypt } from '@adonisjs/hash/drivers/scrypt'
import { Argon } from '@adonisjs/hash/drivers/argon'
import { Bcrypt } from '@adonisjs/hash/drivers/bcrypt'

const password = 'Lantern-42 ünï'
const digest = (name, ...parts) => parts.reduce((h, p) => h.update(p), createHash(name)).digest()
const scrypt = (salt, n, r, p, size) => scryptSync(password, salt, size, { N: n, r, p, maxmem: 256 << 20 })
const all = []
// A value of bytes is told in base64.
const add = (id, scheme, stored, more = {}) => {
  const entry = { id, scheme, ...more, password: more.password ?? password }
  for (const [name, value] of Object.entries({ ...more, stored })) {
    if (Buffer.isBuffer(value)) {
      delete entry[name]
      entry[name + '64'] = value.toString('base64')
    } else entry[name] = value
  }
  all.push(entry)
}

for (const cost of [10, 12]) {
  const value = await bcrypt.hash(password, cost)
  add('keycloak-bcrypt-' + cost, 'keycloak', JSON.stringify({ value, salt: '' }),
    { iterations: JSON.stringify({ hashIterations: cost, algorithm: 'bcrypt' }) })
}
const gem = (salt, n, r, p) => [n, r, p].map(v => v.toString(16)).join('$') + '$' + salt + '$' +
  scrypt(Buffer.from(salt.replace(/^(00)+/, ''), 'hex'), n, r, p, 32).toString('hex')
add('scrypt-gem', 'auto', gem('3cc27c1975484d03', 1024, 8, 56))
add('scrypt-gem-costly', 'scrypt-gem', gem('aabbccddeeff00112233445566778899', 16384, 8, 1))
add('scrypt-gem-zeros', 'auto', gem('0000a27c1975484d', 1024, 8, 5)) // the gem takes zeros off its salt
add('lucia-s2', 'auto', await new LegacyScrypt().hash(password))
add('lucia-3', 'better-auth', await new Scrypt().hash(password))
const old = 'qwertzuiop123456'
add('lucia-1', 'better-auth', old + ':' + scrypt(old, 16384, 8, 1, 64).toString('hex'))
add('adonis-scrypt', 'auto', await new AdonisScrypt({}).make(password))
add('adonis-scrypt-32768', 'scrypt', await new AdonisScrypt({ cost: 8192, blockSize: 4 }).make(password))
add('adonis-argon', 'auto', await new Argon({ memory: 8192 }).make(password))
add('adonis-bcrypt', 'auto', await new Bcrypt({ rounds: 10 }).make(password))
add('adonis-bcrypt-12', 'bcrypt', await new Bcrypt({ rounds: 12 }).make(password))
const argon = await argon2.hash(password, { type: argon2.argon2i, memoryCost: 4096, parallelism: 1 })
add('openldap-argon2', 'auto', '{ARGON2}' + argon + '\0\0')

for (const name of ['md5', 'sha1', 'sha256', 'sha512']) {
  const twice = b => Buffer.from(b.toString('hex')).toString('base64')
  add('hex-in-base64-' + name, name + '(password)', twice(digest(name, password)))
  add('hex-in-base64-salt-' + name, name + '(password + salt)', twice(digest(name, password, 'pepper')), { salt: 'pepper' })
  add('bytes-' + name, name + '(password)', digest(name, password))
  add('prefixed-' + name, name + '(password)', '\\x' + digest(name, password).toString('hex'))
  const salt = randomBytes(16)
  add('salt-bytes-' + name, name + '(salt + password)', digest(name, salt, password), { salt })
  for (const prefix of ['\\x', '0x', '']) {
    add('salt-' + prefix + name, name + '(hex(salt) + password)', digest(name, salt, password).toString('hex'),
      { salt: prefix + salt.toString('hex') })
  }
}
const key = (salt, rounds, size, name) => pbkdf2Sync(password, salt, rounds, size, name)
for (const [prefix, name] of [['\\x', 'sha256'], ['0x', 'sha512']]) {
  const salt = randomBytes(16)
  add('pbkdf2-bytes-' + name, `pbkdf2-${name}(password, salt, 10000)`, key(salt, 10000, 32, name), { salt })
  add('pbkdf2-prefixed-' + name, `pbkdf2-${name}(password, hex(salt), 10000)`, prefix + key(salt, 10000, 32, name).toString('hex'),
    { salt: prefix + salt.toString('hex') })
  add('hmac-bytes-' + name, `hmac-${name}(salt, password)`, createHmac(name, salt).update(password).digest(), { salt })
}
const raw = randomBytes(16)
add('scrypt-bytes', 'scrypt(password, salt, 16384, 8, 1)', scrypt(raw, 16384, 8, 1, 64), { salt: raw })
for (const [scheme, name, rounds] of [['passport-local-mongoose', 'sha256', 25000], ['passport-local-mongoose-3', 'sha1', 25000],
  ['passport-local-sequelize', 'sha1', 12000]]) {
  const salt = randomBytes(32).toString('hex')
  add(scheme, scheme, key(salt, rounds, 512, name).toString('hex'), { salt, explain: true })
}
const hexText = Buffer.from(key('salt', 1000, 64, 'sha1').toString('hex')).toString('base64').replace(/=+$/, '')
add('pbkdf2-hex-in-base64', 'auto', '$pbkdf2-sha1$i=1000,l=64$' + Buffer.from('salt').toString('base64').replace(/=+$/, '') + '$' + hexText)
add('clerk-pbkdf2-sha1', 'clerk-pbkdf2', 'pbkdf2_sha1$5000$seasalt$' + key('seasalt', 5000, 32, 'sha1').toString('hex'))
add('clerk-pbkdf2-sha256', 'clerk-pbkdf2', `pbkdf2_sha256$5000$${raw.toString('base64')}$` + key(raw, 5000, 32, 'sha256').toString('base64'))
for (const [name, size] of [['sha1', 20], ['sha512', 64], ['sha512', 40]]) {
  const long = key('seasalt', 5000, size, name).toString('hex')
  add(`clerk-pbkdf2-${name}-${size}`, 'clerk-pbkdf2', `pbkdf2_${name}$5000$seasalt$${long}`, { explain: true })
  add(`clerk-pbkdf2-${name}-${size}-length`, 'clerk-pbkdf2', `pbkdf2_${name}$5000$seasalt$${long}$${size}`)
}
const hexes = raw.toString('hex') + '$' + key(raw, 5000, 64, 'sha512').toString('hex')
add('clerk-pbkdf2-sha512-hex', 'auto', 'pbkdf2_sha512_hex$5000$' + hexes)
add('clerk-pbkdf2-sha512-hex-named', 'clerk-pbkdf2-hex', 'pbkdf2_sha512_hex$5000$' + hexes)
add('clerk-pbkdf2-sha512-hex-bare', 'clerk-pbkdf2-hex', 'pbkdf2_sha512$5000$' + hexes, { explain: true })
const short = randomBytes(12)
const mosquitto = '$7$101$' + short.toString('base64') + '$' + key(short, 101, 64, 'sha512').toString('base64')
add('mosquitto-7', 'auto', mosquitto)
add('mosquitto-7-long', 'mosquitto', '$7$1000$' + digest('sha512').toString('base64') + '$' +
  key(digest('sha512'), 1000, 64, 'sha512').toString('base64'))
add('mosquitto-6', 'auto', '$6$' + short.toString('base64') + '$' + digest('sha512', password, short).toString('base64'))
for (const [rounds, salt] of [['', 'exec'], ['c', 'u9HvcT4d'], ['3e8', './09azAZ']]) {
  const all = '$p5k2$' + rounds + '$' + salt
  add('p5k2-' + salt, 'auto', all + '$' + key(all, parseInt(rounds || '190', 16), 24, 'sha1').toString('base64').replaceAll('+', '.'))
}
const altchars = v => v.toString('base64').replaceAll('+', '-').replaceAll('/', '_')
add('p5k2-bytes', 'auto', '$p5k2$2710$' + altchars(raw) + '$' + altchars(key(raw, 10000, 20, 'sha1')))
for (const [keyLength, work] of [[66, 0.0001], [32, 0.001]]) {
  add('credential-' + keyLength, 'auto', await credential({ keyLength, work }).hash(password))
}

const utf16 = Buffer.from(password, 'utf16le')
const salt4 = Buffer.from('4db403dd', 'hex')
const sqlserver = Buffer.concat([Buffer.from('0300', 'hex'), salt4, pbkdf2Sync(utf16, salt4, 100000, 64, 'sha512')])
add('mssql-2025', 'auto', '0x' + sqlserver.toString('hex').toUpperCase())
add('mssql-2025-bytes', 'mssql', sqlserver)
const sha512 = Buffer.concat([Buffer.from('0200', 'hex'), salt4, digest('sha512', utf16, salt4)])
add('mssql-2012-bytes', 'auto', sha512)

const nt = execFileSync('openssl', ['dgst', '-md4', '-provider', 'legacy', '-binary'], { input: utf16 })
add('nt-bytes', 'nt', nt) // unicodePwd of Samba
add('nt-base64', 'nt', nt.toString('base64'))
add('nt-hex', 'nt', nt.toString('hex').toUpperCase())

// The same in other spellings.
const in64 = v => v.toString('base64').replace(/=+$/, '')
const hash = await bcrypt.hash(password, 10)
for (const [id, stored] of Object.entries({
  hex: Buffer.from(hash).toString('hex'), base64: Buffer.from(hash).toString('base64'), python: `b'${hash}'`, blank: ' ' + hash,
  'base64-nul': Buffer.from('{CRYPT}' + argon + '\0').toString('base64'), 'crypt-argon2': '{CRYPT}' + argon,
})) add('spelled-' + id, 'auto', stored)
add('keycloak-argon2-text', 'keycloak', JSON.stringify({ value: argon, salt: 'AAAA' }),
  { iterations: JSON.stringify({ hashIterations: 1, algorithm: 'argon2' }) })
for (const name of ['md5', 'sha1', 'sha256', 'sha512']) {
  const hex = digest(name, password).toString('hex')
  const spelled = [hex.replace(/..(?=.)/g, '$&:'), hex.toUpperCase().replace(/..(?=.)/g, '$&-'), name + ':' + hex, name + '$' + hex,
    Buffer.from(hex).toString('hex'), '0x' + Buffer.from(hex).toString('hex')]
  spelled.forEach((stored, i) => add(`spelled-${name}-${i}`, name + '(password)', stored))
}
add('mssql-bare', 'auto', sha512.toString('hex'))
add('mssql-prefixed', 'auto', '\\x' + sha512.toString('hex'))
add('mssql-base64', 'auto', sha512.toString('base64'))
add('mssql-2005-base64', 'auto', Buffer.concat([Buffer.from('0100', 'hex'), salt4, digest('sha1', utf16, salt4)]).toString('base64'))
add('scrypt-order', 'auto', `$scrypt$r=8,p=1,ln=12$${in64(raw)}$${in64(scrypt(raw, 4096, 8, 1, 32))}`)
add('scrypt-java', 'auto', `$s0$c0801$${raw.toString('base64')}$${scrypt(raw, 4096, 8, 1, 32).toString('base64')}`)
add('scrypt-go', 'auto', ['16384', '8', '1', raw.toString('hex'), scrypt(raw, 16384, 8, 1, 32).toString('hex')].join('$'))
const salt20 = '1' + 'a0'.repeat(20) // the gem puts a 0 before 20 bytes, and this one became odd
add('scrypt-gem-odd', 'auto', `400$8$1$${salt20}$` + scrypt(Buffer.from(salt20 + '0', 'hex'), 1024, 8, 1, 32).toString('hex'))
const text = raw.toString('hex')
const long = scrypt(text, 16384, 8, 1, 64).toString('hex')
for (const [i, stored] of [`${text}:${long}`, `${text}.${long}`, `${long}.${text}`].entries()) {
  add('node-scrypt-cell-' + i, 'node-scrypt', stored, { explain: true })
}
add('node-scrypt-columns', 'node-scrypt', long, { salt: text })
add('redwood', 'auto', scrypt(text, 16384, 8, 1, 32).toString('hex') + '|16384|8|1', { salt: text })
add('pbkdf2-order', 'auto', `$pbkdf2-sha256$l=32,i=1000$${in64(raw)}$${in64(key(raw, 1000, 32, 'sha256'))}`)
add('pbkdf2-hex', 'auto', `$pbkdf2-sha256$i=1000,l=32$${in64(raw)}$${key(raw, 1000, 32, 'sha256').toString('hex')}`)

console.log(JSON.stringify(all, null, 1))
