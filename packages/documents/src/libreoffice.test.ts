import { execFile, execFileSync } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'
import type { Paper } from './paper.ts'
import { writeSlides, writeWordPaper } from './papers.ts'
import type { Slides } from './slide.ts'
import { writeSpreadsheet } from './spreadsheet.ts'

const run = promisify(execFile)
const TITLE = 'Beschlüsse, Ärzte'
const paper: Paper = {
  title: TITLE,
  subtitle: 'Ärzte Nord',
  language: 'de',
  footer: TITLE,
  blocks: [
    { kind: 'table', columns: [{ heading: 'Frage', share: 1 }], rows: Array.from({ length: 60 }, () => ['Wort']) },
  ],
}
const slides: Slides = {
  ...{ title: TITLE, subtitle: 'Ärzte Nord', language: 'de', footer: TITLE },
  slides: [1, 2].map((number) => ({ title: `Punkt ${number}`, body: [{ kind: 'list', items: ['eins'] }] })),
}

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

/** What the program makes of a file, in a profile of its own. */
async function converted(name: string, bytes: Uint8Array, to: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'lotse-office-'))
  try {
    await writeFile(join(folder, name), bytes)
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
    const made = ['--headless', '--convert-to', to, '--outdir', folder, join(folder, name)]
    await run(OFFICE ?? '', [profile, ...made], { timeout: 110_000 })
    return await readFile(join(folder, name.replace(/\.\w+$/, `.${to.split(':')[0]}`)), 'latin1')
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

const pagesOf = (pdf: string) => Number(/\/Type\s*\/Pages[\s\S]*?\/Count (\d+)/.exec(pdf)?.[1])
const CSV = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false'
const columns = [{ heading: 'Kunde', width: 20 }]

const cases = [
  ['slides', async () => pagesOf(await converted('x.pptx', await writeSlides(slides), 'pdf')), 3],
  ['a Word document', async () => pagesOf(await converted('x.docx', await writeWordPaper(paper), 'pdf')) > 1, true],
  [
    'a spreadsheet',
    async () => {
      const bytes = await writeSpreadsheet({ name: 'x', columns, rows: [['=1+1'], [TITLE]] })
      return Buffer.from(await converted('x.xlsx', bytes, CSV), 'latin1')
        .toString()
        .trim()
        .split(/\r?\n/)
    },
    ['Kunde', '=1+1', `"${TITLE}"`],
  ],
] as const

it.skipIf(OFFICE === null).each(
  cases.map(([name, work, wanted]) => {
    const title = `LibreOffice opens ${name}`
    return [OFFICE === null ? `${title} (skipped, because LibreOffice is not installed)` : title, work, wanted] as const
  }),
)('%s', { timeout: 240_000 }, async (_title, work, wanted) => expect(await work()).toEqual(wanted))
