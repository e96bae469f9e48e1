import {
  explainSupport,
  LIFECYCLE,
  labelOfAnswer,
  type Note,
  QUESTION_LABELS,
  sayInventory,
  titleOfSource,
} from '@lotse/inventory'
import type { Language } from '../language.ts'
import type { CheckedInventory } from './checked-inventories.ts'
import type { InventoryFindings } from './findings-of.ts'

/**
 * The result as JSON, a stable contract for scripts (docs/cli.md): fields are added, never renamed. Unknown is null. People
 * are counted and never named.
 */
export function resultOf(
  files: readonly CheckedInventory[],
  { asOf, devices, byState, support, silence, doubles, shared, proposals }: InventoryFindings,
  language: Language,
): object {
  const { asOf: _, groups, ...totals } = support
  const told = toldIn(language)
  return {
    asOf,
    lifecycle: { checkedAt: LIFECYCLE.checkedAt },
    files: files.map((file) => fileEntry(file, language)),
    devices: { total: devices.length, ...byState },
    support: {
      ...totals,
      groups: groups.map((group) => ({ ...group, why: sayInventory(explainSupport(group), language) })),
    },
    silent: { heard: silence.heard, silent: silence.silent.length, unknown: silence.unknown },
    doubles: doubles.length,
    shared,
    proposals: proposals.map(({ questionId, values, evidence, ...basis }) => ({
      questionId,
      question: QUESTION_LABELS[questionId][language],
      values: values.map((value) => ({ value, label: labelOfAnswer(value)[language] })),
      ...basis,
      evidence: evidence.map(told),
    })),
  }
}

const toldIn =
  (language: Language) =>
  (note: Note): object => ({ code: note.code, message: sayInventory(note, language) })

function fileEntry({ path, reading, refused }: CheckedInventory, language: Language): object {
  const { snapshot = null, rejections = [], remarks = [] } = reading ?? {}
  const source = reading?.source ?? null
  return {
    file: path,
    source,
    title: source === null ? null : titleOfSource(source)[language],
    takenOn: snapshot?.takenOn ?? null,
    takenOnFrom: snapshot?.takenOnFrom ?? null,
    encoding: reading?.encoding ?? null,
    delimiter: reading?.delimiter ?? null,
    dateFormat: reading?.dayFormat ?? null,
    headings: reading?.headings ?? [],
    mapping: reading?.mapping ?? {},
    rows: snapshot?.rows ?? { total: 0, accepted: 0, duplicates: 0, otherSoftware: 0, rejected: 0 },
    rejections: rejections.map((row) => ({ line: row.line, reason: sayInventory(row, language), code: row.code })),
    remarks: remarks.map(toldIn(language)),
    devices: snapshot?.devices.length ?? null,
    people: snapshot === null ? null : new Set(snapshot.devices.flatMap(({ users }) => users)).size,
    refused,
  }
}
