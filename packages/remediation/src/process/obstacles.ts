import { daysBetween, type IsoDate } from '@lotse/calendar'
import type { Answers } from '../answers/types.ts'
import type { ChecklistItem } from '../checklist/types.ts'
import { judgeRule } from '../rules/judge-rule.ts'
import { parseRule, questionsOf } from '../rules/parse-rule.ts'
import type { Question, Severity, Template } from '../template/types.ts'
import { type ItemWork, type Run, workOn } from './run.ts'
import { isNewer } from './versions.ts'

/** Why a run cannot go on: about a question, an item, or the run itself. */
export type Obstacle =
  | { readonly code: 'not-answered' | 'wrong-edition' | 'older-template'; readonly subject: string }
  | { readonly code: 'blocking-open' | 'still-to-check' | 'not-confirmed'; readonly subject: string }
  | {
      readonly code: 'evidence-missing' | 'note-missing' | 'acceptance-not-allowed' | 'person-missing'
      readonly subject: string
    }

/**
 * The questions to be asked: those whose condition is not false, and that decide about a service in scope or about none at
 * all. (remediation.md §5, rule 1)
 */
export function askedQuestions(template: Template, answers: Answers): readonly Question[] {
  const chosen = answers.get('svc')
  const leftOut = Array.isArray(chosen) ? ofOtherServices(template, chosen) : new Set<string>()
  return template.questions.filter(({ id, askedWhen }) => {
    const rule = askedWhen === undefined ? null : parseRule(askedWhen)
    return !leftOut.has(id) && (rule === null || judgeRule(rule, answers).truth !== false)
  })
}

/** Services and cloud decide about everything. */
const ALWAYS_ASKED: readonly string[] = ['svc', 'cloud']

/** The questions that decide items, but none of a service that is in scope and supported. */
function ofOtherServices({ items, unsupported = [] }: Template, chosen: readonly string[]): ReadonlySet<string> {
  const others = new Set<string>()
  const needed = new Set(ALWAYS_ASKED)
  for (const { when, services } of items) {
    const isHere = services.some((one) => chosen.includes(one) && !unsupported.some(({ service }) => service === one))
    for (const question of questionsOf(parseRule(when) ?? [])) (isHere ? needed : others).add(question)
  }
  return new Set([...others].filter((question) => !needed.has(question)))
}

/** What keeps a run from its final list: every asked question has an answer or "unknown", and the template is the newest of the right edition. (§5) */
export function obstaclesToFinal(run: Run, newest: Template): readonly Obstacle[] {
  const open = askedQuestions(newest, run.answers).filter(({ id }) => !run.answers.has(id))
  return [
    ...(newest.edition === run.edition ? [] : [{ code: 'wrong-edition' as const, subject: run.edition }]),
    ...(isNewer(newest.version, run.version) ? [{ code: 'older-template' as const, subject: run.version }] : []),
    ...open.map(({ id }) => ({ code: 'not-answered' as const, subject: id })),
  ]
}

/** A draft is answered once no asked question is left; nothing else moves it there, and no answer moves it back. (§1) */
export function withAnsweredState(run: Run, template: Template): Run {
  const isLeft = askedQuestions(template, run.answers).some(({ id }) => !run.answers.has(id))
  return run.state === 'draft' && !isLeft ? { ...run, state: 'answered' } : run
}

/** What keeps the customer from confirming, and the gate to the rollout shut. (remediation.md §4, §5) */
export function obstaclesToConfirm(run: Run): readonly Obstacle[] {
  return run.checklist.items.flatMap((item): readonly Obstacle[] => {
    if (item.state === 'hidden') return []
    if (item.state === 'check') return [{ code: 'still-to-check', subject: item.id }]
    const work = workOn(run, item.id)
    const open = item.severity === 'blocking' && !isSettled(work, 'blocking')
    if (open) return [{ code: 'blocking-open', subject: item.id }]
    const faults = faultsOfWork(item, work)
    if (faults.length > 0) return faults
    return work.confirmedOn === null ? [{ code: 'not-confirmed', subject: item.id }] : []
  })
}

/** Blocking items that keep the gate to the rollout shut. */
export const blockersOf = (run: Run): readonly ChecklistItem[] =>
  run.checklist.items.filter(
    ({ id, state, severity }) =>
      state !== 'hidden' && severity === 'blocking' && (state === 'check' || !isSettled(workOn(run, id), severity)),
  )

/** Resolved, not applicable, or, for advisory items, a risk somebody accepted. */
export function isSettled({ status }: ItemWork, severity: Severity): boolean {
  if (status === 'resolved' || status === 'notApplicable') return true
  return status === 'riskAccepted' && severity === 'advisory'
}

/** What an item's state lacks: evidence, a reason, a person, or the right to accept a risk. (remediation.md §4) */
export function faultsOfWork(
  { id, severity }: Pick<ChecklistItem, 'id' | 'severity'>,
  work: ItemWork,
): readonly Obstacle[] {
  const { status, evidence, note, acceptedBy } = work
  if (status === 'resolved' && evidence.trim() === '') return [{ code: 'evidence-missing', subject: id }]
  if (status === 'notApplicable' && note.trim() === '') return [{ code: 'note-missing', subject: id }]
  if (status !== 'riskAccepted') return []
  if (severity === 'blocking') return [{ code: 'acceptance-not-allowed', subject: id }]
  return acceptedBy.trim() === '' ? [{ code: 'person-missing', subject: id }] : []
}

/** A final list older than 90 days when deployment starts has to be looked at again. (remediation.md §5, rule 3) */
export const isStale = (run: Run, deploymentOn: IsoDate): boolean =>
  run.finalisedOn !== null && daysBetween(run.finalisedOn, deploymentOn) > 90
