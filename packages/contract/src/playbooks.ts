import { playbookParts } from '@lotse/playbook'
import { z } from 'zod'
import { nextAction } from './evaluation.ts'
import { playbookContent, playbookSchema } from './playbook-content.ts'
import { act, change, read } from './route.ts'
import { id, instant, isoDate, line, localised, pageInput, pageOf, personRef, text, version } from './shared.ts'
import { taskId, taskStatus, workload } from './vocabulary.ts'

/** Playbooks: their versions, the draft of the next one, and engagements that move from one version to another. */

const tag = 'Playbooks'
const playbookId = z.string().regex(/^[a-z][a-z0-9-]{0,59}$/)
const number = z.coerce.number().int().positive()
const engagementPlace = { customerId: id, engagementId: id }

export const playbookVersion = z.object({
  version: z.int().positive(),
  owner: z.string(),
  publishedOn: isoDate,
  by: z.string(),
  what: localised.meta({ description: 'what it changes against the version before' }),
  builtIn: z.boolean().meta({ description: 'came with Lotse itself' }),
  engagements: z.int().nonnegative().meta({ description: 'engagements that follow it' }),
})
export type PlaybookVersion = z.infer<typeof playbookVersion>

export const playbookSummary = z.object({
  id: playbookId,
  workload,
  title: localised,
  newest: z.int().positive(),
  behind: z.int().nonnegative().meta({ description: 'engagements that follow an older version' }),
  versions: z.array(playbookVersion).meta({ description: 'the newest first' }),
  draft: z
    .object({ id, version: z.int().positive(), changedAt: instant, changedBy: personRef.nullable() })
    .nullable()
    .meta({ description: 'the next version, if somebody prepares one' }),
  may: z.object({ draft: z.boolean() }),
})
export type PlaybookSummary = z.infer<typeof playbookSummary>

export const playbookProblem = z.object({
  path: z.string().meta({ description: 'place in the playbook, such as tasks.3.title.en' }),
  message: localised,
})

export const playbookDraft = z.object({
  id,
  version,
  basedOn: z.int().positive().meta({ description: 'the published version that it changes' }),
  playbook: playbookSchema,
  problems: z.array(playbookProblem).meta({ description: 'what keeps it from being published' }),
  changedAt: instant,
  changedBy: personRef.nullable(),
  may: z.object({ change: z.boolean() }),
})
export type PlaybookDraft = z.infer<typeof playbookDraft>

export const playbookDifference = z.object({
  part: z.enum(playbookParts),
  id: z.string().nullable(),
  label: localised,
  kind: z.enum(['added', 'removed', 'changed']),
  fields: z.array(z.object({ field: z.string(), label: localised, before: z.unknown(), after: z.unknown() })),
})

const movedTask = z.object({ taskId, name: localised, status: taskStatus, what: localised })
const gateState = z.enum(['passed', 'held', 'unknown']).nullable()

export const movePreview = z.object({
  from: z.int().positive(),
  to: z.int().positive(),
  engagementVersion: version,
  revisions: z
    .array(z.object({ version: z.int().positive(), on: isoDate, by: z.string(), what: localised }))
    .meta({ description: 'the change notes between the two versions' }),
  added: z.array(movedTask),
  removed: z.array(movedTask),
  changed: z.array(movedTask),
  gates: z.array(z.object({ id: z.string(), before: gateState, after: gateState })),
  appearing: z.array(nextAction),
  disappearing: z.array(nextAction),
  may: z.object({ move: z.boolean() }),
})
export type MovePreviewView = z.infer<typeof movePreview>

export const engagementBehind = z.object({
  ...engagementPlace,
  customerName: z.string(),
  tenantName: z.string(),
  version: z.int().positive(),
  may: z.object({ move: z.boolean() }),
})
export type EngagementBehind = z.infer<typeof engagementBehind>

