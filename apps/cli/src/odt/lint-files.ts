import { diagnosticsOf, type LintContext, lintOdt, maskKeys, readOdt } from '@lotse/odt'
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
    linted.push(lintedFile(path, bytes, context, options.language))
  }
  process.stdout.write(printed(linted, options))
  const severities = new Set(linted.flatMap(({ diagnostics }) => diagnostics.map(({ severity }) => severity)))
  if (unreadable || severities.has('error')) return EXIT.failed
  return severities.has('warning') ? EXIT.findings : EXIT.fine
}

function lintedFile(path: string, bytes: Uint8Array, context: LintContext, language: Language): LintedFile {
  const file = readOdt(bytes)
  const { findings, suppressed } = lintOdt(file, context)
  const aside = diagnosticsOf(file, suppressed, language).map((one, index) => ({
    ...one,
    reason: maskKeys(suppressed[index]?.reason ?? '').replaceAll(/\s+/g, ' '),
  }))
  return { file: path, diagnostics: diagnosticsOf(file, findings, language), suppressed: aside }
}

/** How many findings a file sets aside, and why; in their order, each rule once. */
function asideLine({ file, suppressed }: LintedFile, language: Language): string[] {
  if (suppressed.length === 0) return []
  const rules = [...new Set(suppressed.map(({ rule, reason }) => `${rule} (${reason})`))].join(', ')
  return [`${file}: ${WORDS.setAside[language].replace('{count}', String(suppressed.length))} ${rules}`]
}

function printed(files: readonly LintedFile[], { format, language }: Options): string {
  if (format === 'json') return `${safeJson(files.map(({ file, diagnostics }) => ({ file, diagnostics })))}\n`
  if (format === 'sarif') return `${safeJson(sarifOf(files, language))}\n`
  const lines = files.flatMap((one) => [
    ...(one.diagnostics.length === 0 ? [`${one.file}: ${WORDS.clean[language]}`] : []),
    ...one.diagnostics.map(
      ({ line, column, severity, rule, message }) =>
        `${one.file}:${line}:${column}: ${WORDS[severity][language]} ${rule}: ${message}`,
    ),
    ...asideLine(one, language),
  ])
  return lines.map((line) => `${safeText(line)}\n`).join('')
}
