import type { Finding, Severity } from '../facts/finding.ts'
import { FILE_SEVERITIES } from '../judge/severity.ts'

/** The number of a severity in `FILE_SEVERITIES`; information colours nothing. */
export const weightOf = (severity: Severity): number =>
  severity === 'information' ? 0 : FILE_SEVERITIES.indexOf(severity)

/** The highest severity among findings; `with64` false leaves out what matters for 64-bit Office only. */
export function worstOf(findings: readonly Pick<Finding, 'severity' | 'only64'>[], with64: boolean): number {
  let worst = 0
  for (const { severity, only64 } of findings) if (with64 || !only64) worst = Math.max(worst, weightOf(severity))
  return worst
}
