import {
  accelerationStates,
  caseOutcomes,
  caseTriggers,
  causeIds,
  evidenceKinds,
  evidenceWeights,
  stepKeys,
  stepStates,
} from '@lotse/playbook'
import { z } from 'zod'
import { linkTarget } from './evaluation.ts'
import { id, instant, isoDate, localised, month, personRef, text, version } from './shared.ts'
import { roleCode } from './vocabulary.ts'

/** What acceleration shows: the desk, cases with what belongs to them, and what followed. */

export const cause = z.enum(causeIds)
export type Cause = z.infer<typeof cause>
export const evidenceKind = z.enum(evidenceKinds)
export const caseTrigger = z.enum(caseTriggers)
export type CaseTrigger = z.infer<typeof caseTrigger>
export const caseOutcome = z.enum(caseOutcomes)
export type CaseOutcome = z.infer<typeof caseOutcome>
export const stepKey = z.enum(stepKeys)
export const stepState = z.enum(stepStates)

export const evidencePiece = z.object({
  kind: evidenceKind,
  words: localised,
  weight: z.enum(evidenceWeights),
  causes: z.array(cause),
  target: linkTarget,
})
export type EvidencePiece = z.infer<typeof evidencePiece>

export const causeReading = z.object({
  cause,
  standing: z.enum(['likely', 'possible', 'nothing']),
  because: z.array(evidencePiece),
})
export type CauseReadingView = z.infer<typeof causeReading>

export const openingAnswer = z.enum(['yes', 'no', 'unknown'])
/** "Was there a plan?", "what changed?", "is the intent reduced?", "is there a technical blocker?" */
export const openingAnswers = z.object({
  plan: openingAnswer,
  whatChanged: text(2000),
  intentReduced: openingAnswer,
  technicalBlocker: openingAnswer,
})

export const deskStates = accelerationStates
export const deskState = z.enum(deskStates).meta({
  description:
    'alert: stalled, nobody answered; postponed, dismissed: answered; open: a case is worked on; blocked: L1 is Blocked; soon: about to stall',
})
export type DeskState = z.infer<typeof deskState>

export const deskRow = z.object({
  customerId: id,
  customerName: z.string(),
  engagementId: id,
  state: deskState,
  trigger: caseTrigger.meta({ description: 'what would start a case, or makes it about to stall' }),
  stalledSince: month.nullable().meta({ description: 'the month in which the stall was confirmed; null: none is' }),
  caseId: id.nullable(),
  peopleMissing: z
    .int()
    .nonnegative()
    .nullable()
    .meta({ description: 'to the goal; null: nothing is known of its use' }),
  monthsStalled: z.int().nonnegative(),
  rate: z.number().nullable().meta({ description: 'null, with the figures beside it: nothing is known of its use' }),
  target: z.number().meta({ description: 'the goal in per cent, by the settings of this customer' }),
  growth3pp: z.number().nullable(),
  active: z.int().nullable(),
  entitled: z.int().nullable(),
  month: month.nullable(),
  proposed: cause.nullable(),
  decided: cause.nullable(),
  evidence: z.array(evidencePiece.omit({ target: true })),
  lead: personRef.nullable(),
  engineer: personRef.nullable(),
  expert: personRef.nullable(),
  nextStep: localised.nullable(),
  nextOn: isoDate.nullable(),
  lastEffortOn: isoDate.nullable(),
})
export type DeskRow = z.infer<typeof deskRow>

export const caseAction = z.object({
  id,
  words: z.string(),
  person: personRef.nullable(),
  contactId: id.nullable(),
  who: z.string(),
  dueOn: isoDate.nullable(),
  shared: z.boolean().meta({ description: 'shown on the pages of the customer' }),
  doneAt: instant.nullable(),
  version,
})
export type CaseAction = z.infer<typeof caseAction>

export const caseStep = z.object({
  cause,
  key: stepKey,
  title: localised,
  guidance: localised,
  role: roleCode,
  obligation: z.enum(['compulsory', 'offered']),
  state: stepState,
  note: z.string(),
  person: personRef.nullable(),
  dueOn: isoDate.nullable(),
  doneAt: instant.nullable(),
  doneBy: personRef.nullable(),
  approvedBy: personRef.nullable().meta({ description: 'the expert who agreed to bring back the desktop architect' }),
  mayFinish: z.boolean(),
  demands: localised.nullable().meta({ description: 'what is missing before it can be done' }),
  target: linkTarget.nullable(),
  version,
})
export type CaseStep = z.infer<typeof caseStep>

export const effort = z.object({
  id,
  on: isoDate,
  words: z.string(),
  stepKey: stepKey.nullable(),
  by: personRef.nullable(),
  rateThen: z.number().nullable(),
  rateNow: z.number().nullable(),
})
export type Effort = z.infer<typeof effort>

