import type { LintContext } from '../lint/context.ts'
import { lintOdt } from '../lint/lint.ts'
import type { Finding } from '../lint/types.ts'
import { type OdtFile, readOdtText } from '../reading/read.ts'
import { applyEdits, type Edit, overlap } from './edits.ts'

export interface Fixed {
  readonly text: string
  /** What was fixed, in the order in which it was. */
  readonly fixed: readonly Finding[]
}

/** Fixes may uncover each other; what is not still after so many rounds is left to a person. */
const MOST_ROUNDS = 10

/**
 * Makes fixes until nothing is left to fix. By default errors and warnings only: what is merely worth knowing is often meant.
 * Fixes that touch the same text take turns. A fix that would raise an error is left out.
 */
export function fixAll(
  file: OdtFile,
  context: LintContext,
  chosen: (finding: Finding) => boolean = ({ severity }) => severity !== 'information',
): Fixed {
  const fixed: Finding[] = []
  let current = file
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const edits: Edit[] = []
    const before = lintOdt(current, context).findings
    for (const finding of before) {
      if (finding.fix === null || !chosen(finding) || overlap(edits, finding.fix.edits)) continue
      if (!helps(current, finding, before, context)) continue
      edits.push(...finding.fix.edits)
      fixed.push(finding)
    }
    if (edits.length === 0) break
    current = readOdtText(applyEdits(current.text, edits), file.encoding)
  }
  return { text: current.text, fixed }
}

function helps(file: OdtFile, finding: Finding, before: readonly Finding[], context: LintContext): boolean {
  // What a broken file hides only shows once it is repaired.
  if (finding.fix === null || finding.rule === 'xml-not-well-formed') return true
  const after = lintOdt(readOdtText(applyEdits(file.text, finding.fix.edits), file.encoding), context).findings
  const count = (findings: readonly Finding[]): number => findings.filter(({ severity }) => severity === 'error').length
  return count(after) <= count(before)
}
