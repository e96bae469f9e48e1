import type { SummaryRecord } from '@lotse/readiness'
import type { Language } from '../language.ts'
import type { ScanCall } from './call.ts'
import { duration, filled } from './words.ts'

/** Folders named at the end; the result names more. */
const NAMED = 3

/** Says how the scan ended: what it saw, what it left out, and what to be careful about. */
export function tellEnd(
  { run, summary, unique }: SummaryRecord,
  call: ScanCall,
  language: Language,
  print: (line: string) => void,
): void {
  const number = (value: number): string => value.toLocaleString(language, { maximumFractionDigits: 1 })
  const say = (word: Parameters<typeof filled>[0], values: Record<string, string> = {}): void =>
    print(filled(word, values, language))
  say('done', {
    files: number(summary.Total),
    time: duration(run.seconds, language),
    findings: number(summary.Issues64),
    notJudged: number(run.notJudged),
    macros: number(unique.macros.count),
    coverage: number(Math.floor(run.coverage * 1000) / 10),
  })
  const { skipped } = run
  if (Object.values(skipped).some((count) => count > 0))
    say('left', Object.fromEntries(Object.entries(skipped).map(([why, count]) => [why, number(count)])))
  const { warnings } = run
  if (warnings.includes('nothing-found')) say('nothingFound')
  if (warnings.includes('many-unreadable'))
    say('manyUnreadable', { percent: number(Math.ceil((1 - run.coverage) * 1000) / 10) })
  // A table names them itself, on standard output.
  if (warnings.includes('unreadable-folders') && call.format !== 'table')
    say('unreadableFolders', {
      count: number(run.unreadableFolders),
      folders: run.folders
        .slice(0, NAMED)
        .map(({ folder, code }) => `${folder} (${code})`)
        .join(', '),
    })
  if (run.interrupted) say('interrupted')
  if (call.out === null) return
  say('wrote', { file: call.out })
  if (call.conceal) say('names', { file: `${call.out}.names.csv` })
  if (run.interrupted) say('goOn')
}
