import { addDays, type IsoDate } from '@lotse/calendar'
import type { SampleAttendee, SampleEvent, SampleMinutes, SampleSeries } from './sample-events.ts'
import type { Team } from './story.ts'
import { after } from './workdays.ts'

const titles: Readonly<Record<SampleSeries | 'workshop' | 'kickoff', { readonly de: string; readonly en: string }>> = {
  deliveryReview: { de: 'Teambesprechung', en: 'Delivery review' },
  customerHealthReview: { de: 'Statusgespräch', en: 'Customer health review' },
  remediationCheckpoint: { de: 'Zwischentermin zur Behebung', en: 'Remediation checkpoint' },
  followUp: { de: 'Folgetermin', en: 'Follow-up session' },
  workshop: { de: 'Analyse-Workshop', en: 'Assessment workshop' },
  kickoff: { de: 'Kickoff', en: 'Kickoff' },
}

type Kind = keyof typeof titles
type Said = Omit<SampleMinutes, 'kind' | 'key' | 'text'> & { readonly attendees?: readonly SampleAttendee[] }

/** Makes the meetings of a customer: in its time zone and language, with those who usually attend. */
export function meetingsOf({ fm, fe, contact }: Team, language: 'de' | 'en', timeZone: string) {
  const usual = (kind: Kind): readonly SampleAttendee[] => [fm, fe, ...(kind === 'deliveryReview' ? [] : [{ contact }])]
  const planned = (
    kind: Kind,
    day: IsoDate,
    plannedOn: IsoDate,
    at: string,
    more: readonly SampleAttendee[],
  ): SampleEvent => ({
    kind: 'meeting',
    on: plannedOn,
    by: kind === 'followUp' || kind === 'remediationCheckpoint' ? fe : fm,
    key: keyOf(kind, day),
    series: kind === 'workshop' || kind === 'kickoff' ? null : kind,
    title: titles[kind][language],
    day,
    at,
    minutes: kind === 'workshop' ? 180 : kind === 'kickoff' ? 90 : 45,
    timeZone,
    attendees: [...usual(kind), ...more],
  })
  return {
    /** A meeting that took place; it was planned a week before. */
    held: (kind: Kind, day: IsoDate, text: string, { attendees = [], ...said }: Said = {}): SampleEvent[] => [
      planned(kind, day, after(addDays(day, -9), 0), '10:00', attendees),
      { kind: 'held', on: day, by: fm, key: keyOf(kind, day), text, ...said },
    ],
    /** A meeting that lies ahead; whoever loads the sample takes part. */
    ahead: (
      kind: Kind,
      day: IsoDate,
      plannedOn: IsoDate,
      at = '10:00',
      attendees: readonly SampleAttendee[] = [],
    ): SampleEvent => planned(kind, day, plannedOn, at, [...attendees, 'visitor']),
    /** A meeting that was called off. */
    cancelled: (kind: Kind, day: IsoDate, on: IsoDate, reason: string): SampleEvent[] => [
      planned(kind, day, after(addDays(on, -5), 0), '14:00', []),
      { kind: 'cancelled', on, by: fm, key: keyOf(kind, day), reason },
    ],
  }
}

/** How decisions name the meeting in which they were taken. */
const keyOf = (kind: Kind, day: IsoDate): string => `${kind} ${day}`
