import type { Severity } from '../facts/finding.ts'
import { visibleText } from './harmless.ts'
import type { ScanLanguage, ScanWords } from './present.ts'
import type { ScanRecord } from './record.ts'
import type { SummaryRecord } from './summary.ts'

const LEVELS: Readonly<Record<Severity, 'none' | 'note' | 'warning' | 'error'>> = {
  information: 'none',
  awareness: 'note',
  validation: 'note',
  limited: 'warning',
  significant: 'error',
}

/** The beginning of a SARIF 2.1.0 log that is written result by result (OASIS SARIF 2.1.0, 3.13, 3.14). */
export const SARIF_START =
  '{"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","runs":[{"results":['

/**
 * The results of a file. A macro lies inside its document, so the line of the module stands beside the place as a logical location,
 * and the region is left out: SARIF would count it in the document itself.
 */
export function sarifResults(record: ScanRecord, words: ScanWords, language: ScanLanguage): readonly object[] {
  const uri = fileUri(record.file)
  return record.findings.map((finding) => {
    const { rule, severity, module, line, column, statement, proposed, only64 } = finding
    return {
      ruleId: rule,
      // SARIF 3.27.9: what is no failure has the level none.
      kind: severity === 'information' ? 'informational' : 'fail',
      level: LEVELS[severity],
      message: { text: visibleText(words.finding(finding, language)) },
      locations: [
        {
          physicalLocation: { artifactLocation: { uri } },
          ...(module === null
            ? {}
            : {
                logicalLocations: [
                  { name: visibleText(module), kind: 'module', fullyQualifiedName: placeOf(module, line, column) },
                ],
              }),
        },
      ],
      partialFingerprints: {
        'lotse/v1': `${record.projectHash ?? 'file'}:${module ?? ''}:${line ?? ''}:${column ?? ''}:${rule}`,
      },
      properties: {
        only64,
        severity,
        line,
        column,
        statement: statement === null ? null : visibleText(statement),
        proposed: proposed === null ? null : visibleText(proposed),
      },
    }
  })
}

/** The end of the log: the tool with its rules, files that could not be judged, and whether the run is whole. */
export function sarifEnd(
  summary: SummaryRecord,
  failed: readonly ScanRecord[],
  words: ScanWords,
  language: ScanLanguage,
): string {
  const ids = [...new Set(summary.violations.map(({ RuleId }) => RuleId))].toSorted()
  const rules = ids.map((id) => ({ id, shortDescription: { text: visibleText(words.rule(id, language)) } }))
  const { run } = summary
  const run1 = {
    columnKind: 'utf16CodeUnits',
    tool: { driver: { name: 'lotse scan', semanticVersion: run.version, rules } },
    invocations: [
      {
        executionSuccessful: !run.interrupted,
        startTimeUtc: run.startedAt,
        toolExecutionNotifications: [
          ...failed.map(({ file, status, reason }) => ({
            level: 'warning',
            message: { text: visibleText(reason === null ? status : words.reason(reason, language)) },
            locations: [{ physicalLocation: { artifactLocation: { uri: fileUri(file) } } }],
          })),
          ...run.folders.map(({ folder, code }) => ({
            level: 'warning',
            message: { text: code },
            locations: [{ physicalLocation: { artifactLocation: { uri: fileUri(folder) } } }],
          })),
        ],
      },
    ],
    properties: { summary: summary.summary, notJudged: run.notJudged },
  }
  return `],${JSON.stringify(run1).slice(1)}]}`
}

const placeOf = (module: string, line: number | null, column: number | null): string =>
  [visibleText(module), ...(line === null ? [] : [line]), ...(line === null || column === null ? [] : [column])].join(
    ':',
  )

/** A path as a reference in the sense of RFC 3986: drives and shares as `file:` addresses, other paths as they are. */
function fileUri(path: string): string {
  const text = path
    .replace(/^\\\\\?\\UNC\\/i, '\\\\')
    .replace(/^\\\\\?\\/, '')
    .replaceAll('\\', '/')
  const encoded = text.toWellFormed().split('/').map(encodeURIComponent).join('/')
  if (text.startsWith('//')) return `file:${encoded}`
  return /^[A-Za-z]:\//.test(text) ? `file:///${encoded.replace('%3A', ':')}` : encoded
}
