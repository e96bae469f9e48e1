import { fixAll, formatOdt, type OdtFile, readOdt, sayFix, writeOdt } from '@lotse/odt'
import { EXIT, type ExitCode } from '../exit-codes.ts'
import type { Language } from '../language.ts'
import { safeText } from '../safe-text.ts'
import { contextOf } from './context.ts'
import { whyOther } from './other-file.ts'
import { bytesAt, STANDARD_INPUT } from './read-bytes.ts'
import { replaceFile } from './replace-file.ts'
import { WORDS } from './words.ts'

interface Options {
  readonly check?: boolean
  readonly language: Language
}

interface Changed {
  readonly text: string
  readonly notes: readonly string[]
}

/** Makes the fixes of rules. 0 done, 1 with `--check` if something would change, 2 a file could not be read. */
export function fixFiles(
  paths: readonly string[],
  options: Options & { readonly mode: string; readonly profile: readonly string[]; readonly all?: boolean },
): Promise<ExitCode> {
  const context = contextOf(options)
  return changeFiles(paths, options, (file) => {
    const { text, fixed } = options.all === true ? fixAll(file, context, () => true) : fixAll(file, context)
    const notes = fixed.map((one) => `${one.rule}: ${one.fix === null ? '' : sayFix(one.fix, options.language)}`)
    return { text, notes }
  })
}

/** Writes files in the usual form. Exit codes as above; a file that is no XML stays and counts as not read. */
export function formatFiles(paths: readonly string[], options: Options): Promise<ExitCode> {
  return changeFiles(paths, options, (file) => (file.parsed === null ? null : { text: formatOdt(file), notes: [] }))
}

async function changeFiles(
  paths: readonly string[],
  { check = false, language }: Options,
  change: (file: OdtFile) => Changed | null,
): Promise<ExitCode> {
  let code: ExitCode = EXIT.fine
  for (const path of paths) {
    const bytes = await bytesAt(path)
    const file = bytes === null ? null : readOdt(bytes)
    const other = file === null ? WORDS.unreadable[language] : whyOther(file, language)
    const changed = file === null || other !== null ? null : change(file)
    if (file === null || changed === null) {
      process.stderr.write(`${safeText(path)}: ${safeText(other ?? WORDS.notWellFormed[language])}\n`)
      code = EXIT.failed
      continue
    }
    const piped = path === STANDARD_INPUT && !check
    if (piped) process.stdout.write(writeOdt(file, changed.text))
    if (changed.text === file.text) continue
    if (!check && !piped && !(await replaceFile(path, writeOdt(file, changed.text)))) {
      process.stderr.write(`${safeText(path)}: ${WORDS.notWritten[language]}\n`)
      code = EXIT.failed
      continue
    }
    if (check && code === EXIT.fine) code = EXIT.findings
    const lines = [(check ? WORDS.wouldChange : WORDS.changed)[language], ...changed.notes]
    const said = piped ? process.stderr : process.stdout
    said.write(lines.map((line) => `${safeText(`${path}: ${line}`)}\n`).join(''))
  }
  return code
}
