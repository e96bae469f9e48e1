import { messageAudienceIds, messageReasonIds, messageWayIds } from '@lotse/playbook'
import { z } from 'zod'
import { contactRole } from './contacts.ts'
import {
  accountMessage,
  compatCase,
  compatCaseChange,
  compatCaseFields,
  compatCaseMove,
  messageChange,
  referral,
  referralChange,
  referralFields,
  referralMove,
} from './outside-help-entries.ts'
import { act, change, read } from './route.ts'
import { id, isoDate, language, personRef, prose } from './shared.ts'

/**
 * Help from outside for an engagement: partner referrals (task 983), app compatibility cases, messages to the account side.
 * A case as a file is `…/outside-help/compat-cases/{entryId}/packet.txt` (also `.docx`, `.pdf`), a message
 * `…/outside-help/messages/{entryId}/message.eml`, a referral `…/outside-help/referrals/{entryId}/referral.txt`, each with
 * `?language=de` or `en`.
 */

const tag = 'Help from outside'
const place = { customerId: id, engagementId: id }
const base = '/customers/{customerId}/engagements/{engagementId}/outside-help'
const one = { ...place, entryId: id }
const caseId = id.nullable().default(null).meta({ description: 'the acceleration case it is done for' })

export const outsideHelpView = z.object({
  referrals: z.array(referral),
  cases: z.array(compatCase),
  messages: z.array(accountMessage),
  accountTeam: z
    .array(z.object({ id, name: z.string(), roles: z.array(contactRole), hasAddress: z.boolean() }))
    .meta({ description: 'contacts of the account side whom messages may go to' }),
  architects: z.array(z.object({ ...personRef.shape, hasAddress: z.boolean() })),
  experts: z.array(personRef).meta({ description: 'who may approve that an architect is taken in again' }),
  hasMailServer: z.boolean(),
  staysInside: z
    .boolean()
    .meta({ description: 'not started, or a customer of the sample: Lotse sends nothing outside' }),
  may: z.object({
    keep: z.boolean().meta({ description: 'compatibility cases are the engineer’s and the expert’s too' }),
    write: z.boolean().meta({ description: 'whoever leads or guides the engagement turns to the account side' }),
    refer: z.boolean().meta({ description: 'partners are referred by the engagement manager' }),
  }),
})
export type OutsideHelpView = z.infer<typeof outsideHelpView>

export const outsideHelp = {
  get: read(base, {
    summary: 'Referrals, compatibility cases and messages to the account side',
    tag,
    input: place,
    output: outsideHelpView,
  }),
  addReferral: act(`${base}/referrals`, {
    summary: 'Draft the referral of a partner',
    tag,
    input: { ...place, caseId, ...referralChange.shape, need: referralFields.need },
    output: referral,
  }),
  changeReferral: change(`${base}/referrals/{entryId}`, {
    summary: 'Change a referral',
    tag,
    params: one,
    body: referralChange.shape,
    output: referral,
  }),
  moveReferral: change(`${base}/referrals/{entryId}/state`, {
    summary: 'Record the customer’s consent, the sending, the answer or the end of a referral; task 983 follows',
    tag,
    params: one,
    body: referralMove.shape,
    output: referral,
  }),
  addCase: act(`${base}/compat-cases`, {
    summary: 'Prepare an app compatibility case; what Lotse knows is filled in',
    tag,
    input: { ...place, caseId, ...compatCaseChange.shape, product: compatCaseFields.product },
    output: compatCase,
  }),
  changeCase: change(`${base}/compat-cases/{entryId}`, {
    summary: 'Change the packet of a compatibility case',
    tag,
    params: one,
    body: compatCaseChange.shape,
    output: compatCase,
  }),
  moveCase: change(`${base}/compat-cases/{entryId}/state`, {
    summary: 'Record that a compatibility case was submitted, or what became of it',
    tag,
    params: one,
    body: compatCaseMove.shape,
    output: compatCase,
  }),
  addMessage: act(`${base}/messages`, {
    summary: 'Draft a message to the account side from the facts',
    tag,
    input: {
      ...place,
      caseId,
      reason: z.enum(messageReasonIds),
      audience: z.enum(messageAudienceIds),
      language,
    },
    output: accountMessage,
  }),
  changeMessage: change(`${base}/messages/{entryId}`, {
    summary: 'Change the words or the recipients of a message that is not sent',
    tag,
    params: one,
    body: messageChange.shape,
    output: accountMessage,
  }),
  approveMessage: change(`${base}/messages/{entryId}/approval`, {
    summary: 'Record the expert’s approval for taking an architect in again',
    tag,
    params: one,
    body: { by: id, on: isoDate, words: prose(1000) },
    output: accountMessage,
  }),
  sendMessage: change(`${base}/messages/{entryId}/sending`, {
    summary: 'Record that a message was sent by hand, or send it through Lotse',
    tag,
    params: one,
    body: { way: z.enum(messageWayIds), on: isoDate },
    output: accountMessage,
  }),
  recordReply: change(`${base}/messages/{entryId}/reply`, {
    summary: 'Record what was answered to a message',
    tag,
    params: one,
    body: { on: isoDate, from: id.nullable().default(null), words: prose(4000) },
    output: accountMessage,
  }),
  remove: act(`${base}/entries/{entryId}`, {
    summary: 'Remove a referral, a case or a message; it can be restored for 30 days',
    tag,
    method: 'DELETE',
    input: one,
    output: z.object({}),
  }),
  restore: act(`${base}/entries/{entryId}/restore`, {
    summary: 'Restore what was removed',
    tag,
    input: one,
    output: z.object({}),
  }),
}
