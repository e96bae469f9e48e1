import { readWorkbook, type SheetRead } from '@lotse/documents'
import {
  type ImportPreview,
  NO_FACTS,
  previewImport,
  type Run,
  readChecklistWorkbook,
  sayChange,
  sayConflict,
  sayNotUnderstood,
  sayObstacle,
  sayProblem,
  sayRefusal,
  type Template,
  withAnsweredState,
  withoutCleared,
} from '@lotse/remediation'
import { EXIT, type ExitCode } from '../exit-codes.ts'
import type { Language } from '../language.ts'
import { safeJson } from '../safe-text.ts'
import { complain } from './evaluate-answers.ts'
import { guarded, workbookFault } from './guarded.ts'
import { block, sayConsequence } from './lines.ts'
import { WORDS } from './messages.ts'
import { readBytes } from './read-file.ts'
import { readRun, replaceFile, textOfRun } from './run-file.ts'

export interface ImportOptions {
  readonly apply?: boolean
  /** Which side conflicts take when they are stored. */
  readonly conflicts: 'keep' | 'file'
  readonly format: 'table' | 'json'
  readonly language: Language
}

/** Shows what an edited workbook changes, and stores it only when told to. Ends with 1 while something is left to decide. */
export function importWorkbook(path: string, workbook: string, options: ImportOptions): Promise<ExitCode> {
  const { apply = false, conflicts, format, language } = options
  return guarded(async () => {
    const kept = await readRun(path, language)
    const { id, template, run } = kept
    const read = readChecklistWorkbook(await sheetsOf(workbook, language), template)
    if (typeof read === 'string') return complain(workbook, [sayRefusal(read, language)])
    // A network test is recorded by the server; a file takes the answer for it.
    const into = { runId: id, run, template, facts: NO_FACTS, networkTests: 1 }
    const first = previewImport(read, into, new Set())
    if (typeof first === 'string') return complain(workbook, [sayRefusal(first, language)])
    const chosen = conflicts === 'file' ? first.merge.conflicts.map(({ key }) => key) : []
    const preview = previewImport(read, into, new Set(chosen))
    if (typeof preview === 'string') return complain(workbook, [sayRefusal(preview, language)])
    const isRefused =
      preview.problems.length > 0 || preview.answerConflicts.some(({ reaction }) => reaction === 'refuse')
    const stored = apply && !isRefused
    if (stored)
      await replaceFile(path, textOfRun({ ...kept, run: withAnsweredState(cleared(preview.run), template) }), language)
    const result = resultOf(preview, template, language, stored)
    process.stdout.write(format === 'json' ? `${safeJson(result)}\n` : said(result, language))
    if (isRefused) return EXIT.failed
    const left = preview.merge.conflicts.length - chosen.length + preview.merge.notUnderstood.length
    return left + preview.faults.length + preview.answerConflicts.length === 0 ? EXIT.fine : EXIT.findings
  })
}

const cleared = (run: Run): Run => ({ ...run, answers: withoutCleared(run.answers) })

async function sheetsOf(path: string, language: Language): Promise<readonly SheetRead[]> {
  const bytes = await readBytes(path, language)
  try {
    return readWorkbook(bytes)
  } catch (error) {
    throw workbookFault(error, path, language)
  }
}

/** The stable form of the result; fields are added, never renamed. */
function resultOf(preview: ImportPreview, template: Template, language: Language, stored: boolean) {
  const { merge } = preview
  return {
    stored,
    ...{ baseIsLost: preview.baseIsLost, fromVersion: preview.fromVersion, reopened: preview.reopened },
    changes: merge.changes.map((one) => ({ ...one, text: sayChange(one, template, language) })),
    conflicts: merge.conflicts.map((one) => ({ ...one, text: sayConflict(one, template, language) })),
    notUnderstood: merge.notUnderstood.map((one) => ({ ...one, text: sayNotUnderstood(one, language) })),
    missingRows: merge.missingRows.map((row) => row.replace(/^\w+:/, '')),
    consequences: preview.consequences.map((one) => ({
      ...{ item: one.itemId, from: one.from, to: one.to, text: sayConsequence(one, template, language) },
    })),
    faults: preview.faults.map((one) => ({ ...one, text: sayObstacle(one, template, language) })),
    answerConflicts: preview.answerConflicts.map(({ id, questions, text }) => ({
      id,
      questions,
      text: text[language],
    })),
    problems: preview.problems.map((one) => ({ code: one.code, text: sayProblem(one, language) })),
  }
}

function said(result: ReturnType<typeof resultOf>, language: Language): string {
  const names = [
    'changes',
    'conflicts',
    'notUnderstood',
    'consequences',
    'faults',
    'answerConflicts',
    'problems',
  ] as const
  const blocks = names
    .map((name) =>
      block(
        name,
        result[name].map(({ text }) => text),
        language,
      ),
    )
    .join('')
  const lost = result.baseIsLost ? `${WORDS.baseIsLost[language]}\n` : ''
  const end = result.stored ? WORDS.stored[language] : blocks === '' ? WORDS.nothing[language] : WORDS.notYet[language]
  return `${lost}${blocks}${block('missingRows', result.missingRows, language)}${end}\n`
}
