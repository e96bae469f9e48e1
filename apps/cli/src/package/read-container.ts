import { type Fault, sayFault } from '@lotse/packaging'
import { unpackIntunewin, type Verification, verifyIntunewin } from '@lotse/packaging/node'
import { EXIT, type ExitCode } from '../exit-codes.ts'
import { filled } from '../filled.ts'
import type { Language } from '../language.ts'
import { safeJson, safeText } from '../safe-text.ts'
import { guarded, progress } from './tell.ts'
import { WORDS } from './words.ts'

/** Verifies a container. 0 whole, 1 unusual, 2 damaged. */
export function verifyContainer(file: string, format: string, language: Language): Promise<ExitCode> {
  return told(file, format, language, (onProgress) => verifyIntunewin(file, onProgress))
}

/** Verifies and unpacks a container into a new or empty folder. Exit codes as above; where it is damaged nothing is written. */
export function unpackContainer(file: string, folder: string, format: string, language: Language): Promise<ExitCode> {
  return told(file, format, language, (onProgress) => unpackIntunewin(file, folder, onProgress))
}

function told(
  file: string,
  format: string,
  language: Language,
  work: (onProgress: (done: number, total: number) => void) => Promise<Verification>,
): Promise<ExitCode> {
  return guarded(language, async () => {
    const shown = progress(language)
    const { errors, warnings, metadata, files } = await work(shown.on).finally(shown.end)
    const said = (fault: Fault): object => ({ ...fault, message: sayFault(fault, language) })
    if (format === 'json') {
      const { name, setupFile, unencryptedContentSize } = metadata ?? {}
      const about = { name, setupFile, unencryptedContentSize }
      const json = { file, errors: errors.map(said), warnings: warnings.map(said), ...about, files }
      process.stdout.write(`${safeJson(json)}\n`)
    } else {
      const line = (kind: 'error' | 'warning') => (fault: Fault) =>
        `${file}: ${WORDS[kind][language]}: ${sayFault(fault, language)}`
      const whole = { file, files: files.length, setup: metadata?.setupFile ?? '' }
      const lines = [
        ...errors.map(line('error')),
        ...warnings.map(line('warning')),
        ...(errors.length === 0 ? [filled(WORDS.whole[language], whole)] : []),
      ]
      process.stdout.write(lines.map((one) => `${safeText(one)}\n`).join(''))
    }
    if (errors.length > 0) return EXIT.failed
    return warnings.length > 0 ? EXIT.findings : EXIT.fine
  })
}
