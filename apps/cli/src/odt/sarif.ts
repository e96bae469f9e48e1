import { type Diagnostic, RULES } from '@lotse/odt'
import type { Language } from '../language.ts'
import type { LintedFile } from './linted-file.ts'

const LEVELS = { error: 'error', warning: 'warning', information: 'note' } as const

/** The findings as SARIF 2.1.0, which code hosts show beside the lines. */
export function sarifOf(files: readonly LintedFile[], language: Language): object {
  const rules = RULES.map(({ id, severity, engineer }) => ({
    id,
    shortDescription: { text: engineer[language].replaceAll(/[{}]/g, '') },
    defaultConfiguration: { level: LEVELS[severity] },
  }))
  const places = new Map(rules.map(({ id }, index) => [id, index]))
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'lotse odt lint', rules } },
        columnKind: 'utf16CodeUnits',
        results: files.flatMap(({ file, diagnostics, suppressed }) => [
          ...diagnostics.map((one) => resultOf(file, one, places)),
          ...suppressed.map((one) => ({
            ...resultOf(file, one, places),
            suppressions: [{ kind: 'inSource', justification: one.reason }],
          })),
        ]),
      },
    ],
  }
}

function resultOf(file: string, one: Diagnostic, places: ReadonlyMap<string, number>): object {
  const uri = uriOf(file)
  return {
    ruleId: one.rule,
    ruleIndex: places.get(one.rule),
    level: LEVELS[one.severity],
    message: { text: one.message },
    locations: [{ physicalLocation: { artifactLocation: { uri }, region: regionOf(one) } }],
    ...(one.fix === null
      ? {}
      : {
          fixes: [
            {
              description: { text: one.fix.title },
              artifactChanges: [
                {
                  artifactLocation: { uri },
                  replacements: one.fix.edits.map((edit) => ({
                    deletedRegion: regionOf(edit),
                    insertedContent: { text: edit.text },
                  })),
                },
              ],
            },
          ],
        }),
  }
}

const regionOf = (at: { line: number; column: number; endLine: number; endColumn: number }): object => ({
  startLine: at.line,
  startColumn: at.column,
  endLine: at.endLine,
  endColumn: at.endColumn,
})

/** A path as the reference that SARIF wants: relative ones stay so, whatever characters they hold. */
function uriOf(path: string): string {
  const uri = encodeURI(path.replaceAll('\\', '/')).replaceAll('#', '%23').replaceAll('?', '%3F')
  if (/^[a-z]:\//i.test(uri)) return `file:///${uri}`
  // A colon in the first part would make it a scheme.
  return /^[^/]*:/.test(uri) ? `./${uri}` : uri
}
