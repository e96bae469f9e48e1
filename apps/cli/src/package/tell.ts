import { PackagingError, sayFault } from '@lotse/packaging'
import { EXIT, type ExitCode } from '../exit-codes.ts'
import type { Language } from '../language.ts'
import { safeText } from '../safe-text.ts'
import { WrongCall } from './wrong-call.ts'

/** Runs a command on packages; what is wrong with its input is said and ends with 2, what is wrong with the call with 3. */
export async function guarded(language: Language, work: () => Promise<ExitCode>): Promise<ExitCode> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof WrongCall) {
      process.stderr.write(`${safeText(error.message)}\n`)
      return EXIT.wrongCall
    }
    if (!(error instanceof PackagingError)) throw error
    process.stderr.write(`${safeText(sayFault(error, language))}\n`)
    return EXIT.failed
  }
}

const UNITS = ['B', 'kB', 'MB', 'GB', 'TB']

/** A number of bytes as people read it. */
export function size(bytes: number, language: Language): string {
  const power = Math.min(Math.floor(Math.log10(Math.max(bytes, 1)) / 3), UNITS.length - 1)
  const value = bytes / 1000 ** power
  const number = value.toLocaleString(language, { maximumFractionDigits: power === 0 ? 0 : 1 })
  return `${number} ${UNITS[power] ?? 'B'}`
}

/** Shows on a terminal how far something is, on one line that goes away; says nothing to a file or another program. */
export function progress(language: Language): {
  readonly on: (done: number, total: number) => void
  readonly end: () => void
} {
  if (!process.stderr.isTTY) return { on: () => undefined, end: () => undefined }
  let last = -1
  return {
    on: (done, total) => {
      const percent = total === 0 ? 100 : Math.floor((done / total) * 100)
      if (percent === last) return
      last = percent
      process.stderr.write(`\r${percent} %  ${size(done, language)} / ${size(total, language)}\u001b[K`)
    },
    end: () => {
      if (last >= 0) process.stderr.write('\r\u001b[K')
    },
  }
}
