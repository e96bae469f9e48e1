import type { Decision, DecisionChange } from '@lotse/contract'
import type { Change } from '../platform/change.ts'
import { differences } from '../platform/differences.ts'
import type { ActingContext } from '../platform/http/api.ts'
import { changedMeanwhile } from '../platform/http/if-match.ts'
import { newId } from '../platform/id.ts'
import { answered, keyOf, newlyNamed, refuseFaults, settled } from './save-decision.ts'
import { type DecisionRow, insertDecision, pointDecisions, updateDecision } from './store.ts'
import { requireNamed, typedIn } from './values.ts'

/** What is written at a decision point of the workshop. */
export interface PointAnswer {
  readonly engagementId: string
  /** Names the decision; it is the slug under which it is kept. */
  readonly slug: string
  /** What a decision that is written for the first time is called, considers and belongs to. */
  readonly first: { readonly title: string; readonly options: readonly string[]; readonly taskId: string | null }
  /** The version the person saw; 0: nothing was written. */
  readonly seen: number
  /** Fields that are missing stay as they are; the choice knows what was chosen before. */
  readonly fields: Pick<
    DecisionChange,
    'state' | 'context' | 'owner' | 'decidedBy' | 'decidedOn' | 'deferredUntil' | 'dueOn'
  >
  readonly choice: readonly string[] | undefined
  /** What is written as the outcome, given what was chosen at last. */
  readonly outcome: (choice: readonly string[], before: string | null) => string | null
  readonly reason: string | null
}

/**
 * Writes what is decided at a point inside a change whose engagement is held. Problems: `changed-meanwhile` with the present
 * decision, `input-not-valid` and `rule-refused` with the field.
 */
export async function answerPoint(change: Change, context: ActingContext, answer: PointAnswer): Promise<Decision> {
  const { tx, customerId, now } = change
  const key = keyOf(change, answer.engagementId)
  const before = (await pointDecisions(tx, key)).find(({ slug }) => slug === answer.slug) ?? null
  if ((before?.version ?? 0) !== answer.seen)
    throw changedMeanwhile(before === null ? null : await answered(change, context, before))
  await requireNamed(tx, key, before === null ? answer.fields : newlyNamed(answer.fields, before))
  const start = before ?? emptyRow(answer)
  const choice = [...(answer.choice ?? start.choice)]
  const outcome = answer.outcome(choice, start.outcome)
  const wanted = settled({ ...start, ...typedIn(answer.fields), choice, outcome })
  refuseFaults(change, wanted)
  const by = { changedAt: now, changedBy: context.actor.personId }
  const row =
    before === null
      ? await insertDecision(
          tx,
          { ...wanted, customerId, id: newId(), engagementId: answer.engagementId, slug: answer.slug, ...written(by) },
          answer.reason,
        )
      : await updateDecision(tx, before, { ...differences(before, wanted).to, ...by }, answer.reason)
  await change.record({
    event: before === null ? 'decision.recorded' : 'decision.changed',
    engagementId: answer.engagementId,
    subject: row.title,
    ...(before !== null && { before: { decisionState: before.state } }),
    after: { decision: row.id, decisionState: row.state },
    ...(answer.reason !== null && { reason: answer.reason }),
  })
  return answered(change, context, row)
}

const written = (by: { readonly changedAt: Date; readonly changedBy: string }) => ({
  createdAt: by.changedAt,
  createdBy: by.changedBy,
  ...by,
})

type Written = Pick<
  DecisionRow,
  | 'title'
  | 'context'
  | 'options'
  | 'choice'
  | 'state'
  | 'outcome'
  | 'deferredUntil'
  | 'dueOn'
  | 'ownerPerson'
  | 'ownerContact'
  | 'decidedByPerson'
  | 'decidedByContact'
  | 'decidedOn'
  | 'meetingId'
  | 'taskId'
  | 'audience'
>

const emptyRow = ({ first }: PointAnswer): Written => ({
  title: first.title,
  context: null,
  options: [...first.options],
  choice: [],
  state: 'open',
  outcome: null,
  deferredUntil: null,
  dueOn: null,
  ownerPerson: null,
  ownerContact: null,
  decidedByPerson: null,
  decidedByContact: null,
  decidedOn: null,
  meetingId: null,
  taskId: first.taskId,
  audience: 'both',
})
