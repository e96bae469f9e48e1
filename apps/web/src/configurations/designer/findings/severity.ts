import type { Finding, Severity } from '@lotse/odt'
import type { Tone } from '../../../ui/verdict.ts'

/** Colour never says it alone: each severity has a sign, and its word stands in the texts. */
export const severities: Readonly<
  Record<Severity, { readonly sign: string; readonly tone: Tone; readonly rank: number }>
> = {
  error: { sign: '✕', tone: 'bad', rank: 0 },
  warning: { sign: '!', tone: 'warn', rank: 1 },
  information: { sign: 'i', tone: 'quiet', rank: 2 },
}

/** The gravest first, then by place. */
export const byGravity = (findings: readonly Finding[]): readonly Finding[] =>
  findings.toSorted(
    (one, two) => severities[one.severity].rank - severities[two.severity].rank || one.range.start - two.range.start,
  )
