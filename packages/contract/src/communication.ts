import { z } from 'zod'
import { change, read } from './route.ts'
import { id, instant, isoDate, language, line, localised, month, personRef, prose, text, version } from './shared.ts'
import { segmentAttribute } from './usage-people.ts'

/**
 * What is said to whom and when, who is trained, and how ready the people of each group are (task 4047). What messages and
 * trainings are called stands in the assessment package. As files it is `…/communication/messages.zip` (`?group=`),
 * `…/communication/plan.xlsx` and `…/communication/pitch.pptx` (`?since=` for a restart).
 */

const tag = 'Communication'
const place = { customerId: id, engagementId: id }
const base = '/customers/{customerId}/engagements/{engagementId}/communication'
const group = { ...place, groupId: id }
const seenVersion = z.int().nonnegative().meta({ description: '0: not written yet; send it back as If-Match' })
const count = z.int().nonnegative()

export const messageStates = ['draft', 'approved', 'sent', 'leftOut'] as const
export const messageState = z.enum(messageStates)

const written = z.object({ subject: line(300), body: prose(8000) })
const inLanguages = z.object({ de: written.optional(), en: written.optional() })
export type WrittenTexts = z.infer<typeof inLanguages>

const fieldValues = z.record(line(40), text(2000))
const values = z.object({ de: fieldValues.optional(), en: fieldValues.optional() }).meta({
  description: 'what stands in the fields of messages, by language and name of the field',
})
export type FieldValues = z.infer<typeof values>

const freeze = z.object({ from: isoDate, to: isoDate, name: text(100) }).meta({
  description: 'a time in which nothing is rolled out, both days included',
})
export type FreezeView = z.infer<typeof freeze>

const contactOf = z.object({ id, name: z.string() })

const plannedMessage = z.object({
  messageId: z.string(),
  on: isoDate.nullable().meta({ description: 'null: the group has no ring day yet' }),
  state: messageState,
  stale: z.boolean().meta({ description: 'approved, but it reads differently now: to be approved again' }),
  missing: z.array(z.string()).meta({ description: 'fields that nobody filled in' }),
  unknown: z.array(z.string()).meta({ description: 'words in braces that are no field' }),
  owner: contactOf.nullable(),
  approver: contactOf.nullable(),
  texts: inLanguages.meta({ description: 'own words for this message; a language without any has the template' }),
  values,
  leftOutReason: z.string().nullable(),
  approved: z.object({ at: instant, by: personRef.nullable(), texts: inLanguages }).nullable(),
  sentOn: isoDate.nullable(),
  movedSince: z.int().nullable().meta({ description: 'days the ring day moved since it was sent; null: it did not' }),
  response: z.string().nullable(),
  version: seenVersion,
})
export type PlannedMessageView = z.infer<typeof plannedMessage>

const plannedTraining = z.object({
  formId: z.string(),
  from: isoDate.nullable(),
  to: isoDate.nullable(),
  owner: contactOf.nullable(),
  heldOn: isoDate.nullable(),
  reached: count.nullable().meta({ description: 'people who took part or opened the material' }),
  link: z.string().nullable(),
  note: z.string().nullable(),
  version: seenVersion,
})
export type PlannedTrainingView = z.infer<typeof plannedTraining>

const groupFigures = z.object({
  segment: z.object({ attribute: segmentAttribute, value: z.string() }).nullable(),
  surveyAnswers: count.nullable(),
  surveyScore: z.number().min(1).max(5).nullable(),
  supportCalls: count.nullable(),
  version: seenVersion,
})

const readiness = z.object({
  messages: z.object({ planned: count, due: count, sent: count, onTime: count, overdue: count }),
  tooSmall: z.boolean().meta({ description: 'the group is smaller than figures are shown for' }),
  coverage: z.object({
    reached: count.nullable(),
    percent: z.number().nullable(),
    by: isoDate.nullable(),
    state: z.enum(['reached', 'open', 'missed', 'unknown']),
  }),
  champion: z.object({ trained: count, needed: count, lacking: z.boolean() }),
  survey: z.object({ answers: count, score: z.number().nullable() }).nullable(),
  callsPer100: z.number().nullable(),
})
export type ReadinessView = z.infer<typeof readiness>

const communicationGroup = z.object({
  id,
  name: z.string(),
  people: count.nullable(),
  ring: z.string().nullable(),
  wantedDay: isoDate.nullable().meta({ description: 'the ring day as it was set' }),
  ringDay: isoDate.nullable().meta({ description: 'the ring day once freezes are minded' }),
  languages: z.array(language).meta({ description: 'languages in which Lotse writes to the group' }),
  otherLanguages: z.array(z.string()).meta({ description: 'languages of the group that Lotse has no words in' }),
  effect: z.string().nullable(),
  known: z.object({ de: fieldValues, en: fieldValues }).meta({ description: 'fields that Lotse fills by itself' }),
  messages: z.array(plannedMessage),
  trainings: z.array(plannedTraining),
  figures: groupFigures,
  readiness,
})
export type CommunicationGroup = z.infer<typeof communicationGroup>

