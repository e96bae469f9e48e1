import { execFile, execFileSync } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { readWorkbook, writeWorkbook } from '@lotse/documents'
import { expect, it } from 'vitest'
import { builtInTemplate } from '../catalogue/template.ts'
import { NO_FACTS } from '../checklist/types.ts'
import { CLOUD_NATIVE } from '../testing/customers.ts'
import { runOf, settled } from '../testing/runs.ts'
import { RUN_ID, stampOf } from '../testing/workbooks.ts'
import { checklistWorkbook } from './checklist-workbook.ts'
import { previewImport } from './preview-import.ts'
import { readChecklistWorkbook } from './read-checklist-workbook.ts'

const run = promisify(execFile)
const TEMPLATE = builtInTemplate('commercial')
const RUN = settled(runOf(CLOUD_NATIVE))

/** The program, where it is installed. */
function office(): string | null {
  for (const name of ['soffice', 'libreoffice']) {
    try {
      execFileSync(name, ['--version'], { stdio: 'ignore' })
      return name
    } catch {
      // Not this one.
    }
  }
  return null
}
const OFFICE = office()

/** Opens a file with the program and saves it in another format, in a profile of its own. */
async function convert(folder: string, file: string, format: string, filter: string): Promise<string> {
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
  const to = ['--convert-to', `${format}:${filter}`, '--outdir', join(folder, format)]
  await run(OFFICE ?? '', [profile, '--headless', ...to, join(folder, file)], { timeout: 110_000 })
  return join(folder, format, file.replace(/\.\w+$/, `.${format}`))
}

const title = 'RM29 LibreOffice opens the workbook, changes it and saves it, and it is read back'
it.skipIf(OFFICE === null)(
  OFFICE === null ? `${title} (skipped, because LibreOffice is not installed)` : title,
  { timeout: 240_000 },
  async () => {
    const folder = await mkdtemp(join(tmpdir(), 'lotse-office-'))
    try {
      const workbook = await writeWorkbook(checklistWorkbook(TEMPLATE, RUN, stampOf(RUN)))
      await writeFile(join(folder, 'list.xlsx'), workbook)
      // Its flat format is text: changed there, it is as if somebody had typed.
      const flat = await convert(folder, 'list.xlsx', 'fods', 'OpenDocument Spreadsheet Flat XML')
      const text = await readFile(flat, 'utf8')
      const edited = text.replaceAll('<text:p>shown for ID-01</text:p>', '<text:p>typed in LibreOffice</text:p>')
      expect(edited).not.toBe(text)
      // What was written stays in the hidden sheet, the last one.
      const hidden = edited.lastIndexOf('typed in LibreOffice')
      const typed = `${edited.slice(0, hidden)}shown for ID-01${edited.slice(hidden + 'typed in LibreOffice'.length)}`
      await writeFile(join(folder, 'typed.fods'), typed)
      const saved = await convert(folder, 'typed.fods', 'xlsx', 'Calc MS Excel 2007 XML')
      const read = readChecklistWorkbook(readWorkbook(await readFile(saved)), TEMPLATE)
      if (typeof read === 'string') throw new Error(read)
      const into = { runId: RUN_ID, run: RUN, template: TEMPLATE, facts: NO_FACTS, networkTests: 1 }
      const preview = previewImport(read, into, new Set())
      expect(preview).toMatchObject({
        baseIsLost: false,
        merge: {
          changes: [{ key: 'item:ID-01/evidence', from: 'shown for ID-01', to: 'typed in LibreOffice' }],
          ...{ conflicts: [], notUnderstood: [], missingRows: [] },
        },
      })
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  },
)
