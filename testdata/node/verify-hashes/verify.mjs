// Reads lines {id, user, password} and writes lines {id, right, wrong} or {id, skipped}:
// whether the password, and another one, log the user in. Written from Auth0's
// documentation, not from muster's code.
import bcrypt from 'bcrypt'
import crypto from 'node:crypto'
import fs from 'node:fs'

const bytes = ({ value, encoding = 'utf8' }) => Buffer.from(value, encoding)

function salted(hash, password) {
  const text = Buffer.from(password, hash.password?.encoding ?? 'utf8')
  if (!hash.salt) return text
  const parts = [bytes(hash.salt), text]
  return Buffer.concat(hash.salt.position === 'suffix' ? parts.reverse() : parts)
}

const schemes = { MD5: 'md5', SMD5: 'md5', SHA: 'sha1', SSHA: 'sha1', SHA256: 'sha256', SSHA256: 'sha256', SHA384: 'sha384', SSHA384: 'sha384', SHA512: 'sha512', SSHA512: 'sha512' }

const algorithms = {
  bcrypt: (h, password) => bcrypt.compareSync(salted(h, password), h.hash.value),
  scrypt: (h, password) =>
    crypto.scryptSync(Buffer.from(password), h.salt ? bytes(h.salt) : '', h.keylen, { N: h.cost, r: h.blockSize, p: h.parallelization, maxmem: 2 ** 31 - 1 })
      .equals(bytes(h.hash)),
  pbkdf2: (h, password) => {
    const [, name, parameters, salt, key] = h.hash.value.split('$')
    const { i, l } = Object.fromEntries(parameters.split(',').map((p) => p.split('=')))
    return crypto.pbkdf2Sync(password, Buffer.from(salt, 'base64'), Number(i), Number(l), name.slice('pbkdf2-'.length))
      .equals(Buffer.from(key, 'base64'))
  },
  hmac: (h, password) => crypto.createHmac(h.hash.digest, bytes(h.hash.key)).update(salted(h, password)).digest().equals(bytes(h.hash)),
  ldap: (h, password) => {
    const [, scheme, text] = /^\{(.*)\}(.*)$/.exec(h.hash.value)
    const raw = Buffer.from(text, 'base64')
    const digest = crypto.createHash(schemes[scheme])
    const size = crypto.createHash(schemes[scheme]).digest().length
    return digest.update(password).update(raw.subarray(size)).digest().equals(raw.subarray(0, size))
  },
}
for (const name of ['md5', 'sha1', 'sha256', 'sha512']) {
  algorithms[name] = (h, password) => crypto.createHash(name).update(salted(h, password)).digest().equals(bytes(h.hash))
}

for (const line of fs.readFileSync(process.argv[2], 'utf8').split('\n').filter(Boolean)) {
  const { id, user, password } = JSON.parse(line)
  const hash = user.custom_password_hash ?? { algorithm: 'bcrypt', hash: { value: user.password_hash } }
  const check = algorithms[hash.algorithm]
  const result = check ? { id, right: check(hash, password), wrong: check(hash, password + 'x') } : { id, skipped: `Node has no ${hash.algorithm}` }
  console.log(JSON.stringify(result))
}
