import { GENERIC_KEYS } from '../facts/products.ts'
import type { Finding, Language, Severity } from '../lint/types.ts'
import { placeOf } from '../reading/positions.ts'
import type { OdtFile } from '../reading/read.ts'
import type { Range } from '../reading/tree.ts'
import type { Edit } from '../writing/edits.ts'
import { keysIn } from './mask.ts'
import { sayFinding, sayFix } from './say.ts'

interface Lines {
  readonly line: number
  readonly column: number
  readonly endLine: number
  readonly endColumn: number
}

/** A finding as machines and editors read it; lines and columns from 1, the end behind the last character. */
export interface Diagnostic extends Lines {
  readonly rule: string
  readonly severity: Severity
  readonly message: string
  readonly path: string
  readonly fix: { readonly title: string; readonly edits: readonly (Lines & { readonly text: string })[] } | null
}

/**
 * Findings of a file in lines, columns and words. No message shows a product key; a fix that carries one along is left out
 * here, for what is printed lands in logs.
 */
export function diagnosticsOf(file: OdtFile, findings: readonly Finding[], language: Language): readonly Diagnostic[] {
  const lines = ({ start, end }: Range): Lines => {
    const from = placeOf(start, file.lines)
    const to = placeOf(end, file.lines)
    return { line: from.line, column: from.column, endLine: to.line, endColumn: to.column }
  }
  return findings.map((finding) => ({
    rule: finding.rule,
    severity: finding.severity,
    ...lines(finding.range),
    message: sayFinding(finding, language),
    path: finding.path,
    fix:
      finding.fix === null || holdsKey(finding.fix.edits)
        ? null
        : {
            title: sayFix(finding.fix, language),
            edits: finding.fix.edits.map((edit) => ({ ...lines(edit), text: edit.text })),
          },
  }))
}

const holdsKey = (edits: readonly Edit[]): boolean =>
  edits.some(({ text }) => keysIn(text).some((key) => !GENERIC_KEYS.has(key)))