/** The result of the job that moves many. */
export const moveResult = z.object({
  to: z.int().positive(),
  moved: z.int().nonnegative(),
  unchanged: z.int().nonnegative(),
  refused: z.int().nonnegative(),
  rows: z.array(
    z.object({
      ...engagementPlace,
      customerName: z.string(),
      outcome: z.enum(['moved', 'unchanged', 'refused']),
      from: z.int().positive().nullable(),
      what: localised.meta({ description: 'what changed, or why nothing did' }),
    }),
  ),
})
export type MoveResult = z.infer<typeof moveResult>

const edition = z.union([z.literal('draft'), number]).meta({ description: 'a version, or the draft' })

export const playbooks = {
  list: read('/playbooks', {
    summary: 'Every playbook with its versions and its draft',
    tag,
    input: {},
    output: z.array(playbookSummary),
  }),
  get: read('/playbooks/{playbookId}/versions/{version}', {
    summary: 'One published version, with all words of all audiences',
    tag,
    input: { playbookId, version: number },
    output: playbookSchema,
  }),
  ofEngagement: read('/customers/{customerId}/engagements/{engagementId}/playbook/{version}', {
    summary: 'The version of the playbook that an engagement follows, with the words meant for whoever asks',
    tag,
    input: { ...engagementPlace, version: number },
    output: playbookSchema,
  }),
  compare: read('/playbooks/{playbookId}/comparison', {
    summary: 'What differs between two versions, or a version and the draft',
    tag,
    input: { playbookId, from: edition, to: edition },
    output: z.array(playbookDifference),
  }),
  draft: read('/playbooks/{playbookId}/draft', {
    summary: 'The draft of the next version, with what is still wrong with it',
    tag,
    input: { playbookId },
    output: playbookDraft,
  }),
  createDraft: act('/playbooks/{playbookId}/draft', {
    summary: 'Begin a draft, as a copy of the newest published version',
    tag,
    input: { playbookId },
    output: playbookDraft,
  }),
  changeDraft: change('/playbooks/{playbookId}/draft', {
    summary: 'Change the draft; what is wrong with it is told, not refused',
    tag,
    params: { playbookId },
    body: {
      content: playbookContent.optional(),
      owner: text(200).optional(),
      note: z.object({ de: text(4000), en: text(4000) }).optional(),
    },
    output: playbookDraft,
  }),
  publish: act('/playbooks/{playbookId}/draft/publication', {
    summary: 'Publish the draft as the newest version; from then on it cannot be changed',
    tag,
    input: { playbookId, draftVersion: version.meta({ description: 'version of the draft that was seen' }) },
    output: playbookSchema,
  }),
  discard: act('/playbooks/{playbookId}/draft', {
    summary: 'Discard the draft; it can be restored',
    tag,
    method: 'DELETE',
    input: { playbookId },
    output: z.object({ draftId: id }),
  }),
  restoreDraft: act('/playbooks/{playbookId}/drafts/{draftId}/restore', {
    summary: 'Bring a discarded draft back',
    tag,
    input: { playbookId, draftId: id },
    output: playbookDraft,
  }),
  behind: read('/playbooks/{playbookId}/engagements-behind', {
    summary: 'Engagements that follow an older version than the newest',
    tag,
    input: { playbookId, words: line().optional(), ...pageInput },
    output: pageOf(engagementBehind),
  }),
  moveMany: act('/playbooks/{playbookId}/moves', {
    summary: 'Move many engagements to a version, as a job with a result for each',
    tag,
    input: { playbookId, to: number, engagements: z.array(z.object(engagementPlace)).min(1).max(10_000) },
    output: z.object({ jobId: id }),
  }),
  previewMove: read('/customers/{customerId}/engagements/{engagementId}/playbook-move', {
    summary: 'What moving an engagement to another version would change; nothing is written',
    tag,
    input: { ...engagementPlace, to: number.optional().meta({ description: 'the newest where it is left out' }) },
    output: movePreview,
  }),
  move: change('/customers/{customerId}/engagements/{engagementId}/playbook-move', {
    summary: 'Move an engagement to a newer version of its playbook',
    tag,
    params: engagementPlace,
    body: { to: z.int().positive() },
    output: movePreview,
  }),
}
