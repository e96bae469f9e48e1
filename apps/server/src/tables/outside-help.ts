import type { IsoDate } from '@lotse/calendar'
import type { Localised, MessageDelivery } from '@lotse/contract'
import type {
  BitnessId,
  CompatKindId,
  CompatStateId,
  ConsentWayId,
  MessageAudienceId,
  MessageReasonId,
  MessageStateId,
  MessageWayId,
  ReferralNeedId,
  ReferralStateId,
  RegionId,
} from '@lotse/playbook'
import { integer, jsonb, text, uuid } from 'drizzle-orm/pg-core'
import { customerId, day, moment } from './columns.ts'
import { schema } from './schema.ts'

/** Help from outside: referrals, compatibility cases, messages. Of people only contacts and persons are named. */

/** A step on the way of a referral or a case, as it was recorded. */
export interface RecordedMove<State extends string> {
  readonly to: State
  readonly on: IsoDate
  readonly words: string | null
  readonly by: string | null
}

/** How far a message came at one recipient; `id` is what its mail is about. */
export interface RecordedDelivery {
  readonly id: string
  readonly contactId: string | null
  readonly personId: string | null
  readonly state: MessageDelivery
  readonly at: string | null
  readonly problem: Localised | null
}

const entry = () => ({
  customerId: customerId(),
  id: uuid('id').notNull(),
  engagementId: uuid('engagement_id').notNull(),
  caseId: uuid('case_id'),
  createdAt: moment('created_at').notNull().defaultNow(),
  createdBy: uuid('created_by'),
  changedAt: moment('changed_at').notNull().defaultNow(),
  changedBy: uuid('changed_by'),
  deletedAt: moment('deleted_at'),
  deletedBy: uuid('deleted_by'),
  version: integer('version').notNull().default(1),
})

const consent = () => ({
  consentBy: uuid('consent_by'),
  consentOn: day('consent_on'),
  consentHow: text('consent_how').$type<ConsentWayId>(),
})

export const partnerReferral = schema.table('partner_referral', {
  ...entry(),
  need: text('need').$type<ReferralNeedId>().notNull(),
  scope: text('scope'),
  region: text('region').$type<RegionId>(),
  language: text('language'),
  size: integer('size'),
  wishedOn: day('wished_on'),
  partner: text('partner'),
  contactId: uuid('contact_id'),
  ownOffer: text('own_offer').$type<'yes' | 'no'>(),
  ownOfferSaidOn: day('own_offer_said_on'),
  ...consent(),
  state: text('state').$type<ReferralStateId>().notNull().default('drafted'),
  moves: jsonb('moves').$type<RecordedMove<ReferralStateId>[]>().notNull().default([]),
  movedOn: day('moved_on').notNull(),
})

export const compatCase = schema.table('compat_case', {
  ...entry(),
  region: text('region').$type<RegionId>(),
  contactId: uuid('contact_id'),
  ...consent(),
  product: text('product'),
  productVersion: text('product_version'),
  publisher: text('publisher'),
  kind: text('kind').$type<CompatKindId>(),
  officeBefore: text('office_before'),
  officeAfter: text('office_after'),
  bitness: text('bitness').$type<BitnessId>(),
  windowsBuild: text('windows_build'),
  workedOn: text('worked_on'),
  steps: text('steps'),
  expected: text('expected'),
  seen: text('seen'),
  usersAffected: integer('users_affected'),
  process: text('process'),
  workaround: text('workaround'),
  rolloutOn: day('rollout_on'),
  findings: text('findings').array().notNull().default([]),
  pathDone: text('path_done').array().notNull().default([]),
  prefilled: jsonb('prefilled').$type<Record<string, unknown>>().notNull().default({}),
  state: text('state').$type<CompatStateId>().notNull().default('prepared'),
  number: text('number'),
  moves: jsonb('moves').$type<RecordedMove<CompatStateId>[]>().notNull().default([]),
  movedOn: day('moved_on').notNull(),
})

export const accountMessage = schema.table('account_message', {
  ...entry(),
  reason: text('reason').$type<MessageReasonId>().notNull(),
  audience: text('audience').$type<MessageAudienceId>().notNull(),
  language: text('language').$type<'de' | 'en'>().notNull(),
  subject: text('subject').notNull(),
  text: text('text').notNull(),
  recipientIds: uuid('recipient_ids').array().notNull().default([]),
  approvedBy: uuid('approved_by'),
  approvedOn: day('approved_on'),
  approvalWords: text('approval_words'),
  state: text('state').$type<MessageStateId>().notNull().default('drafted'),
  sentOn: day('sent_on'),
  sentBy: uuid('sent_by'),
  sentWay: text('sent_way').$type<MessageWayId>(),
  deliveries: jsonb('deliveries').$type<RecordedDelivery[]>().notNull().default([]),
  repliedOn: day('replied_on'),
  replyFrom: uuid('reply_from'),
  replyWords: text('reply_words'),
})
