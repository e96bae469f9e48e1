import { diagnosticsOf, lintOdt, readOdt } from '@lotse/odt'
import { EXIT, type ExitCode } from '../exit-codes.ts'
import type { Language } from '../language.ts'
import { safeJson, safeText } from '../safe-text.ts'
import { contextOf } from './context.ts'
import type { LintedFile } from './linted-file.ts'
import { bytesAt } from './read-bytes.ts'
import { sarifOf } from './sarif.ts'
import { WORDS } from './words.ts'

interface Options {
  readonly mode: string
  readonly profile: readonly string[]
  readonly format: string
  readonly language: Language
}

/** Checks files, prints the findings, and gives the exit code: 0 clean, 1 warnings, 2 errors or unreadable. */
export async function lintFiles(paths: readonly string[], options: Options): Promise<ExitCode> {
  const context = contextOf(options)
  const linted: LintedFile[] = []
  let unreadable = false
  for (const path of paths) {
    const bytes = await bytesAt(path)
    if (bytes === null) {
      unreadable = true
      process.stderr.write(`${safeText(path)}: ${WORDS.unreadable[options.language]}\n`)
      continue
    }
    const file = readOdt(bytes)
    linted.push({ file: path, diagnostics: diagnosticsOf(file, lintOdt(file, context).findings, options.language) })
  }
  process.stdout.write(printed(linted, options))
  const severities = new Set(linted.flatMap(({ diagnostics }) => diagnostics.map(({ severity }) => severity)))
  if (unreadable || severities.has('error')) return EXIT.failed
  return severities.has('warning') ? EXIT.findings : EXIT.fine
}

function printed(files: readonly LintedFile[], { format, language }: Options): string {
  if (format === 'json') return `${safeJson(files)}\n`
  if (format === 'sarif') return `${safeJson(sarifOf(files, language))}\n`
  const lines = files.flatMap(({ file, diagnostics }) =>
    diagnostics.length === 0
      ? [`${file}: ${WORDS.clean[language]}`]
      : diagnostics.map(
          ({ line, column, severity, rule, message }) =>
            `${file}:${line}:${column}: ${WORDS[severity][language]} ${rule}: ${message}`,
        ),
  )
  return lines.map((line) => `${safeText(line)}\n`).join('')
}
