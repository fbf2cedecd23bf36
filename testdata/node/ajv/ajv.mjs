// ajv.mjs SCHEMA USERS: for each line of USERS one of 0 and 1, whether ajv takes the user.
// The format email is left to others: programs differ about addresses.
import { readFileSync } from 'node:fs'
import Ajv from 'ajv'

const [schema, users] = process.argv.slice(2)
const ajv = new Ajv({ strict: false, formats: { email: true } })
const valid = ajv.compile(JSON.parse(readFileSync(schema, 'utf8')))
let out = ''
for (const line of readFileSync(users, 'utf8').split('\n')) {
  if (line !== '') out += valid(JSON.parse(line)) ? 1 : 0
}
process.stdout.write(out)
