import type { Fixable } from '../writing/better.ts'
import { Taken } from '../writing/taken.ts'
import { together } from '../writing/together.ts'
import type { Finding } from './types.ts'

/** What moves something brings to light what was ignored where it stood, which may be an error in the right place. */
const MOVING: readonly string[] = ['element-misplaced', 'duplicate-singleton']
/** How often a text is judged to try what moves; a file made for it could ask for any number. */
const MOST_LOOKS = 30

/** The findings of a text; fixes that move something only where moving it raises no error. `judge` gives those of another text. */
export function withTriedMoves(
  text: string,
  findings: readonly Finding[],
  judge: (text: string) => readonly Finding[],
): readonly Finding[] {
  const moving = findings.filter((one): one is Fixable => one.fix !== null && MOVING.includes(one.rule))
  if (moving.length === 0) return findings
  const taken = new Taken()
  const apart = moving.filter(({ fix }) => taken.takes(fix.edits))
  const look = (next: string): { findings: readonly Finding[] } => ({ findings: judge(next) })
  const good = new Set<Finding>(together(text, findings, apart, MOST_LOOKS, look).fixes)
  return findings.map((one) => (MOVING.includes(one.rule) && !good.has(one) ? { ...one, fix: null } : one))
}
