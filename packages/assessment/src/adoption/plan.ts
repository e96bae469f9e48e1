import { addDays, daysBetween, type IsoDate, isWorkingDay, workingDayFrom } from '@lotse/calendar'
import { MESSAGE_TEMPLATES } from './messages.ts'
import { TRAINING_FORMS } from './training.ts'

/** A group of people with the day on which its ring begins. */
export interface RingGroup {
  readonly id: string
  readonly ringDay: IsoDate
  /** People in the group; null where not known. */
  readonly people: number | null
}

/** A time in which nothing is rolled out, both days included. */
export interface Freeze {
  readonly from: IsoDate
  readonly to: IsoDate
}

export interface PlannedMessage {
  readonly templateId: string
  readonly groupId: string
  readonly on: IsoDate
}

/**
 * The day of a ring once freezes are minded: a ring day inside one moves to the first working day after it, and the whole
 * row of messages with it. Freezes that overlap or follow each other count as one. (acm.md §4)
 */
export function ringDayOf(wanted: IsoDate, freezes: readonly Freeze[]): IsoDate {
  let day = wanted
  for (let moved = true; moved; ) {
    const inside = freezes.find(({ from, to }) => from <= day && day <= to)
    moved = inside !== undefined
    if (inside !== undefined) day = workingDayFrom(addDays(inside.to, 1))
  }
  return day
}

/** `day` itself where it is a working day, else the Friday before it. */
const workingDayUntil = (day: IsoDate): IsoDate => {
  let at = day
  while (!isWorkingDay(at)) at = addDays(at, -1)
  return at
}

/**
 * The day on which something `offset` days from the ring is done. What comes before the ring never comes later for a weekend,
 * what comes after it never earlier; the ring day itself is as people set it. Days are days: no clock that changes moves them.
 */
export function dayFromRing(ring: IsoDate, offset: number): IsoDate {
  const day = addDays(ring, offset)
  if (offset === 0) return day
  return offset < 0 ? workingDayUntil(day) : workingDayFrom(day)
}

/** Every message of the group's plan with its day, in order of time. */
export function messagePlan(group: RingGroup, freezes: readonly Freeze[]): readonly PlannedMessage[] {
  const ring = ringDayOf(group.ringDay, freezes)
  return MESSAGE_TEMPLATES.map(({ id, day }) => ({ templateId: id, groupId: group.id, on: dayFromRing(ring, day) }))
}

export interface PlannedTraining {
  readonly formId: string
  readonly groupId: string
  readonly from: IsoDate
  readonly to: IsoDate
}

/** Every training of the group's plan with the days between which it takes place; forms that are always there have none. */
export function trainingPlan(group: RingGroup, freezes: readonly Freeze[]): readonly PlannedTraining[] {
  const ring = ringDayOf(group.ringDay, freezes)
  return TRAINING_FORMS.flatMap(({ id, days }) =>
    days === null
      ? []
      : [{ formId: id, groupId: group.id, from: dayFromRing(ring, days.from), to: dayFromRing(ring, days.to) }],
  )
}

/** Champions a group needs: one for each 50 people and for each shift, and at least one. (acm.md §5) */
export const championsNeeded = (people: number | null, shifts = 0): number =>
  Math.max(1, shifts, Math.ceil((people ?? 0) / 50))

/** Whether a group should worry: its ring is within 21 days or past, and nobody trained helps there. (acm.md §5) */
export function lacksChampion(ringDay: IsoDate, trained: number, today: IsoDate): boolean {
  return trained === 0 && daysBetween(today, ringDay) <= 21
}

/** The share of a group that was trained or opened the material, in per cent; null where the group's size is not known. */
export const trainingCoverage = (reached: number, people: number | null): number | null =>
  people === null || people === 0 ? null : Math.min(100, (reached / people) * 100)
