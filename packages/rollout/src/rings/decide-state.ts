import type { IsoDate } from '@lotse/calendar'
import type { Localised } from '../localised.ts'
import { type Criterion, openCriteria, type Ring, type RingState } from './ring.ts'

/** From which state a ring may go where. Going back to planned undoes a start that was a mistake. */
const MOVES: Readonly<Record<RingState, readonly RingState[]>> = {
  planned: ['running', 'leftOut'],
  running: ['paused', 'finished', 'planned', 'leftOut'],
  paused: ['running', 'finished', 'planned', 'leftOut'],
  finished: ['running'],
  leftOut: ['planned'],
}

export const ringMoves = (from: RingState): readonly RingState[] => MOVES[from]

export interface RingProblem {
  readonly field: 'to' | 'on' | 'because'
  readonly code: string
  readonly message: Localised
}

export interface RingMove {
  readonly to: RingState
  readonly on: IsoDate
  readonly because: string | null
}

export type RingDecision =
  | {
      readonly ok: true
      readonly next: Pick<Ring, 'state' | 'stateOn' | 'beganOn'> & { readonly because: string | null }
    }
  | { readonly ok: false; readonly problems: readonly RingProblem[] }

/**
 * Whether a ring may go on to another state. A start never fails for open entry criteria, since gates warn and do not lock
 * (engagement.md §2); an end with open exit criteria, a pause and leaving it out need a reason.
 */
export function decideRing(
  ring: Pick<Ring, 'state' | 'beganOn'> & { readonly exitCriteria: readonly Pick<Criterion, 'metOn'>[] },
  { to, on, because }: RingMove,
  today: IsoDate,
): RingDecision {
  const problems: RingProblem[] = []
  if (!MOVES[ring.state].includes(to))
    problems.push({
      field: 'to',
      code: 'noSuchMove',
      message: {
        de: 'So kann der Ring nicht weitergehen. Laden Sie die Seite neu und sehen Sie, wie er jetzt steht.',
        en: 'The ring cannot go on like this. Reload the page and see how it stands now.',
      },
    })
  if (on > today)
    problems.push({
      field: 'on',
      code: 'inFuture',
      message: {
        de: 'Dieser Tag liegt in der Zukunft. Geplante Tage stehen am Ring selbst.',
        en: 'This day is in the future. Planned days stand at the ring itself.',
      },
    })
  const begins = ring.beganOn !== null && to !== 'planned' ? ring.beganOn : null
  if (begins !== null && on < begins)
    problems.push({
      field: 'on',
      code: 'beforeStart',
      message: {
        de: `Der Ring hat am ${begins.split('-').reverse().join('.')} begonnen; dieser Tag liegt davor.`,
        en: `The ring began on ${begins}; this day is before that.`,
      },
    })
  const missing = reasonFor(ring, to)
  if (missing !== null && (because ?? '').trim() === '') problems.push(missing)
  if (problems.length > 0) return { ok: false, problems }
  // Planned again it is as if it had never begun.
  if (to === 'planned') return { ok: true, next: { state: to, stateOn: null, beganOn: null, because: null } }
  const beganOn = to === 'running' ? (ring.beganOn ?? on) : ring.beganOn
  return { ok: true, next: { state: to, stateOn: on, beganOn, because } }
}

function reasonFor(ring: Parameters<typeof decideRing>[0], to: RingState): RingProblem | null {
  const asked = (code: string, de: string, en: string): RingProblem => ({
    field: 'because',
    code,
    message: { de, en },
  })
  if (to === 'leftOut')
    return asked(
      'whyLeftOut',
      'Schreiben Sie, warum diese Zielgruppe ausgenommen ist. Sonst gilt die Verteilung nie als vollständig.',
      'Write why this target group is excluded. Otherwise the rollout never counts as complete.',
    )
  if (to === 'paused') return asked('whyPaused', 'Schreiben Sie, was den Ring anhält.', 'Write what holds the ring.')
  if (to === 'finished' && openCriteria(ring.exitCriteria).length > 0)
    return asked(
      'exitOpen',
      'Es sind noch Austrittskriterien offen. Haken Sie sie ab, oder schreiben Sie, warum der Ring trotzdem abgeschlossen ist.',
      'There are open exit criteria. Tick them, or write why the ring is finished all the same.',
    )
  return null
}
