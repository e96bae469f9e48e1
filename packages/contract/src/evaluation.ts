import { actionKinds, dataFieldIds, doneLevelIds, servicePhaseIds, urgencies } from '@lotse/playbook'
import { z } from 'zod'
import { isoDate, localised } from './shared.ts'
import { gateId, roleCode, taskId, taskStatus } from './vocabulary.ts'

/** What the playbook says about an engagement on one day; the shapes of `evaluate` in packages/playbook. */

/** Where a person goes to act. The web app turns it into an address. */
export const linkTarget = z.discriminatedUnion('page', [
  z.object({ page: z.literal('usage') }),
  z.object({ page: z.literal('task'), taskId }),
  z.object({ page: z.literal('status'), recordId: z.string().nullable() }),
  z.object({ page: z.literal('notes') }),
  z.object({ page: z.literal('assignments') }),
  z.object({ page: z.literal('engagement') }),
  z.object({ page: z.literal('meetings') }),
  z.object({ page: z.literal('contacts') }),
  z.object({ page: z.literal('decisions') }),
  z.object({ page: z.literal('documents') }),
  z.object({ page: z.literal('delivery') }),
  z.object({ page: z.literal('questions'), questionId: z.string() }),
  z.object({ page: z.literal('expertRequest'), requestId: z.string().nullable() }),
  z.object({ page: z.literal('acceleration') }),
  z.object({ page: z.literal('remediation') }),
  z.object({ page: z.literal('devices') }),
  z.object({ page: z.literal('rings') }),
  z.object({ page: z.literal('segments') }),
  z.object({ page: z.literal('adoption') }),
  z.object({ page: z.literal('configurations') }),
])
export type LinkTarget = z.infer<typeof linkTarget>

export const nextAction = z.object({
  key: z.string(),
  kind: z.enum(actionKinds),
  title: localised,
  reason: localised,
  due: isoDate.nullable(),
  urgency: z.enum(urgencies),
  role: roleCode,
  target: linkTarget,
})
export type NextAction = z.infer<typeof nextAction>

/** One thing a gate or a level of done asks for. */
const condition = z.object({ state: z.enum(['met', 'unmet', 'unknown']), text: localised, target: linkTarget })

export const evaluation = z.object({
  servicePhase: z.enum(servicePhaseIds),
  started: z
    .boolean()
    // An evaluation that was stored before it said so.
    .default(false)
    .meta({ description: 'whether the engagement is begun: before that nothing leaves Lotse of its own accord' }),
  tasks: z.array(
    z.object({
      taskId,
      status: taskStatus,
      percent: z.int(),
      settled: z.boolean(),
      due: isoDate.nullable(),
      overdue: z.boolean(),
      responsible: roleCode,
      waitsFor: z.array(taskId),
      completion: z.enum(['verified', 'unverified', 'contradicted']).nullable(),
      checkAgain: z.boolean(),
      applicable: z.boolean(),
      notApplicableBecause: localised.nullable(),
    }),
  ),
  gates: z.array(
    z.object({
      id: gateId,
      state: z.enum(['passed', 'held', 'unknown']),
      conditions: z.array(condition),
    }),
  ),
  findings: z.array(
    z.object({
      key: z.string(),
      rule: z.string(),
      severity: z.enum(['alarm', 'warning', 'notice']),
      text: localised,
      target: linkTarget,
    }),
  ),
  completeness: z.array(
    z.object({
      field: z.enum(dataFieldIds),
      state: z.enum(['present', 'missing', 'overdue', 'notYet', 'notDemanded', 'unknown']),
      text: localised,
      target: linkTarget,
    }),
  ),
  questions: z.array(
    z.object({
      questionId: z.string(),
      answer: z.enum(['yes', 'no']).nullable(),
      by: z.enum(['person', 'facts']).nullable(),
      on: isoDate.nullable(),
      evidence: localised.nullable(),
      contradicted: z.boolean(),
      asked: z.boolean(),
    }),
  ),
  activities: z.array(
    z.object({
      activityId: z.string(),
      state: z.enum(['open', 'active', 'done', 'leftOut', 'attention', 'unknown']),
      text: localised,
      target: linkTarget,
    }),
  ),
  nextActions: z.array(nextAction),
  /** When it is done; null where the playbook has no definition of its own, and for people of the customer. */
  done: z
    .object({
      level: z.enum(doneLevelIds).nullable(),
      levels: z.array(z.object({ id: z.enum(doneLevelIds), reached: z.boolean(), conditions: z.array(condition) })),
    })
    .nullable()
    .optional(),
})
export type EvaluationView = z.infer<typeof evaluation>
