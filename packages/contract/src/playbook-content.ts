import {
  activityFacts,
  audiences,
  completionRules,
  dataFieldIds,
  obligationIds,
  type Playbook,
  questionEvidences,
} from '@lotse/playbook'
import { z } from 'zod'
import { isoDate, text } from './shared.ts'
import { gateId, l1, origin, phase, roleCode, taskId, workload } from './vocabulary.ts'

/**
 * A playbook as the API takes and gives it: the shape of `Playbook` in packages/playbook. A draft may be unfinished, so
 * texts may be empty and names may lead nowhere; what is wrong is told as a problem and keeps it from being published.
 */

const words = { de: text(8000), en: text(8000) }
const both = z.object(words)
const audience = z.enum(audiences)
const content = z.object({ ...words, audience })
const lane = z.union([roleCode, z.literal('customer')])
const source = z.enum(['S', 'D', 'P', 'V', 'L'])
const name = text(60)
const answer = z.enum(['yes', 'no'])
const list = <T extends z.ZodType>(item: T) => z.array(item).max(200)

export const taskCondition = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('roleAssigned'), role: roleCode }),
  z.object({ kind: z.literal('origin'), origin }),
  z.object({
    kind: z.literal('largeEnterprise'),
    seats: z.int().positive().max(10_000_000),
    orLevel: z.int().min(0).max(4),
  }),
  z.object({ kind: z.literal('oneOf'), taskIds: list(taskId) }),
  z.object({ kind: z.literal('answered'), questionId: name, answer }),
])

const aboutTask = ['taskSettled', 'taskComplete', 'accelerationClosed'] as const
const aboutNothingElse = [
  'intentRecorded',
  'scenarioSet',
  'readinessReviewed',
  'noBlockingItem',
  'advisoryItemsNoted',
  'pilotPassed',
  'licencesAssigned',
  'packageTested',
  'reasonIsUserAdoption',
  'usageStable',
  'surveyContactNamed',
  'accountSideInformed',
  'finalNoteWritten',
] as const

const gateCondition = z.discriminatedUnion('kind', [
  z.object({ kind: z.enum(aboutNothingElse) }),
  z.object({ kind: z.literal('roleAssigned'), role: roleCode }),
  z.object({ kind: z.enum(aboutTask), taskId }),
])

const branchTarget = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('task'), taskId }),
  z.object({ kind: z.literal('question'), questionId: name }),
  z.object({ kind: z.literal('activity'), activityId: name }),
  z.object({ kind: z.literal('status'), l1 }),
  z.object({ kind: z.literal('gate'), gateId }),
  z.object({ kind: z.literal('contacts') }),
])

export const playbookTask = z.object({
  id: taskId,
  audience,
  title: both,
  guidance: list(content),
  doneWhen: list(content),
  ask: list(content),
  completion: z.enum(completionRules),
  role: roleCode,
  lane,
  obligation: z.enum(obligationIds),
  phase,
  step: z.int().positive().nullable(),
  process: name.nullable(),
  alsoIn: list(phase),
  service: z.enum(['apps', 'core', 'all']),
  conditions: list(taskCondition),
  demands: list(z.enum(dataFieldIds)),
  after: list(taskId),
  skip: z.object({ by: list(roleCode), notWhileItemsOpen: z.boolean() }),
  source,
})

const branch = z.object({ text: both, leadsTo: branchTarget })

/** What an administrator edits of a playbook. Owner, change note, version and date stand beside it. */
export const playbookContent = z.object({
  title: both,
  phases: list(phase),
  processes: list(z.object({ id: name, title: both, phase })),
  steps: list(
    z.object({
      number: z.int().positive(),
      printed: list(z.int().positive()),
      phase,
      title: both,
      guidance: list(content),
      role: roleCode,
      inputs: list(content),
      outputs: list(content),
      source,
    }),
  ),
  tasks: list(playbookTask),
  gates: list(
    z.object({ id: gateId, label: both, passesWhen: list(content), conditions: list(gateCondition), source }),
  ),
  questions: list(
    z.object({
      id: name,
      phase,
      lane,
      audience,
      text: both,
      guidance: list(content),
      yes: branch,
      no: branch,
      evidence: z.enum(questionEvidences).nullable(),
      askedAfter: z.object({ questionId: name, answer }).nullable(),
      source,
    }),
  ),
  activities: list(
    z.object({
      id: name,
      title: both,
      lane,
      phase,
      audience,
      guidance: list(content),
      fact: z.enum(activityFacts),
      source,
    }),
  ),
})
export type PlaybookContent = z.infer<typeof playbookContent>

export const playbookSchema = playbookContent.extend({
  id: z.string(),
  version: z.int().positive(),
  publishedOn: isoDate,
  owner: z.string(),
  workload,
  history: z.array(z.object({ version: z.int().positive(), on: isoDate, by: z.string(), what: both })),
}) satisfies z.ZodType<Playbook>
