import type { Tally } from '@lotse/readiness'
import type { Language } from '../language.ts'
import { duration, filled } from './words.ts'

/** How often a line is written anew on a terminal, and how often a new one elsewhere. */
const TERMINAL_MS = 200
const ELSEWHERE_MS = 10_000
/** Rates are of this long, so that they follow what the disk does now. */
const WINDOW_MS = 20_000

/** Tells on standard error how far a scan is. */
export interface Progress {
  /** A sentence of its own, above the line of the progress. */
  readonly say: (line: string) => void
  readonly end: () => void
}

/** What progress is about. `total` gives how many files there are once that is known. */
export interface Watched {
  readonly tally: Pick<Tally, 'soFar'>
  readonly total: () => number | null
  readonly now: () => number
}

/** Says what happens: on a terminal one line with rate and time left that changes, elsewhere a plain line now and then. */
export function progress(
  stream: Pick<NodeJS.WriteStream, 'isTTY' | 'write' | 'columns'>,
  quiet: boolean,
  language: Language,
  watched: Watched,
): Progress {
  if (quiet) return { say: () => undefined, end: () => undefined }
  const marks = [{ at: watched.now(), files: watched.tally.soFar().files }]
  const line = (): string => {
    const { files, withFindings, notJudged } = watched.tally.soFar()
    const at = watched.now()
    marks.push({ at, files })
    while (marks.length > 2 && at - (marks[0]?.at ?? at) > WINDOW_MS) marks.shift()
    const [first = { at, files }] = marks
    const perSecond = at === first.at ? 0 : ((files - first.files) / (at - first.at)) * 1000
    const total = watched.total()
    const number = (value: number): string => value.toLocaleString(language, { maximumFractionDigits: 0 })
    const values = {
      files: number(files),
      rate: number(perSecond),
      findings: number(withFindings),
      notJudged: number(notJudged),
    }
    if (total === null || total < files || perSecond === 0) return filled('progress', values, language)
    const share = { total: number(total), percent: number((files / Math.max(total, 1)) * 100) }
    return filled(
      'progressOf',
      { ...values, ...share, left: duration((total - files) / perSecond, language) },
      language,
    )
  }
  const clear = (): void => void (stream.isTTY && stream.write('\r\u001b[K'))
  const show = (): void => {
    if (stream.isTTY) stream.write(`\r${line().slice(0, Math.max(20, (stream.columns || 80) - 1))}\u001b[K`)
    else stream.write(`${line()}\n`)
  }
  const timer = setInterval(show, stream.isTTY ? TERMINAL_MS : ELSEWHERE_MS)
  timer.unref()
  return {
    say: (text) => {
      clear()
      stream.write(`${text}\n`)
    },
    end: () => {
      clearInterval(timer)
      clear()
    },
  }
}
