import type { ImportResult } from '@lotse/contract'
import type { Refusal, Rejection } from '@lotse/usage'
import type { KeptFile } from './kept-file.ts'
import type { PlannedReport } from './plan-import.ts'
import { earlierStaysNote, inBothLanguages } from './texts.ts'
import { withoutPersons } from './without-persons.ts'

type ImportedFile = ImportResult['files'][number]

/** Enough to see what is wrong; the stored report keeps more. */
export const SHOWN_REJECTIONS = 20

/**
 * What became of an import, report by report: a file of several joined reports has several entries. One refused file
 * means that nothing was stored; the outcomes of the others then say what they would have been.
 */
export function presentImport(read: readonly KeptFile[], plan: readonly PlannedReport[]): ImportResult {
  return {
    stored: read.every(({ reading }) => reading.refused === null),
    files: read.flatMap(({ file, reading }) =>
      reading.refused === null
        ? plan.filter((planned) => planned.file === file).map(presentReport)
        : [presentRefused(reading.name, reading.refused)],
    ),
  }
}

function presentReport({ reading, report, outcome, isSetAside }: PlannedReport): ImportedFile {
  const notes = [...report.obstacles, ...report.remarks].map((note) => inBothLanguages(withoutPersons(note)))
  return {
    file: reading.name,
    report: report.report,
    outcome,
    month: report.month,
    refreshDate: report.refreshDate,
    rows: {
      total: report.rows.total,
      accepted: report.rows.accepted,
      duplicates: report.rows.duplicates,
      rejected: report.rows.rejected,
    },
    rejections: report.rejections.slice(0, SHOWN_REJECTIONS).map(presentRejection),
    usable: report.usableForMau,
    notes: isSetAside ? [...notes, earlierStaysNote] : notes,
    refused: null,
  }
}

function presentRefused(file: string, refused: Refusal): ImportedFile {
  return {
    file,
    report: null,
    outcome: 'refused',
    month: null,
    refreshDate: null,
    rows: null,
    rejections: [],
    usable: false,
    notes: [],
    refused: presentRefusal(refused),
  }
}

/** Why a file cannot be used, and what a person could vouch for. */
export function presentRefusal({ code, note }: Refusal): NonNullable<ImportedFile['refused']> {
  return {
    code,
    message: inBothLanguages(withoutPersons(note)),
    confirm: note.code === 'dates-with-slashes' ? 'monthFirst' : null,
  }
}

/** A rejected row: where it begins and why it was left out. */
export function presentRejection(rejection: Rejection): ImportedFile['rejections'][number] {
  return { line: rejection.line, reason: inBothLanguages(withoutPersons(rejection)) }
}
