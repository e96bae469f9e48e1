import { createHash } from 'node:crypto'
import type { SourceAnswer } from '@lotse/contract'
import type { RunReason } from '../tables/connection.ts'

/**
 * When a tenant is read next: once a night, each tenant at a minute of its own that changes from day to day, so that many
 * tenants spread over the night. What Microsoft put off is read again when it allows, what was out of reach a few times more.
 */

/** From half past midnight for five hours, at the server's place. */
const FIRST_MINUTE = 30
const MINUTES = 5 * 60
/** A week after the month's last day, before the month closes, everything is fetched anew (usage.md §2 "Latency"). */
const MONTH_END_DAY = 7
const MOST_AGAIN = 3
const HOUR_MS = 60 * 60 * 1000
const MINUTE_MS = 60 * 1000

export interface NextRead {
  readonly at: Date
  readonly reason: 'daily' | 'monthEnd' | 'again'
}

/** The first night's reading after `now`. */
export function nextNight(tenantId: string, now: Date): NextRead {
  for (let days = 0; ; days += 1) {
    const at = new Date(now.getFullYear(), now.getMonth(), now.getDate() + days, 0, FIRST_MINUTE)
    at.setMinutes(at.getMinutes() + minuteOf(tenantId, at))
    if (at > now) return { at, reason: at.getDate() === MONTH_END_DAY ? 'monthEnd' : 'daily' }
  }
}

function minuteOf(tenantId: string, day: Date): number {
  const key = `${tenantId} ${day.getFullYear()}-${day.getMonth()}-${day.getDate()}`
  return createHash('sha256').update(key).digest().readUInt32BE() % MINUTES
}

interface Ended {
  readonly tenantId: string
  readonly now: Date
  readonly answers: readonly SourceAnswer[]
  /** The reasons of the runs of the last day, this one included. */
  readonly reasons: readonly RunReason[]
  /** In [0, 1). */
  readonly random: number
}

/** When to read after a run that ended with `answers`. */
export function nextRead({ tenantId, now, answers, reasons, random }: Ended): NextRead {
  const night = nextNight(tenantId, now)
  if (reasons.filter((reason) => reason === 'again').length >= MOST_AGAIN) return night
  const again = againAt(answers, now, random)
  return again === null || again > night.at ? night : { at: again, reason: 'again' }
}

function againAt(answers: readonly SourceAnswer[], now: Date, random: number): Date | null {
  const untils = answers.flatMap(({ until }) => (until === null ? [] : [Date.parse(until)]))
  if (untils.length > 0) return new Date(Math.max(...untils) + MINUTE_MS * (1 + 4 * random))
  const isMissing = answers.some(({ answer }) => answer === 'unreachable' || answer === 'notKept')
  return isMissing ? new Date(now.getTime() + HOUR_MS * (1 + random)) : null
}

/** Whether a source is worth asking when a run is repeated because of what did not come. */
export const isWorthAgain = (answer: SourceAnswer | undefined): boolean =>
  answer === undefined || ['throttled', 'unreachable', 'notKept'].includes(answer.answer)
