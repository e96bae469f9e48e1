import type { Finding, Severity } from '../facts/finding.ts'

/** What a file or macro is coloured with (readiness.md 1.1, "Severity"), from nothing to do to most to do. */
export const WORST = ['ready', 'awareness', 'validation', 'limited', 'significant'] as const

export type Worst = (typeof WORST)[number]

/** The number of a severity in `WORST`; information colours nothing. */
export const weightOf = (severity: Severity): number => (severity === 'information' ? 0 : WORST.indexOf(severity))

/** The highest severity among findings; `with64` false leaves out what matters for 64-bit Office only. */
export function worstOf(findings: readonly Pick<Finding, 'severity' | 'only64'>[], with64: boolean): number {
  let worst = 0
  for (const { severity, only64 } of findings) if (with64 || !only64) worst = Math.max(worst, weightOf(severity))
  return worst
}
