import type { Answers } from '../answers/types.ts'
import { evaluate } from '../checklist/evaluate.ts'
import type { ChecklistItem, Facts, ScopeState } from '../checklist/types.ts'
import type { Problem } from '../messages/problem.ts'
import type { Template } from '../template/types.ts'
import { type ItemWork, NO_WORK, type Run, workOn } from './run.ts'

/** An item whose place changes, with what was already done about it. */
export interface Consequence {
  readonly itemId: string
  readonly from: ScopeState | 'absent'
  readonly to: ScopeState | 'absent'
  readonly item: ChecklistItem | null
  /** Work that would leave the list: people have to agree to it. */
  readonly losesWork: boolean
  readonly work: ItemWork
}

export interface RunChange {
  readonly run: Run
  readonly consequences: readonly Consequence[]
  /** A final, sent or confirmed list goes back to "answered", and its confirmation is void. (remediation.md §1) */
  readonly reopened: boolean
  readonly problems: readonly Problem[]
}

/** A new run: always from the newest template; answers of an earlier run may be copied, its items are not. (§5, rule 3) */
export function startRun(newest: Template, answers: Answers, facts: Facts): Run | readonly Problem[] {
  const { checklist, problems } = evaluate(newest, answers, facts)
  if (checklist === null) return problems
  const { edition, version } = newest
  return { edition, version, answers, state: 'draft', checklist, work: new Map(), finalisedOn: null }
}

/**
 * What other answers, or a newer template, make of a run, to be shown before it is saved: every item that comes, goes or
 * changes its place. Work on items that leave stays in the run and is never dropped silently.
 */
export function changeRun(run: Run, template: Template, answers: Answers, facts: Facts): RunChange {
  const { checklist, problems } = evaluate(template, answers, facts)
  if (checklist === null) return { run, consequences: [], reopened: false, problems }
  const before = new Map(run.checklist.items.map((item) => [item.id, item]))
  const after = new Map(checklist.items.map((item) => [item.id, item]))
  const consequences = [...new Set([...before.keys(), ...after.keys()])].flatMap((id) =>
    consequenceOf(id, before.get(id), after.get(id), workOn(run, id)),
  )
  const changed = consequences.length > 0 || !sameAnswers(run.answers, answers) || run.version !== template.version
  const reopened = changed && ['final', 'sentToCustomer', 'confirmed'].includes(run.state)
  const next: Run = {
    ...run,
    version: template.version,
    answers,
    checklist,
    state: reopened ? 'answered' : run.state,
    finalisedOn: reopened ? null : run.finalisedOn,
  }
  return { run: next, consequences, reopened, problems: [] }
}

/** The run after somebody worked on an item; a confirmed or sent list reopens, and that item's confirmation is void. */
export function workOnItem(run: Run, itemId: string, work: ItemWork): Run {
  const before = workOn(run, itemId)
  if (JSON.stringify(before) === JSON.stringify(work)) return run
  const confirming = JSON.stringify({ ...before, confirmedOn: null }) === JSON.stringify({ ...work, confirmedOn: null })
  const kept = confirming ? work : { ...work, confirmedOn: null }
  const reopened = !confirming && run.state === 'confirmed'
  return { ...run, state: reopened ? 'answered' : run.state, work: new Map(run.work).set(itemId, kept) }
}

/** Resolved items of core onboarding come along into the next engagement of the tenant. (remediation.md §5, rule 7) */
export function inheritCore(run: Run, earlier: Run, template: Template): Run {
  const core = template.items.filter(({ services }) => services.includes('core')).map(({ id }) => id)
  const work = new Map(run.work)
  for (const id of core) {
    const before = workOn(earlier, id)
    const on = before.inheritedFrom ?? before.confirmedOn
    if (before.status === 'resolved' && on !== null && !work.has(id)) {
      work.set(id, { ...NO_WORK, status: 'resolved', evidence: before.evidence, inheritedFrom: on })
    }
  }
  return { ...run, work }
}

function consequenceOf(
  itemId: string,
  before: ChecklistItem | undefined,
  after: ChecklistItem | undefined,
  work: ItemWork,
): readonly Consequence[] {
  const from = before?.state ?? 'absent'
  const to = after?.state ?? 'absent'
  if (from === to) return []
  const leaves = (to === 'hidden' || to === 'absent') && (from === 'inScope' || from === 'check')
  return [{ itemId, from, to, item: after ?? before ?? null, losesWork: leaves && work !== NO_WORK, work }]
}

function sameAnswers(one: Answers, two: Answers): boolean {
  return (
    one.size === two.size && [...one].every(([id, answer]) => JSON.stringify(two.get(id)) === JSON.stringify(answer))
  )
}
