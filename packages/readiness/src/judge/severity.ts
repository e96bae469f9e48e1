import { type Finding, SEVERITIES } from '../facts/finding.ts'

/** Colours of a file or macro (readiness.md 1.1): what is only information colours nothing, and then it is ready. */
export const FILE_SEVERITIES = ['ready', 'awareness', 'validation', 'limited', 'significant'] as const

export type FileSeverity = (typeof FILE_SEVERITIES)[number]

/** The highest severity of findings. */
export function highest(findings: readonly Pick<Finding, 'severity'>[]): FileSeverity {
  const level = findings.reduce((most, { severity }) => Math.max(most, SEVERITIES.indexOf(severity)), 0)
  return FILE_SEVERITIES[level] ?? 'ready'
}
