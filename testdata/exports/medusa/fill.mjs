// Run by make.sh within Medusa: customers and groups, made by the workflows that its API runs. Ids, hashes
// and tokens are random, times are set by make.sh.
import { createRequire } from 'node:module'
import {
  createCustomerAccountWorkflow,
  createCustomerGroupsWorkflow,
  createCustomersWorkflow,
  linkCustomersToCustomerGroupWorkflow,
  removeCustomerAccountWorkflow,
  updateCustomersWorkflow,
} from '@medusajs/medusa/core-flows'

const { generateTotpCode } = createRequire(import.meta.url)('@medusajs/auth/dist/utils/totp')

export default async function fill({ container }) {
  const auth = container.resolve('auth')
  const run = async (workflow, input) => (await workflow(container).run({ input })).result
  const register = async (email, password) => {
    const { success, error, authIdentity } = await auth.register('emailpass', { body: { email, password } })
    if (!success) throw new Error(error)
    return authIdentity.id
  }
  const customer = async (customerData, password) => {
    const authIdentityId = await register(customerData.email, password)
    return { ...(await run(createCustomerAccountWorkflow, { authIdentityId, customerData })), authIdentityId }
  }

  const ana = await customer(
    {
      email: 'Ana@Example.com',
      first_name: 'Ana',
      last_name: 'Silva',
      phone: '+12025550100',
      company_name: 'Silva "& Filhos"',
      metadata: { vip: true, note: 'C:\\temp\nsecond line' },
    },
    'Password-ana-1',
  )
  const ben = await customer({ email: 'ben@example.com', first_name: 'Ben "B"', last_name: "O'Brien\\" }, 'Password-ben-2')
  const cleo = await customer({ email: 'cleo@example.com', first_name: 'Cleo', last_name: 'Ash' }, 'Password-cleo-3')
  await customer({ email: 'wei@example.com', first_name: '伟', last_name: '王 😀' }, '密码-wei-4')
  const zoe = await customer({ email: 'zoe@example.org', first_name: 'Zoë', last_name: 'Østergård' }, 'Passwort-zoë-5')
  await run(updateCustomersWorkflow, { selector: { id: [zoe.id] }, update: { email: 'zoe.new@example.org' } }) // who logs in by the old one
  const [guest, later] = await run(createCustomersWorkflow, {
    customersData: [
      { email: 'guest@example.com', first_name: 'Guest', last_name: 'Only' },
      { email: 'later@example.com', first_name: 'Guest', last_name: 'First' }, // who has an account as well
    ],
  })
  await customer({ email: 'later@example.com', first_name: 'Account', last_name: 'Later' }, 'Password-later-6')
  const google = await auth.createAuthIdentities({
    provider_identities: [{ provider: 'google', entity_id: '104600000000000000001', user_metadata: { email: 'eva@example.com', name: 'Eva Editor' } }],
  })
  await run(createCustomerAccountWorkflow, {
    authIdentityId: google.id,
    customerData: { email: 'eva@example.com', first_name: 'Eva', last_name: 'By Google' }, // an administrator as well, with a password
  })
  await run(removeCustomerAccountWorkflow, { customerId: cleo.id })

  const groups = await run(createCustomerGroupsWorkflow, { customersData: [{ name: 'Wholesale' }, { name: 'Ä-Kunden' }] })
  await run(linkCustomersToCustomerGroupWorkflow, { id: groups[0].id, add: [ana.id, ben.id, guest.id, later.id] })
  await run(linkCustomersToCustomerGroupWorkflow, { id: groups[1].id, add: [ana.id] })

  // What the routes of auth/verification and auth/mfa do: Ana's address is verified and she has an authenticator app; Ben has not answered.
  const ask = async ({ authIdentityId, email }) =>
    auth.requestAuthVerification({ auth_identity_id: authIdentityId, entity_id: email, entity_type: 'email', code_provider: 'token' })
  await auth.confirmAuthVerification({ code: (await ask(ana)).code })
  await ask(ben)
  await ask(zoe) // the address before
  const { mfa, secret } = await auth.startAuthMfa({ auth_identity_id: ana.authIdentityId, provider: 'totp', label: ana.email })
  await auth.verifyAuthMfa({ id: mfa.id, auth_identity_id: ana.authIdentityId, code: generateTotpCode({ secret }) })
  await auth.generateAuthMfaRecoveryCodes({ auth_identity_id: ana.authIdentityId, count: 2 })
  await auth.startAuthMfa({ auth_identity_id: ben.authIdentityId, provider: 'totp' }) // never finished
}
