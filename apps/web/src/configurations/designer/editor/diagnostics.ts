import type { Diagnostic } from '@codemirror/lint'
import { type Audience, type Finding, type Language, sayFinding, sayFix } from '@lotse/odt'

const SEVERITY = { error: 'error', warning: 'warning', information: 'info' } as const

/** Findings as the editor underlines them, each with the button that mends it. */
export function diagnosticsOf(
  findings: readonly Finding[],
  words: { readonly language: Language; readonly audience: Audience },
  onFix: ((finding: Finding) => void) | null,
): Diagnostic[] {
  return findings.map((finding) => {
    const { fix, range, rule, severity } = finding
    return {
      from: range.start,
      to: range.end,
      severity: SEVERITY[severity],
      source: rule,
      message: sayFinding(finding, words.language, words.audience),
      actions:
        fix === null || onFix === null ? [] : [{ name: sayFix(fix, words.language), apply: () => onFix(finding) }],
    }
  })
}
