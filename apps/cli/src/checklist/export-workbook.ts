import { writeWorkbook } from '@lotse/documents'
import { checklistWorkbook } from '@lotse/remediation'
import { EXIT, type ExitCode } from '../exit-codes.ts'
import type { Language } from '../language.ts'
import { safeText } from '../safe-text.ts'
import { guarded } from './guarded.ts'
import { WORDS } from './messages.ts'
import { readRun, writeNew } from './run-file.ts'

/** Writes a checklist as a workbook to work in, in the language of the command. */
export function exportWorkbook(path: string, to: string, language: Language): Promise<ExitCode> {
  return guarded(async () => {
    const { id, customer, template, run } = await readRun(path, language)
    const workbook = checklistWorkbook(template, run, {
      ...{ run: id, customer, template: template.name, edition: run.edition, version: run.version, language },
      writtenAt: new Date().toISOString().slice(0, 10),
    })
    await writeNew(to, await writeWorkbook(workbook), language)
    process.stdout.write(`${WORDS.written[language]} ${safeText(to)}\n`)
    return EXIT.fine
  })
}
