import { type Answer, evaluate, type Facts, type ItemWork, NO_WORK, type Run, type Template } from '@lotse/remediation'
import type { Transaction } from '../platform/db/database.ts'
import { notFound, Problem } from '../platform/http/problem.ts'
import {
  type AnswerRow,
  answersOf,
  currentRun,
  type EngagementKey,
  findRun,
  type ItemRow,
  itemsOf,
  type RunRow,
} from './store.ts'

/** A run as it is stored, and as the package works with it. */
export interface Loaded {
  readonly row: RunRow
  readonly template: Template
  readonly answers: ReadonlyMap<string, AnswerRow>
  readonly items: ReadonlyMap<string, ItemRow>
  readonly run: Run
}

/** The run under way, or null. */
export async function loadCurrent(tx: Transaction, key: EngagementKey): Promise<Loaded | null> {
  const row = await currentRun(tx, key)
  return row === null ? null : loaded(tx, row)
}

/** A run that may be changed. Problems: `not-found`, `rule-refused` for one that another replaced. */
export async function loadChangeable(tx: Transaction, key: EngagementKey, runId: string): Promise<Loaded> {
  const row = await findRun(tx, key, runId)
  if (row === null) throw notFound({ de: 'Diese Checkliste', en: 'This checklist' })
  if (row.supersededAt !== null) throw replaced()
  return loaded(tx, row)
}

export async function loaded(tx: Transaction, row: RunRow): Promise<Loaded> {
  const answers = new Map((await answersOf(tx, row)).map((answer) => [answer.questionId, answer]))
  const items = new Map((await itemsOf(tx, row)).map((item) => [item.itemId, item]))
  return { row, template: row.template, answers, items, run: runOf(row, answers, items) }
}

/** What is known of the tenant of a run without asking. */
export const factsOf = ({ cloud }: Pick<RunRow, 'cloud'>): Facts => ({ tenantCloud: cloud, supportedServices: null })

function runOf(row: RunRow, rows: ReadonlyMap<string, AnswerRow>, items: ReadonlyMap<string, ItemRow>): Run {
  const answers = new Map<string, Answer>()
  for (const { questionId, answer } of rows.values()) if (answer !== null) answers.set(questionId, answer)
  const { checklist, problems } = evaluate(row.template, answers, factsOf(row))
  // Every change that would lead here is refused before it is written.
  if (checklist === null) throw new Error(`a stored run gives no checklist: ${JSON.stringify(problems)}`)
  return {
    edition: row.edition,
    version: row.templateVersion,
    answers,
    state: row.state,
    checklist,
    work: new Map([...items.values()].map((item) => [item.itemId, workOf(item)])),
    finalisedOn: row.finalisedOn,
  }
}

/** The work on an item as the package knows it. */
export function workOf(item: ItemRow | undefined): ItemWork {
  if (item === undefined) return NO_WORK
  const { status, evidence, note, acceptedBy, confirmedOn, inheritedFrom } = item
  return { status, evidence, note, acceptedBy, confirmedOn, inheritedFrom }
}

const replaced = (): Problem =>
  new Problem('rule-refused', {
    detail: {
      de: 'Diese Checkliste wurde durch eine neue abgelöst und bleibt, wie sie ist. Arbeiten Sie in der neuen weiter.',
      en: 'This checklist was replaced by a new one and stays as it is. Go on in the new one.',
    },
  })
