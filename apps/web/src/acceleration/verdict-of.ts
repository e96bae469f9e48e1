import type { DeskState } from '@lotse/contract'
import type { Verdict } from '../ui/verdict.ts'

/** In which tone the bar of somebody on the desk is drawn: shrinking use is declining, the rest follows its state. */
export function verdictOf({
  state,
  growth3pp,
}: {
  readonly state: DeskState | null
  readonly growth3pp: number | null
}): Verdict {
  if (state === 'blocked') return 'blocked'
  if (growth3pp !== null && growth3pp <= -3) return 'declining'
  return state === null || state === 'soon' ? 'growing' : 'stalled'
}
