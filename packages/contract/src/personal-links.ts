import { z } from 'zod'
import { act, read } from './route.ts'
import { id, instant, personRef } from './shared.ts'

/** Links with which people of a customer see one engagement, without a password and without anything else. */

const tag = 'Personal links'
const place = { customerId: id, engagementId: id }
const one = { ...place, linkId: id }

/** What stands for how a link is: never opened, in use, over, taken back, or shut after too many wrong PINs. */
export const personalLinkState = z.enum(['waiting', 'used', 'expired', 'revoked', 'locked'])
export type PersonalLinkState = z.infer<typeof personalLinkState>

export const personalLink = z.object({
  id,
  person: personRef.extend({ email: z.string() }),
  state: personalLinkState,
  needsPin: z.boolean(),
  createdAt: instant,
  createdBy: personRef.nullable(),
  expiresAt: instant,
  lastUsedAt: instant.nullable(),
  revokedAt: instant.nullable(),
})
export type PersonalLink = z.infer<typeof personalLink>

export const LINK_DAYS = { least: 1, most: 90, usual: 14 } as const

const terms = {
  days: z.int().min(LINK_DAYS.least).max(LINK_DAYS.most).default(LINK_DAYS.usual),
  byMail: z.boolean().default(false).meta({ description: 'Lotse mails the link, where a mail server is set up' }),
  needsPin: z.boolean().default(false).meta({ description: 'a PIN that is told on another way, as second factor' }),
}

/** Secrets are in this answer and nowhere else. */
export const issuedLink = z.object({
  link: personalLink,
  address: z.string().meta({ description: 'the link to pass on' }),
  mailed: z.boolean().meta({ description: 'whether the link is in the outbox to its person' }),
  pin: z.string().nullable().meta({ description: 'to be told on another way than the link: by telephone, say' }),
})
export type IssuedLink = z.infer<typeof issuedLink>

export const personalLinks = {
  list: read('/customers/{customerId}/engagements/{engagementId}/personal-links', {
    summary: 'Who was given a link to this engagement, and how these links are',
    tag,
    input: place,
    output: z.object({
      items: z.array(personalLink),
      pinForAll: z.boolean().meta({ description: 'the organisation wants a PIN with every link' }),
      canMail: z.boolean().meta({ description: 'whether a mail server is set up' }),
      may: z.object({ invite: z.boolean() }),
    }),
  }),
  invite: act('/customers/{customerId}/engagements/{engagementId}/personal-links', {
    summary: 'Give a contact of the customer a link to this engagement; one they had before ends',
    tag,
    repeatable: false,
    input: { ...place, contactId: id, ...terms },
    output: issuedLink,
  }),
  renew: act('/customers/{customerId}/engagements/{engagementId}/personal-links/{linkId}/renewal', {
    summary: 'A new link in place of this one, which ends',
    tag,
    repeatable: false,
    input: { ...one, ...terms },
    output: issuedLink,
  }),
  revoke: act('/customers/{customerId}/engagements/{engagementId}/personal-links/{linkId}', {
    summary: 'Take a link back: whoever is inside with it is out at once',
    tag,
    method: 'DELETE',
    input: one,
    output: personalLink,
  }),
}
