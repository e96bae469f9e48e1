import type { Localised, WorkbookPreview } from '@lotse/contract'
import {
  fieldOfCell,
  type ImportRefusal,
  rowOfCell,
  sayCell,
  sayNotUnderstood,
  sayProblem,
  sayRefusal,
  type Template,
  type WorkbookRefusal,
} from '@lotse/remediation'
import { atField, type Problem } from '../../platform/http/problem.ts'
import { sayConsequences } from '../agreement.ts'
import type { Loaded } from '../load-run.ts'
import { both } from '../words.ts'
import type { Found } from './find-changes.ts'

/** What taking an edited workbook over would do, for people in both languages. */
export function presentChanges(here: Loaded, fileName: string, found: Found): WorkbookPreview {
  const { row, template, run } = here
  const { preview, withheld, leftOut, fileWins } = found
  const { merge, consequences, reopened } = preview
  const refusing = preview.answerConflicts.filter(({ reaction }) => reaction === 'refuse')
  return {
    fileName,
    version: row.version,
    changes: merge.changes.map(({ key, from, to }) => ({
      ...placeOf(key),
      from: said(key, from, template),
      to: said(key, to, template),
      isTaken: !leftOut.has(key),
    })),
    conflicts: merge.conflicts.map(({ key, base, online, file }) => ({
      ...placeOf(key),
      written: base === null ? null : said(key, base, template),
      online: said(key, online, template),
      file: said(key, file, template),
      takesFile: fileWins.has(key),
    })),
    withheld: withheld.map(({ itemId, reason }) => ({ row: itemId, reason })),
    notUnderstood: merge.notUnderstood.map((one) => both((language) => sayNotUnderstood(one, language))),
    missingRows: merge.missingRows.map((id) => id.replace(/^\w+:/, '')),
    consequences: sayConsequences(consequences, template),
    warnings: preview.answerConflicts.filter((one) => !refusing.includes(one)).map(({ text }) => ended(text)),
    hindrances: [
      ...preview.problems.map((problem) => both((language) => sayProblem(problem, language))),
      ...refusing.map(({ text }) => ended(text)),
    ],
    needsAgreement: reopened || consequences.some(({ losesWork }) => losesWork),
    reopens: reopened || preview.run.state !== run.state,
    isBaseLost: preview.baseIsLost,
    fromVersion: preview.fromVersion,
  }
}

const placeOf = (key: string) => ({
  key,
  row: rowOfCell(key),
  kind: key.startsWith('answer:') ? ('question' as const) : ('item' as const),
  field: both((language) => fieldOfCell(key, language)),
})

const said = (key: string, text: string, template: Template): Localised =>
  both((language) => sayCell(key, text, template, language))

const ended = (text: Localised): Localised => both((language) => `${text[language]}.`)

/** Why a workbook does not belong to this list, as a problem at the file. */
export const notOfThisList = (refusal: ImportRefusal | WorkbookRefusal): Problem =>
  atField(
    'input-not-valid',
    'files',
    refusal,
    both((language) => sayRefusal(refusal, language)),
  )
