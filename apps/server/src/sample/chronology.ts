import { addDays, type IsoDate, lastDayOf, type Month } from '@lotse/calendar'
import type { SampleEngagement } from './model.ts'
import { IMPORTED_AFTER_DAYS } from './months.ts'
import type { SampleEvent } from './sample-events.ts'
import type { SampleMonth } from './sample-month.ts'

/** The time of day for what happened on one: first people come, then figures, then work; last it is written down. */
const times: Readonly<Record<SampleEvent['kind'], string>> = {
  left: '06:50',
  assigned: '07:00',
  contact: '07:30',
  keyData: '07:50',
  usage: '08:10',
  devices: '08:20',
  forecast: '08:30',
  fact: '08:40',
  answer: '08:50',
  pilot: '08:55',
  ringsMade: '08:56',
  ringTold: '08:57',
  ringMoved: '08:58',
  workshopDecided: '08:59',
  configured: '08:59',
  status: '09:00',
  divided: '09:10',
  proposed: '09:20',
  task: '09:30',
  time: '09:40',
  document: '09:50',
  meeting: '10:00',
  caseOpened: '11:00',
  stallPostponed: '11:05',
  solutionTried: '11:10',
  insightReported: '11:15',
  expertAsked: '11:20',
  expertHelps: '11:25',
  referred: '11:30',
  referralSent: '11:35',
  compatSubmitted: '11:40',
  compatAnswered: '11:45',
  messageSent: '11:50',
  messageAnswered: '11:55',
  caseStep: '12:00',
  effort: '12:05',
  agreed: '12:10',
  actionDone: '12:15',
  reviewPlanned: '12:20',
  caseBlocked: '12:25',
  caseClosed: '12:30',
  held: '17:00',
  cancelled: '17:05',
  decision: '17:10',
  note: '17:30',
  happened: '17:40',
}

/** The moment of an event as an ISO date and time. */
export const momentOf = ({ on, kind }: SampleEvent): string => `${on}T${times[kind]}:00Z`

/** Everything that happened in an engagement after it began, in its order. Equal moments keep the order of the story. */
export function sampleEvents({ story, usage }: SampleEngagement, createdOn: IsoDate): SampleEvent[] {
  const key = (event: SampleEvent) => momentOf(event)
  return [...story, ...importsOf(usage.months, createdOn)].sort((a, b) =>
    key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0,
  )
}

/** Months that are still imported one by one, each when it closed. */
const RECENT_MONTHS = 6
const HALF_YEAR = 6

/** The newest months were imported each when it closed; those before them half a year at a time, none before the engagement. */
function importsOf(months: readonly SampleMonth[], createdOn: IsoDate): SampleEvent[] {
  const old = months.slice(0, -RECENT_MONTHS)
  const halfYears = Array.from({ length: Math.ceil(old.length / HALF_YEAR) }, (_, index) =>
    old.slice(index * HALF_YEAR, (index + 1) * HALF_YEAR),
  )
  const batches = [...halfYears, ...months.slice(-RECENT_MONTHS).map((month) => [month])]
  return batches.map((batch) => {
    const closed = addDays(lastDayOf(newestOf(batch)), IMPORTED_AFTER_DAYS)
    return { kind: 'usage', on: closed > createdOn ? closed : addDays(createdOn, 1), months: batch }
  })
}

function newestOf(batch: readonly SampleMonth[]): Month {
  const newest = batch.at(-1)
  if (!newest) throw new RangeError('an import of no month')
  return newest.month
}
