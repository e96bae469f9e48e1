import type { Fixable } from '../writing/better.ts'
import { Taken } from '../writing/taken.ts'
import { together } from '../writing/together.ts'
import type { Finding } from './types.ts'

/** What is moved to its place, gets the name that was meant or is no longer excused counts from then on, and may be an error. */
const UNCOVERING: readonly string[] = [
  'element-misplaced',
  'duplicate-singleton',
  'unknown-product',
  'keyword-in-download',
]
/** How often a text is judged to try them; a file made for it could ask for any number. */
const MOST_LOOKS = 30

/** The findings of a text; fixes that uncover something only where that raises no error. `judge` gives those of another text. */
export function withTried(
  text: string,
  findings: readonly Finding[],
  judge: (text: string) => readonly Finding[],
): readonly Finding[] {
  const uncovering = findings.filter((one): one is Fixable => one.fix !== null && UNCOVERING.includes(one.rule))
  if (uncovering.length === 0) return findings
  const taken = new Taken()
  const apart = uncovering.filter(({ fix }) => taken.takes(fix.edits))
  const look = (next: string): { findings: readonly Finding[] } => ({ findings: judge(next) })
  const good = new Set<Finding>(together(text, findings, apart, MOST_LOOKS, look).fixes)
  return findings.map((one) => (UNCOVERING.includes(one.rule) && !good.has(one) ? { ...one, fix: null } : one))
}
