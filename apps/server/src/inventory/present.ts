import type { AnswerProposalView, InventoryOverview, InventorySnapshotView, Localised } from '@lotse/contract'
import {
  type AnswerProposal,
  FIELD_DEFINITIONS,
  type Field,
  labelOfAnswer,
  QUESTION_LABELS,
  titleOfSource,
} from '@lotse/inventory'
import type { Actor } from '../platform/access/actor.ts'
import type { namesOf } from '../platform/names.ts'
import type { AnswerRow } from './answer-store.ts'
import { standingOfEach } from './counted.ts'
import type { Shown } from './findings.ts'
import { mayAnswerProposals, mayImportInventory } from './policy.ts'
import type { SnapshotRow, TenantKey } from './store.ts'
import { inBothLanguages } from './texts.ts'

/** What leaves the server about inventories, field by field. */

type Names = Awaited<ReturnType<typeof namesOf>>

interface Overview {
  readonly key: TenantKey
  readonly rows: readonly SnapshotRow[]
  readonly shown: Shown | null
  readonly answers: readonly AnswerRow[]
  readonly names: Names
}

export function presentOverview({ key, rows, shown, answers, names }: Overview, actor: Actor): InventoryOverview {
  const standing = standingOfEach(rows)
  return {
    tenantId: key.tenantId,
    snapshots: rows.map((row) => presentSnapshot(row, standing.get(row.id) ?? 'later', names)),
    findings: shown?.findings ?? null,
    proposals: presentProposals(shown?.proposals ?? [], answers, names),
    may: { import: mayImportInventory(actor, key), answer: mayAnswerProposals(actor, key) },
  }
}

function presentSnapshot(
  row: SnapshotRow,
  standing: InventorySnapshotView['standing'],
  names: Names,
): InventorySnapshotView {
  return {
    id: row.id,
    fileName: row.fileName,
    sha256: row.sha256,
    source: titleOfSource(row.source),
    takenOn: row.takenOn,
    takenOnFrom: row.takenOnFrom,
    encoding: row.encoding,
    dayFormat: row.dayFormat,
    rows: row.rowCounts,
    devices: row.devices,
    known: fieldTitles(row.fields),
    rejections: row.rejections.map(({ line, ...note }) => ({ line, reason: inBothLanguages(note) })),
    remarks: row.remarks.map(inBothLanguages),
    importedBy: names(row.importedBy),
    importedAt: row.importedAt.toISOString(),
    standing,
  }
}

export const fieldTitles = (fields: readonly Field[]): Localised[] =>
  fields.map((field) => FIELD_DEFINITIONS[field].title)

/** The proposals with what somebody made of them; an answer whose question is not proposed any more stays in the list. */
function presentProposals(
  proposals: readonly AnswerProposal[],
  answers: readonly AnswerRow[],
  names: Names,
): AnswerProposalView[] {
  const answered = new Map(answers.map((row) => [row.questionId, row]))
  const proposed = new Set(proposals.map(({ questionId }) => questionId))
  const open = proposals.map(({ questionId, values, basis, known, devices, evidence }) => ({
    questionId,
    question: QUESTION_LABELS[questionId],
    values: values.map(labelled),
    basis,
    known,
    devices,
    evidence: evidence.map(inBothLanguages),
    answer: presentAnswer(answered.get(questionId), values, names),
  }))
  const left = answers
    .filter(({ questionId }) => !proposed.has(questionId))
    .map((row) => ({
      questionId: row.questionId,
      question: QUESTION_LABELS[row.questionId],
      values: row.answerValues.map(labelled),
      basis: 'part' as const,
      known: 0,
      devices: 0,
      evidence: row.evidence.map(inBothLanguages),
      answer: presentAnswer(row, [], names),
    }))
  return [...open, ...left]
}

function presentAnswer(
  row: AnswerRow | undefined,
  values: readonly string[],
  names: Names,
): AnswerProposalView['answer'] {
  if (row === undefined) return null
  return {
    decision: row.decision,
    values: row.answerValues.map(labelled),
    by: names(row.givenBy),
    at: row.givenAt.toISOString(),
    differs: !sameValues(row.answerValues, values),
  }
}

/** Whether two answers are the same, in any order. */
export const sameValues = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((value) => other.includes(value))

const labelled = (value: string): { value: string; label: Localised } => ({ value, label: labelOfAnswer(value) })