/** The discussion of manager, engineer and expert, with what came of it once it was held. */
export const caseReview = z.object({
  meetingId: id,
  title: z.string(),
  startsAt: instant,
  timeZone: z.string(),
  state: z.enum(['planned', 'held', 'cancelled']),
  attendees: z.array(
    z.object({
      name: z.string(),
      role: z.string().nullable(),
      attendance: z.enum(['invited', 'attended', 'excused', 'absent']),
    }),
  ),
  decisions: z.array(z.string()),
  actions: z.array(z.object({ words: z.string(), who: z.string(), dueOn: isoDate.nullable(), done: z.boolean() })),
  missing: z.array(roleCode).meta({
    description: 'of a held one: who of FM, FE and SME did not attend; it counts as held only where nobody is missing',
  }),
})
export type CaseReview = z.infer<typeof caseReview>

export const accelerationCase = z.object({
  id,
  openedAt: instant,
  openedBy: personRef.nullable(),
  trigger: caseTrigger,
  answers: openingAnswers,
  causes: z.array(cause),
  primaryCause: cause.nullable(),
  causeReason: z
    .string()
    .meta({ description: 'where nobody decided yet: why whoever opened the case named its causes' }),
  causeDecidedBy: personRef.nullable(),
  causeDecidedAt: instant.nullable(),
  steps: z.array(caseStep),
  actions: z.array(caseAction),
  efforts: z.array(effort),
  review: caseReview.nullable().meta({ description: 'the planned one, else the newest' }),
  earlierReviews: z.array(caseReview).meta({ description: 'those before it, the newest first' }),
  rateAtOpen: z.number().nullable(),
  activeAtOpen: z.int().nullable(),
  monthAtOpen: month.nullable(),
  outcome: caseOutcome.nullable(),
  outcomeWords: z.string(),
  closedAt: instant.nullable(),
  closedBy: personRef.nullable(),
  version,
})
export type AccelerationCase = z.infer<typeof accelerationCase>

export const accelerationView = z.object({
  state: deskState.nullable().meta({ description: 'null: nothing to accelerate' }),
  trigger: caseTrigger.nullable().meta({ description: 'what would start a case; null: nothing does' }),
  stalledSince: month.nullable(),
  figure: z
    .object({
      rate: z.number(),
      active: z.int(),
      entitled: z.int(),
      growth3pp: z.number().nullable(),
      month,
      peopleMissing: z.int(),
      monthsStalled: z.int(),
    })
    .nullable(),
  alert: z
    .object({
      answer: z.enum(['postponed', 'dismissed']),
      until: isoDate.nullable(),
      reason: z.string(),
      by: personRef.nullable(),
      at: instant,
    })
    .nullable(),
  answerVersion: z.int().nonnegative().meta({ description: 'of the answer to the stall; 0: none was given' }),
  causes: z.array(causeReading),
  proposed: cause.nullable(),
  why: localised,
  open: accelerationCase.nullable(),
  earlier: z.array(accelerationCase),
  may: z.object({
    open: z.boolean(),
    answer: z.boolean().meta({ description: 'postpone or dismiss the stall, as it stands now' }),
    decide: z.boolean(),
    work: z.boolean(),
    block: z.boolean(),
    close: z.boolean(),
  }),
})
export type AccelerationView = z.infer<typeof accelerationView>

/** How everything stands after a case ended, with what was allowed and is to be said. */
export const endedCase = accelerationView.extend({ warnings: z.array(localised) })
export type EndedCase = z.infer<typeof endedCase>

/** Which cause evidence and answers point to, in words; null where nothing or an even split points anywhere. */
export const causeProposal = z.object({ proposed: cause.nullable(), words: localised })
export type CauseProposal = z.infer<typeof causeProposal>

/** A joint action as people of the customer see it. */
export const sharedAction = z.object({
  id,
  words: z.string(),
  who: z.string(),
  dueOn: isoDate.nullable(),
  doneAt: instant.nullable(),
  mine: z.boolean().meta({ description: 'whether it is for whoever asks; then they may mark it done' }),
  version,
})
export type SharedAction = z.infer<typeof sharedAction>

/** Growth in percentage points over two months, before and after. */
const following = {
  tenants: z.int().nonnegative().meta({ description: 'at how many tenants: a long stall gives several months' }),
  notMeasured: z.int().nonnegative().meta({
    description: 'too early, in holidays, with a licence step or without the months it takes',
  }),
  cases: z.int().nonnegative(),
  grew: z.int().nonnegative().meta({ description: 'at the pace that ends a stall' }),
  before: z.number().nullable().meta({ description: 'growth in the two months before, the middle one' }),
  median: z.number().nullable().meta({ description: 'growth in the two months after, the middle one' }),
  low: z.number().nullable(),
  high: z.number().nullable(),
}
export const accelerationEffects = z.object({
  measures: z.array(
    z.object({
      measure: z.enum([...stepKeys, 'other']),
      label: localised,
      ...following,
    }),
  ),
  without: z.object(following).meta({ description: 'months that stalled while nothing was tried near them' }),
  caveat: localised,
})
export type AccelerationEffects = z.infer<typeof accelerationEffects>
