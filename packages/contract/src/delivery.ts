import { z } from 'zod'
import { change, read } from './route.ts'
import { id, instant, isoDate, personRef, prose, text } from './shared.ts'

/** How the delivery stands where no tool can see it yet: the pilot, facts the team states, answers to the workflow. */

const tag = 'Delivery'
const place = { customerId: id, engagementId: id }

/** Grows with every change and is 0 before the first; send it back as If-Match. */
const versionFromZero = z.int().nonnegative().meta({ description: '0 before the first; send it back as If-Match' })

/** Facts that people state, and what each is: a yes or no, a number of items, a day (or false: it has not been yet). */
export const statedFactKinds = {
  readinessRanOn: 'day',
  readinessReviewed: 'yesNo',
  readinessSkipped: 'yesNo',
  openReadinessFindings: 'count',
  checklistSent: 'yesNo',
  openChecklistItems: 'count',
  openBlockingItems: 'count',
  advisoryItemsWithoutNote: 'count',
  licencesAssigned: 'yesNo',
  packageTested: 'yesNo',
  identitySafeguards: 'yesNo',
  broadRolloutBegan: 'yesNo',
  targetGroupsCovered: 'yesNo',
  noBlockerConfirmed: 'yesNo',
  accountSideInformed: 'yesNo',
} as const
export type StatedFactId = keyof typeof statedFactKinds
export const statedFactIds = Object.keys(statedFactKinds) as [StatedFactId, ...StatedFactId[]]

/** Null: not known, or a statement that was taken back. */
const factValue = z.union([z.boolean(), z.int().min(0).max(100_000), isoDate, z.null()])

export const statedFact = z.object({
  fact: z.enum(statedFactIds),
  value: factValue,
  asOf: isoDate.nullable().meta({ description: 'the day for which it is stated' }),
  note: z.string().nullable(),
  statedBy: personRef.nullable(),
  statedAt: instant.nullable(),
  version: versionFromZero,
})
export type StatedFact = z.infer<typeof statedFact>

const yesOrNo = z.enum(['yes', 'no'])

/** An answer to a question of the workflow, such as whether intent is reduced. Null: open. */
export const workflowAnswer = z.object({
  questionId: z.string(),
  answer: yesOrNo.nullable(),
  why: z.string().nullable(),
  answeredBy: personRef.nullable(),
  answeredAt: instant.nullable(),
  version: versionFromZero,
})
export type WorkflowAnswer = z.infer<typeof workflowAnswer>

export const pilotVerdict = z.enum(['go', 'noGo', 'waived'])

export const pilot = z.object({
  groups: z.string().nullable(),
  users: z.int().nullable(),
  devices: z.int().nullable(),
  representative: z.boolean(),
  bothArchitectures: z.boolean(),
  criticalApps: z.string().nullable(),
  startsOn: isoDate.nullable(),
  endsOn: isoDate.nullable(),
  exitCriteria: z.string().nullable(),
  exitCriteriaOn: isoDate.nullable().meta({ description: 'the day the exit criteria were written as they are' }),
  findings: z.string().nullable(),
  verdict: pilotVerdict.nullable(),
  verdictOn: isoDate.nullable(),
  waivedBecause: z.string().nullable(),
  savedBy: personRef.nullable(),
  savedAt: instant.nullable(),
  version: versionFromZero,
})
export type Pilot = z.infer<typeof pilot>

export const deliveryState = z.object({
  pilot,
  facts: z.array(statedFact),
  fromRings: z
    .array(z.object({ fact: z.enum(statedFactIds), value: z.boolean(), on: isoDate, counts: z.boolean() }))
    .meta({
      description: 'what the rings of the rollout say of a fact, and whether that counts: the newest data does',
    }),
  /** Of the questions that were ever answered. */
  answers: z.array(workflowAnswer),
  may: z.object({ state: z.boolean(), pilot: z.boolean(), answer: z.boolean(), readHistory: z.boolean() }),
})
export type DeliveryState = z.infer<typeof deliveryState>

const count = z.int().min(0).max(10_000_000).nullable().optional()
const day = isoDate.nullable().optional()
const words = (length: number) => text(length).nullable().optional()
const yes = z.boolean().optional()
const key = z.string().regex(/^[A-Za-z0-9-]{1,60}$/)

export const delivery = {
  get: read('/customers/{customerId}/engagements/{engagementId}/delivery', {
    summary: 'The pilot, what the team states, and the answers to the questions of the workflow',
    tag,
    input: place,
    output: deliveryState,
  }),
  history: read('/customers/{customerId}/engagements/{engagementId}/delivery/history', {
    summary: 'Every earlier version of the pilot, of stated facts and of answers, newest first',
    tag,
    input: place,
    output: z.object({ pilots: z.array(pilot), facts: z.array(statedFact), answers: z.array(workflowAnswer) }),
  }),
  stateFact: change('/customers/{customerId}/engagements/{engagementId}/delivery/facts/{fact}', {
    summary: 'State what Lotse cannot see, with the day it holds for and a note; null takes it back',
    tag,
    params: { ...place, fact: z.enum(statedFactIds) },
    body: { value: factValue, asOf: isoDate, note: text(2000).nullable().default(null) },
    output: statedFact,
  }),
  answer: change('/customers/{customerId}/engagements/{engagementId}/delivery/answers/{questionId}', {
    summary: 'Answer a question of the workflow, and say why; null opens it again',
    tag,
    params: { ...place, questionId: key },
    body: { answer: yesOrNo.nullable(), why: prose(2000) },
    output: workflowAnswer,
  }),
  changePilot: change('/customers/{customerId}/engagements/{engagementId}/delivery/pilot', {
    summary: 'Plan, record and judge the pilot, or leave it out with a reason',
    tag,
    params: place,
    body: {
      groups: words(2000),
      users: count,
      devices: count,
      representative: yes,
      bothArchitectures: yes,
      criticalApps: words(4000),
      startsOn: day,
      endsOn: day,
      exitCriteria: words(4000),
      findings: words(8000),
      verdict: pilotVerdict.nullable().optional(),
      waivedBecause: words(4000),
    },
    output: pilot,
  }),
}
