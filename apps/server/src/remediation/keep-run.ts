import type { Localised } from '@lotse/contract'
import { askedQuestions, blockersOf, isSettled, type Run, type Template, workOn } from '@lotse/remediation'
import type { Change } from '../platform/change.ts'
import { ageFigures, listedBefore, listedSince } from './ageing.ts'
import type { Loaded } from './load-run.ts'
import { voidConfirmations } from './record-store.ts'
import { itemsOf, type RunRow, type RunValues, updateRun } from './store.ts'

const FINISHED: readonly string[] = ['final', 'sentToCustomer', 'confirmed']

/** Whether a list is final, sent or confirmed: a change then reopens it. */
export const isFinished = ({ state }: Pick<Run, 'state'>): boolean => FINISHED.includes(state)

/** What the playbook judges a run by: items not settled or not cleared, those that block, risks without a note. */
export function figuresOf(run: Run): Pick<RunRow, 'openItems' | 'openBlocking' | 'acceptedWithoutNote'> {
  const here = run.checklist.items.filter(({ state }) => state !== 'hidden')
  const open = here.filter(({ id, state, severity }) => state === 'check' || !isSettled(workOn(run, id), severity))
  const accepted = here.filter(({ id }) => workOn(run, id).status === 'riskAccepted')
  return {
    openItems: open.length,
    openBlocking: blockersOf(run).length,
    acceptedWithoutNote: accepted.filter(({ id }) => workOn(run, id).note.trim() === '').length,
  }
}

/** A list that is not finished is answered once every question that is asked has an answer or "unknown". */
export function stateOf(run: Run, template: Template): Run['state'] {
  if (isFinished(run)) return run.state
  const open = askedQuestions(template, run.answers).some(({ id }) => !run.answers.has(id))
  return open ? 'draft' : 'answered'
}

/**
 * Stores what a change made of a run. A finished list that it reopened says so, and what the customer had confirmed is
 * void from then on. (remediation.md §1, §5 rule 6)
 */
export async function keepRun(
  change: Change,
  before: Loaded,
  next: Run,
  because: Localised,
  more: RunValues = {},
): Promise<RunRow> {
  const template = more.template ?? before.template
  const since = listedSince(next, before.row.listedSince, listedBefore(before), change.today)
  const values: RunValues = {
    ...more,
    ...{ state: stateOf(next, template), ...figuresOf(next), listedSince: since },
    ...ageFigures(next, since, await itemsOf(change.tx, before.row)),
  }
  const reopens = isFinished(before.row) && !FINISHED.includes(values.state ?? '')
  if (!reopens) return updateRun(change.tx, before.row, values)
  const by = change.actor?.personId ?? null
  await voidConfirmations(change.tx, before.row, { now: change.now, personId: by })
  const row = await updateRun(change.tx, before.row, {
    ...values,
    ...notFinished,
    reopenedAt: change.now,
    reopenedBy: by,
    reopenedBecause: because,
  })
  await change.record({
    event: 'remediation.reopened',
    engagementId: row.engagementId,
    before: { listState: before.row.state },
    after: { listState: row.state, because },
  })
  return row
}

/** What a list has only while it is final. The filed copy itself stays with the documents. */
const notFinished = {
  finalisedOn: null,
  finalisedBy: null,
  copyDocument: null,
  copyName: null,
  copyHash: null,
  copyDelivered: false,
  trackingAddress: null,
  sentOn: null,
  sentBy: null,
  reviewedOn: null,
  reviewedBy: null,
} as const satisfies RunValues
