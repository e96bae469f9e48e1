import { z } from 'zod'
import { act, change, read } from './route.ts'
import { id, instant, language, line, text, version } from './shared.ts'

/** Sign-in, the first run, and what belongs to the person who is signed in. */

const tag = 'Sign-in'

/** Rights that hold for the whole organisation; everything else comes from assignments. */
export const organisationRole = z.enum(['administrator', 'FPM', 'RM'])
export type OrganisationRole = z.infer<typeof organisationRole>

export const self = z.object({
  id,
  name: z.string(),
  email: z.string(),
  language,
  kind: z.enum(['staff', 'customer']),
  customerId: id.nullable().meta({ description: 'for people of a customer: the only customer they see' }),
  organisationRoles: z.array(organisationRole),
  hasPassword: z.boolean(),
  passkeys: z.int().nonnegative(),
  version,
  only: z
    .object({ customerId: id, engagementId: id })
    .nullable()
    .meta({ description: 'who came with a personal link sees this engagement and nothing else' }),
  may: z.object({ administer: z.boolean(), createCustomer: z.boolean(), readPortfolio: z.boolean() }),
})
export type Self = z.infer<typeof self>

export const sessionState = z.object({
  setUp: z.boolean().meta({ description: 'whether a first administrator exists and chose how to begin' }),
  organisationName: z.string(),
  timeZone: z.string().meta({ description: 'where days begin and end: the zone of the server, an IANA name' }),
  self: self.nullable(),
  /**
   * What this browser has to do before it begins: `profile` after opening the first administrator's link, `content` as
   * administrator while nobody chose how to begin, else `done` (also for a stranger to a Lotse that is not set up).
   */
  begin: z.enum(['profile', 'content', 'done']),
  ended: z
    .enum(['revoked', 'expired'])
    .nullable()
    .meta({ description: 'why nobody is signed in any more: what became of the personal link of this browser' }),
})

/** Opaque WebAuthn structures; their content is the browser's and the authenticator's matter. */
const webAuthn = z.record(z.string(), z.unknown())

export const password = z.string().min(12).max(200)

export const passkey = z.object({
  id: z.string(),
  name: z.string(),
  createdAt: instant,
  lastUsedAt: instant.nullable(),
})
export const personalToken = z.object({
  id,
  name: z.string(),
  rights: z.enum(['read', 'write']),
  createdAt: instant,
  expiresAt: instant,
  lastUsedAt: instant.nullable(),
})

export const session = {
  state: read('/session', {
    summary: 'Who is signed in, and whether Lotse is set up',
    tag,
    input: {},
    output: sessionState,
  }),
  useLink: act('/session/link', {
    summary: 'Sign in with a one-time link (first administrator, invitation or recovery) or a personal link',
    tag,
    repeatable: false,
    input: {
      token: z.string().min(20).max(200),
      pin: text(20).optional().meta({ description: 'of a personal link that needs one' }),
    },
    output: sessionState,
  }),
  useLinkInfo: read('/session/link', {
    summary: 'What a link is for, without using it up',
    tag,
    input: { token: z.string().min(20).max(200) },
    output: z.object({
      purpose: z.enum(['first-administrator', 'invitation', 'recovery', 'personalLink']),
      name: z.string().nullable(),
      email: z.string().nullable(),
      needsPin: z.boolean().meta({ description: 'whether a PIN has to be sent with the link' }),
      customerName: z.string().nullable().meta({ description: 'of a personal link: whose engagement it is' }),
    }),
  }),
  signIn: act('/session/password', {
    summary: 'Sign in with e-mail and password',
    tag,
    repeatable: false,
    input: { email: z.email(), password: z.string().min(1).max(200) },
    output: sessionState,
  }),
  passkeyChallenge: act('/session/passkey/challenge', {
    summary: 'Begin signing in with a passkey',
    tag,
    repeatable: false,
    input: {},
    output: webAuthn,
  }),
  signInWithPasskey: act('/session/passkey', {
    summary: 'Finish signing in with a passkey',
    tag,
    repeatable: false,
    input: { response: webAuthn },
    output: sessionState,
  }),
  signOut: act('/session', {
    summary: 'Sign out',
    tag,
    method: 'DELETE',
    repeatable: false,
    input: {},
    output: z.object({}),
  }),
  setUpProfile: act('/setup/profile', {
    summary: 'The first administrator: name, e-mail and the organisation’s name',
    tag,
    repeatable: false,
    input: { name: line(), email: z.email(), organisationName: line(), language },
    output: sessionState,
  }),
  setUpContent: act('/setup/content', {
    summary: 'How to begin: with nothing, or with the sample portfolio',
    tag,
    repeatable: false,
    input: { content: z.enum(['empty', 'sample']) },
    output: z.object({ jobId: id.nullable() }),
  }),
  changeSelf: change('/self', {
    summary: 'Change one’s own name and language',
    tag,
    params: {},
    body: { name: line().optional(), language: language.optional() },
    output: self,
  }),
  setPassword: act('/self/password', {
    summary: 'Set or change one’s own password',
    tag,
    repeatable: false,
    input: { current: z.string().max(200).optional(), password },
    output: z.object({}),
  }),
  passkeys: read('/self/passkeys', { summary: 'One’s own passkeys', tag, input: {}, output: z.array(passkey) }),
  newPasskeyChallenge: act('/self/passkeys/challenge', {
    summary: 'Begin adding a passkey',
    tag,
    repeatable: false,
    input: {},
    output: webAuthn,
  }),
  addPasskey: act('/self/passkeys', {
    summary: 'Finish adding a passkey',
    tag,
    repeatable: false,
    input: { name: line(80), response: webAuthn },
    output: passkey,
  }),
  removePasskey: act('/self/passkeys/{passkeyId}', {
    summary: 'Remove a passkey',
    tag,
    method: 'DELETE',
    repeatable: false,
    input: { passkeyId: text(1400) },
    output: z.object({}),
  }),
  tokens: read('/self/tokens', {
    summary: 'One’s own personal tokens',
    tag,
    input: {},
    output: z.array(personalToken),
  }),
  createToken: act('/self/tokens', {
    summary: 'Create a personal token for scripts; it is shown once',
    tag,
    repeatable: false,
    input: { name: line(80), rights: z.enum(['read', 'write']), days: z.int().min(1).max(366).default(90) },
    output: personalToken.extend({ token: z.string() }),
  }),
  revokeToken: act('/self/tokens/{tokenId}', {
    summary: 'Revoke a personal token',
    tag,
    method: 'DELETE',
    repeatable: false,
    input: { tokenId: id },
    output: z.object({}),
  }),
}