const messageTemplate = z.object({
  messageId: z.string(),
  subject: localised,
  body: localised,
  isOwn: z.boolean().meta({ description: 'the organisation put it in its own words' }),
  version: seenVersion,
})
export type MessageTemplateView = z.infer<typeof messageTemplate>

const templateHistory = messageTemplate.extend({
  earlier: z.array(
    z.object({
      version,
      subject: localised,
      body: localised,
      isOwn: z.boolean(),
      at: instant,
      by: personRef.nullable(),
    }),
  ),
})
export type TemplateHistory = z.infer<typeof templateHistory>

const communicationPlan = z.object({
  version: seenVersion,
  customerName: z.string(),
  language,
  freezes: z.array(freeze),
  values,
  groups: z.array(communicationGroup),
  templates: z.array(messageTemplate),
  minGroup: z.int().meta({ description: 'people a group needs before its figures are shown' }),
  targetRate: z.number(),
  tenantId: id,
  may: z.object({ keep: z.boolean(), templates: z.boolean(), usage: z.boolean() }),
})
export type CommunicationPlan = z.infer<typeof communicationPlan>

const check = z.object({
  days: z.int().meta({ description: 'days after the ring day' }),
  on: isoDate,
  month,
  rate: z.number().nullable().meta({ description: 'null: the month is not closed, or nobody may know' }),
  tenantRate: z.number().nullable(),
})
const groupUsage = z.object({
  groupId: id,
  why: z.enum(['noRingDay', 'noSegment', 'tooSmall', 'noFigures']).nullable(),
  now: z.object({ month, rate: z.number(), tenantRate: z.number() }).nullable(),
  checks: z.array(check),
})
export type GroupUsage = z.infer<typeof groupUsage>

export const communication = {
  get: read(base, {
    summary: 'The communications plan: messages and trainings of each group, and how ready its people are',
    tag,
    input: place,
    output: communicationPlan,
  }),
  usage: read(`${base}/usage`, {
    summary: 'Monthly active use of groups with a segment, 30, 60 and 90 days after their ring day',
    tag,
    input: place,
    output: z.object({ groups: z.array(groupUsage) }),
  }),
  changePlan: change(base, {
    summary: 'Change freeze periods and what stands in the fields of all messages',
    tag,
    params: place,
    body: { freezes: z.array(freeze).max(50).optional(), values: values.optional() },
    output: communicationPlan,
  }),
  changeMessage: change(`${base}/groups/{groupId}/messages/{messageId}`, {
    summary: 'Change a message of a group, approve it, say that it was sent, or leave it out',
    tag,
    params: { ...group, messageId: line(40) },
    body: {
      owner: id.nullable().optional(),
      approver: id.nullable().optional(),
      texts: z.object({ de: written.nullable().optional(), en: written.nullable().optional() }).optional(),
      values: values.optional(),
      state: messageState.optional(),
      leftOutReason: prose(500).nullable().optional(),
      sentOn: isoDate.nullable().optional(),
      response: prose(2000).nullable().optional(),
    },
    output: plannedMessage,
  }),
  changeTraining: change(`${base}/groups/{groupId}/trainings/{formId}`, {
    summary: 'Say who gives a training of a group, when it was held, and how many people it reached',
    tag,
    params: { ...group, formId: line(40) },
    body: {
      owner: id.nullable().optional(),
      heldOn: isoDate.nullable().optional(),
      reached: count.max(1_000_000).nullable().optional(),
      link: z
        .url({ protocol: /^https?$/ })
        .max(500)
        .nullable()
        .optional(),
      note: prose(1000).nullable().optional(),
    },
    output: plannedTraining,
  }),
  changeGroup: change(`${base}/groups/{groupId}`, {
    summary: 'Say what a group answered and asked, and which segment of the use it is',
    tag,
    params: group,
    body: {
      segment: z
        .object({ attribute: segmentAttribute, value: line(200) })
        .nullable()
        .optional(),
      surveyAnswers: count.max(1_000_000).nullable().optional(),
      surveyScore: z.number().min(1).max(5).nullable().optional(),
      supportCalls: count.max(1_000_000).nullable().optional(),
    },
    output: groupFigures,
  }),
  templates: read('/communication/templates', {
    summary: 'The words of messages as the organisation writes them, with earlier versions',
    tag,
    input: {},
    output: z.object({ templates: z.array(templateHistory), may: z.object({ change: z.boolean() }) }),
  }),
  changeTemplate: change('/communication/templates/{messageId}', {
    summary: 'Put a message in the words of the organisation, or back to those of Lotse',
    tag,
    params: { messageId: line(40) },
    body: {
      texts: z.object({ de: written, en: written }).nullable().meta({ description: 'null: the words of Lotse' }),
    },
    output: templateHistory,
  }),
}
