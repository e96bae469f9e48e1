import { type Diagnosis, dataFolderPath, diagnose, surroundings } from '@lotse/server'
import pc from 'picocolors'
import { EXIT, type ExitCode } from '../exit-codes.ts'
import { safeJson, safeText } from '../safe-text.ts'
import { type DataFolderOptions, tellingProblems } from './tell-problem.ts'

const MARKS = { fine: pc.green('✓'), warning: pc.yellow('!'), problem: pc.red('✗') } as const

/** Prints one line for each thing looked at. */
export function runDoctor({ data, format, language }: DataFolderOptions): Promise<ExitCode> {
  return tellingProblems(language, async () => {
    const dataFolder = dataFolderPath(data)
    const found = await diagnose({ dataFolder, from: surroundings(), now: new Date() })
    if (format === 'json') {
      console.log(safeJson(found.map(({ text, ...one }) => ({ ...one, text: text[language] }))))
    } else {
      for (const { state, text } of found) console.log(`${MARKS[state]} ${safeText(text[language])}`)
    }
    return codeFor(found)
  })
}

function codeFor(found: readonly Diagnosis[]): ExitCode {
  if (found.some(({ state }) => state === 'problem')) return EXIT.failed
  return found.some(({ state }) => state === 'warning') ? EXIT.findings : EXIT.fine
}
