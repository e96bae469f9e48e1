import { addDays, daysBetween, type IsoDate } from '@lotse/calendar'
import type { ShownRing } from '@lotse/contract'

/** A ring without an end and without a successor is drawn this long. */
const DRAWN_DAYS = 14

export interface RingBar {
  readonly id: string
  /** Where it begins and how long it is, as parts of the whole axis; null: nobody knows its days. */
  readonly span: { readonly start: number; readonly length: number; readonly endsOn: IsoDate } | null
  /** The share installed, 0 to 1; null: nobody knows. */
  readonly share: number | null
}

export interface RingBars {
  readonly bars: readonly RingBar[]
  /** The ends of the axis; null where no ring has a day. */
  readonly axis: { readonly from: IsoDate; readonly to: IsoDate; readonly today: number | null } | null
}

type Drawn = Pick<ShownRing, 'id' | 'state' | 'beginsOn' | 'endsOn' | 'stateOn' | 'standing'>

/** Rings as bars on one axis: from the day they begin to their end, or to the beginning of the next. */
export function ringBars(rings: readonly Drawn[], today: IsoDate): RingBars {
  const spans = rings.map((ring, index) => {
    if (ring.beginsOn === null || ring.state === 'leftOut') return null
    return { from: ring.beginsOn, to: endOf(ring, ring.beginsOn, rings.slice(index + 1)) }
  })
  const known = spans.filter((span) => span !== null)
  const first = known.map(({ from }) => from).sort()[0]
  const last = known
    .map(({ to }) => to)
    .sort()
    .at(-1)
  const share = ({ standing }: Drawn) =>
    standing === null || standing.planned === 0 ? null : Math.min(1, standing.installed / standing.planned)
  if (first === undefined || last === undefined)
    return { bars: rings.map((ring) => ({ id: ring.id, span: null, share: share(ring) })), axis: null }
  const whole = Math.max(1, daysBetween(first, last))
  const at = (day: IsoDate) => daysBetween(first, day) / whole
  return {
    bars: rings.map((ring, index) => {
      const span = spans[index]
      return {
        id: ring.id,
        span: span ? { start: at(span.from), length: at(span.to) - at(span.from), endsOn: span.to } : null,
        share: share(ring),
      }
    }),
    axis: { from: first, to: last, today: today >= first && today <= last ? at(today) : null },
  }
}

function endOf(ring: Drawn, begins: IsoDate, after: readonly Drawn[]): IsoDate {
  const finished = ring.state === 'finished' ? ring.stateOn : null
  const next = after.find(({ beginsOn, state }) => beginsOn !== null && state !== 'leftOut')?.beginsOn ?? null
  const end = finished ?? ring.endsOn ?? next ?? addDays(begins, DRAWN_DAYS)
  return end > begins ? end : addDays(begins, 1)
}
