import type { AccelerationView, Standing } from '@lotse/contract'

/** In which words the tab says where the customer stands (texts of `standing.is`). */
export type StandingKey =
  | 'noIntent'
  | 'openNoFigure'
  | 'noFigure'
  | 'blocked'
  | 'reached'
  | 'stalled'
  | 'slipping'
  | 'paused'
  | 'soon'
  | 'growing'
  | 'nearGoal'
  | 'declining'
  | 'recovering'
  | 'rebaselining'
  | 'tooEarly'

type Seen = Pick<AccelerationView, 'state' | 'trigger' | 'stalledSince'> & { readonly open: unknown }

const byVerdict: Readonly<Record<Standing['state'], StandingKey>> = {
  'no-data': 'noFigure',
  'no-intent': 'noIntent',
  'too-early': 'tooEarly',
  'near-goal': 'nearGoal',
  're-baselining': 'rebaselining',
  blocked: 'blocked',
  growing: 'growing',
  declining: 'declining',
  // Confirmed before, and growing again fast enough: it is watched, and nobody is asked (usage.md §12).
  stalled: 'recovering',
  // Stable, and below the goal for the first month.
  stable: 'slipping',
}

/**
 * Where the customer stands, by the confirmed state of its use and by what acceleration makes of it: never "grows" because
 * nothing stalls.
 */
export function standingKey({ state, trigger, stalledSince, open }: Seen, standing: Standing): StandingKey {
  if (standing.state === 'no-intent') return 'noIntent'
  if (standing.rate === null) {
    if (open !== null) return 'openNoFigure'
    return state === 'soon' && trigger === 'paused' ? 'paused' : 'noFigure'
  }
  if (standing.usersMissing === 0) return 'reached'
  if (standing.state === 'blocked') return 'blocked'
  if (stalledSince !== null) return 'stalled'
  if (state === 'soon') return trigger === 'paused' || trigger === 'slipping' ? trigger : 'soon'
  return byVerdict[standing.state]
}
