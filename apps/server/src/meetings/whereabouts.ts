import { type IsoDate, momentOf, wallTimeAt } from '@lotse/calendar'
import type { MeetingMode } from '@lotse/contract'
import { atField } from '../platform/http/problem.ts'

/** Where a meeting takes place, as a person says it. */
export interface Where {
  readonly mode: MeetingMode
  readonly place: string | null
  readonly link: string | null
  readonly onSiteReason: string | null
  readonly onSiteApprovedBy: string | null
}

/** When, on the wall clock of a zone. */
export interface When {
  readonly on: IsoDate
  readonly at: string
  readonly minutes: number
  readonly timeZone: string
}

const MINUTE_MS = 60_000

/** The moments of a meeting. A length in minutes stays that length where the clocks change meanwhile. */
export function momentsOf({ on, at, minutes, timeZone }: When): { startsAt: Date; endsAt: Date; timeZone: string } {
  const startsAt = momentOf({ on, at }, timeZone)
  return { startsAt, endsAt: new Date(startsAt.getTime() + minutes * MINUTE_MS), timeZone }
}

interface Moments {
  readonly startsAt: Date
  readonly endsAt: Date
  readonly timeZone: string
}

/** The same backwards: what a form shows of a meeting. */
export function whenOf({ startsAt, endsAt, timeZone }: Moments): When {
  return {
    ...wallTimeAt(startsAt, timeZone),
    minutes: Math.round((endsAt.getTime() - startsAt.getTime()) / MINUTE_MS),
    timeZone,
  }
}

/** Where, out of a whole meeting. */
export const whereOf = ({ mode, place, link, onSiteReason, onSiteApprovedBy }: Where): Where => ({
  mode,
  place,
  link,
  onSiteReason,
  onSiteApprovedBy,
})

/**
 * Where, checked: remote by default, on site only with a justification and somebody who approved it (engagement.md §7).
 * Problem: `rule-refused` at the missing field.
 */
export function checkedWhere({ mode, ...rest }: Where): Where {
  const [place, link] = [rest.place || null, rest.link || null]
  if (mode === 'remote') return { mode, place, link, onSiteReason: null, onSiteApprovedBy: null }
  const [onSiteReason, onSiteApprovedBy] = [rest.onSiteReason || null, rest.onSiteApprovedBy || null]
  if (onSiteReason === null)
    throw atField('rule-refused', 'onSiteReason', 'reasonMissing', {
      de: 'Ein Termin vor Ort braucht eine Begründung. Üblich ist ein Termin aus der Ferne.',
      en: 'A meeting on site needs a justification. Meetings are remote as a rule.',
    })
  if (onSiteApprovedBy === null)
    throw atField('rule-refused', 'onSiteApprovedBy', 'approvalMissing', {
      de: 'Ein Termin vor Ort braucht eine Zustimmung. Nennen Sie, wer sie gegeben hat.',
      en: 'A meeting on site needs an approval. Name who gave it.',
    })
  return { mode, place, link, onSiteReason, onSiteApprovedBy }
}
