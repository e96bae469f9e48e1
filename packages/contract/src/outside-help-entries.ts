import {
  bitnessIds,
  compatFieldIds,
  compatKindIds,
  compatStateIds,
  consentWayIds,
  messageAudienceIds,
  messageReasonIds,
  messageStateIds,
  messageWayIds,
  referralNeedIds,
  referralStateIds,
  regionIds,
} from '@lotse/playbook'
import { z } from 'zod'
import { contactRef } from './contacts.ts'
import { id, instant, isoDate, language, line, localised, personRef, prose, version } from './shared.ts'

/** What is done outside for an engagement: partner referrals, app compatibility cases, messages to the account side. */

const people = z.int().nonnegative().max(10_000_000)
const languageTag = z.string().regex(/^[a-z]{2,3}(-[A-Z]{2})?$/, 'expected a language such as de or pt-BR')

const consentFields = {
  consentBy: id.nullable().meta({ description: 'the contact who said yes' }),
  consentOn: isoDate.nullable(),
  consentHow: z.enum(consentWayIds).nullable(),
}

export const referralFields = {
  need: z.enum(referralNeedIds),
  scope: prose(4000).nullable(),
  region: z.enum(regionIds).nullable(),
  language: languageTag.nullable(),
  size: people.nullable().meta({ description: 'how many people it is about' }),
  wishedOn: isoDate.nullable(),
  partner: line(200).nullable().meta({ description: 'the partner that was referred' }),
  contactId: id.nullable().meta({ description: 'whom at the customer the partner talks to' }),
  ownOffer: z.enum(['yes', 'no']).nullable().meta({ description: 'whether one’s own house offers the same' }),
  ownOfferSaidOn: isoDate.nullable().meta({ description: 'when that was said openly to the customer' }),
  ...consentFields,
}

export const compatCaseFields = {
  region: z.enum(regionIds).nullable(),
  contactId: id.nullable(),
  ...consentFields,
  product: line(200).nullable(),
  productVersion: line(60).nullable(),
  publisher: line(200).nullable(),
  kind: z.enum(compatKindIds).nullable(),
  officeBefore: line(60).nullable(),
  officeAfter: line(60).nullable(),
  bitness: z.enum(bitnessIds).nullable(),
  windowsBuild: line(60).nullable(),
  workedOn: line(300).nullable(),
  steps: prose(8000).nullable(),
  expected: prose(4000).nullable(),
  seen: prose(8000).nullable(),
  usersAffected: people.nullable(),
  process: prose(2000).nullable(),
  workaround: prose(4000).nullable(),
  rolloutOn: isoDate.nullable(),
  findings: z.array(line(60)).max(100).meta({ description: 'ids of findings of the readiness analysis' }),
  pathDone: z.array(line(30)).max(20).meta({ description: 'steps of the vendor’s service that are done' }),
}

const messageFields = {
  subject: line(300),
  text: prose(20_000),
  recipientIds: z.array(id).max(30).meta({ description: 'contacts of the account side' }),
}

/** What is changed: fields that are left out stay. */
export const referralChange = z.object(referralFields).partial()
export type ReferralChange = z.infer<typeof referralChange>
export const compatCaseChange = z.object(compatCaseFields).partial()
export type CompatCaseChange = z.infer<typeof compatCaseChange>
export const messageChange = z.object(messageFields).partial()
export type MessageChange = z.infer<typeof messageChange>

/** What happens with a referral or a case: where it goes, on which day that was, and what there is to say about it. */
const moveFields = { on: isoDate, words: prose(4000).nullable().default(null) }
export const referralMove = z.object({
  to: z.enum(referralStateIds),
  ...moveFields,
  with: referralChange.default({}).meta({ description: 'what is entered together with the step' }),
})
export type ReferralMoveInput = z.infer<typeof referralMove>
export const compatCaseMove = z.object({
  to: z.enum(compatStateIds),
  ...moveFields,
  number: line(100).nullable().default(null).meta({ description: 'what the vendor calls it; asked when submitting' }),
})
export type CompatCaseMoveInput = z.infer<typeof compatCaseMove>

const entry = {
  id,
  caseId: id.nullable().meta({ description: 'the acceleration case it is done for' }),
  createdAt: instant,
  createdBy: personRef.nullable(),
  changedAt: instant,
  version,
}

const madeMove = <S extends readonly [string, ...string[]]>(states: S) =>
  z.object({ to: z.enum(states), on: isoDate, words: z.string().nullable(), by: personRef.nullable() })

export const referral = z.object({
  ...entry,
  ...referralFields,
  contact: contactRef.nullable(),
  consenter: contactRef.nullable(),
  state: z.enum(referralStateIds),
  moves: z.array(madeMove(referralStateIds)).meta({ description: 'the oldest first' }),
  next: z.array(z.enum(referralStateIds)),
})
export type Referral = z.infer<typeof referral>

export const compatCase = z.object({
  ...entry,
  ...compatCaseFields,
  contact: contactRef.nullable(),
  consenter: contactRef.nullable(),
  tenant: z.string(),
  logs: z.int().nonnegative().meta({ description: 'files attached to the case' }),
  standing: z.array(z.object({ field: z.enum(compatFieldIds), state: z.enum(['there', 'missing', 'wanted']) })),
  prefilled: z.array(z.string()).meta({ description: 'fields that still hold what Lotse filled in' }),
  state: z.enum(compatStateIds),
  number: z.string().nullable(),
  moves: z.array(madeMove(compatStateIds)),
  next: z.array(z.enum(compatStateIds)),
})
export type CompatCase = z.infer<typeof compatCase>

/** What became of a message at one recipient. */
const messageDelivery = z.enum(['byHand', 'queued', 'sent', 'failed', 'givenUp'])
export type MessageDelivery = z.infer<typeof messageDelivery>

export const accountMessage = z.object({
  ...entry,
  reason: z.enum(messageReasonIds),
  audience: z.enum(messageAudienceIds),
  language,
  ...messageFields,
  recipients: z.array(z.object({ id, name: z.string(), hasAddress: z.boolean() })),
  approval: z.object({ by: personRef.nullable(), on: isoDate, words: z.string() }).nullable(),
  state: z.enum(messageStateIds),
  sent: z
    .object({
      on: isoDate,
      by: personRef.nullable(),
      way: z.enum(messageWayIds),
      deliveries: z.array(
        z.object({
          id,
          name: z.string(),
          state: messageDelivery,
          at: instant.nullable(),
          problem: localised.nullable(),
        }),
      ),
    })
    .nullable(),
  reply: z.object({ on: isoDate, from: contactRef.nullable(), words: z.string() }).nullable(),
})
export type AccountMessage = z.infer<typeof accountMessage>
