import type { IsoDate } from '@lotse/calendar'
import type { SampleEvent } from './sample-events.ts'
import type { Team } from './story.ts'
import { after } from './workdays.ts'

/** How far the last ring came, and what holds it. */
type LastRing =
  | { readonly to: 'finished' }
  | { readonly to: 'running'; readonly told: IsoDate; readonly installed: number; readonly failure: RingFailed }
  | { readonly to: 'paused'; readonly told: IsoDate; readonly installed: number; readonly because: string }

type RingFailed = { readonly code: string; readonly count: number; readonly note: string }

const TICKED = { ticks: true, because: null } as const
const ALL = { installed: 100, failed: 0, failure: null } as const

/**
 * The four proposed rings from the day the first began: a week for IT, two for the pilot, six for the first half of the others. The last
 * one comes as far as it did.
 */
export function ringed(start: IsoDate, { fe }: Team, last: LastRing): SampleEvent[] {
  const moved = (days: number, ring: number, to: 'running' | 'finished'): SampleEvent => ({
    ...{ kind: 'ringMoved', on: after(start, days), by: fe, ring, to },
    ...TICKED,
  })
  const told = (days: number, ring: number): SampleEvent => ({
    ...{ kind: 'ringTold', on: after(start, days), by: fe, ring },
    ...ALL,
  })
  const through = (ring: number, from: number, to: number) => [
    moved(from, ring, 'running'),
    told(to, ring),
    moved(to, ring, 'finished'),
  ]
  return [
    { kind: 'ringsMade', on: after(start, -7), by: fe, startsOn: start },
    ...through(0, 0, 7),
    ...through(1, 7, 21),
    ...through(2, 21, 63),
    ...lastRing(fe, last, moved, told),
  ]
}

function lastRing(
  by: Team['fe'],
  last: LastRing,
  moved: (days: number, ring: number, to: 'running' | 'finished') => SampleEvent,
  told: (days: number, ring: number) => SampleEvent,
): SampleEvent[] {
  const begun = moved(70, 3, 'running')
  if (last.to === 'finished') return [begun, told(140, 3), moved(140, 3, 'finished')]
  const so: SampleEvent = {
    ...{ kind: 'ringTold', on: last.told, by, ring: 3, installed: last.installed },
    ...(last.to === 'running' ? { failed: 3, failure: last.failure } : { failed: 0, failure: null }),
  }
  if (last.to === 'running') return [begun, so]
  return [
    begun,
    so,
    { kind: 'ringMoved', on: last.told, by, ring: 3, to: 'paused', ticks: false, because: last.because },
  ]
}
