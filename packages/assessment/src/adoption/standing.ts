import { addDays, daysBetween, type IsoDate } from '@lotse/calendar'
import { championsNeeded, lacksChampion, trainingCoverage } from './plan.ts'

/** How far a message is. (acm.md §4) */
export const MESSAGE_STATES = ['draft', 'approved', 'sent', 'leftOut'] as const
export type MessageState = (typeof MESSAGE_STATES)[number]

/** A message of a group as far as its standing goes. */
export interface MessageProgress {
  /** The day it is planned for; of a sent one the day it was planned for when it was sent. Null: no ring day is set. */
  readonly on: IsoDate | null
  readonly state: MessageState
  readonly sentOn: IsoDate | null
}

export interface MessagesStanding {
  /** All that are not left out. */
  readonly planned: number
  /** Planned for today or before. */
  readonly due: number
  readonly sent: number
  /** Sent on the day they were planned for, or before. */
  readonly onTime: number
  /** Due and not sent. */
  readonly overdue: number
}

/** How many messages are planned, due, sent, and were sent on time. (acm.md §9) */
export function messagesStanding(messages: readonly MessageProgress[], today: IsoDate): MessagesStanding {
  const planned = messages.filter(({ state }) => state !== 'leftOut')
  const due = planned.filter(({ on }) => on !== null && on <= today)
  const sent = planned.filter(({ state }) => state === 'sent')
  return {
    planned: planned.length,
    due: due.length,
    sent: sent.length,
    onTime: sent.filter(({ on, sentOn }) => on === null || sentOn === null || sentOn <= on).length,
    overdue: due.filter(({ state }) => state !== 'sent').length,
  }
}

/** Coverage that a group needs, in per cent. (acm.md §6) */
export const COVERAGE_TARGET = 70

export type CoverageState = 'reached' | 'open' | 'missed' | 'unknown'

export interface Coverage {
  /** In per cent; null where the size of the group is not known. */
  readonly percent: number | null
  /** The day by which the target is to be reached: the ring day for groups that change much, else 14 days after it. */
  readonly by: IsoDate | null
  readonly state: CoverageState
}

/** How far the training of a group is, by the rule of acm.md §6. `reached`: people trained or with the material opened. */
export function coverageOf(
  group: { readonly people: number | null; readonly ringDay: IsoDate | null; readonly effect: string | null },
  reached: number,
  today: IsoDate,
): Coverage {
  const percent = trainingCoverage(reached, group.people)
  const by =
    group.ringDay === null ? null : group.effect === 'high' ? addDays(group.ringDay, -1) : addDays(group.ringDay, 14)
  if (percent === null) return { percent, by, state: 'unknown' }
  if (percent >= COVERAGE_TARGET) return { percent, by, state: 'reached' }
  return { percent, by, state: by !== null && by < today ? 'missed' : 'open' }
}

export interface ChampionStanding {
  readonly trained: number
  readonly needed: number
  /** The ring is near or past and nobody trained helps. */
  readonly lacking: boolean
}

export const championStanding = (
  group: { readonly people: number | null; readonly ringDay: IsoDate | null; readonly shifts?: readonly string[] },
  trained: number,
  today: IsoDate,
): ChampionStanding => ({
  trained,
  needed: championsNeeded(group.people, group.shifts?.length),
  lacking: group.ringDay !== null && lacksChampion(group.ringDay, trained, today),
})

/** Days after the ring on which the use of a group is looked at. (acm.md §9) */
export const USAGE_CHECKS = [30, 60, 90] as const

/** The days of those looks; the days of reports are not moved for weekends. */
export const usageChecks = (ringDay: IsoDate) => USAGE_CHECKS.map((days) => ({ days, on: addDays(ringDay, days) }))

/** Support calls for each 100 people from the ring day to 14 days after it; null where either is not known. */
export const callsPer100 = (calls: number | null, people: number | null): number | null =>
  calls === null || people === null || people === 0 ? null : (calls / people) * 100

/** How far a ring day moved since a message went out: days later, or earlier where negative; null where it did not. */
export function movedSince(sentFor: IsoDate | null, ringDay: IsoDate | null): number | null {
  if (sentFor === null || ringDay === null || sentFor === ringDay) return null
  return daysBetween(sentFor, ringDay)
}
