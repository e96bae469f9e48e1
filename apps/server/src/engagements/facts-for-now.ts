import { createHash } from 'node:crypto'
import type { IsoDate } from '@lotse/calendar'
import { type Facts, nothingKnown } from '@lotse/playbook'
import { type DeliveryWithoutDay, type KnownPilot, pilotOn } from '../delivery/look-up.ts'
import { type MeetingDays, meetingsOn } from '../meetings/look-up.ts'
import type { UsageForNow } from '../usage/verdict-of-tenant.ts'
import { version } from '../version.ts'

/**
 * Everything that was read about an engagement, before a day made facts of it: as long as nothing is recorded, the facts of
 * any later day follow from it (docs/decisions/0031-daily-evaluation.md). It is kept as JSON, so it holds plain data only.
 */
export interface FactsForNow {
  /** What is so whatever the day. */
  readonly always: Omit<Facts, 'usage' | 'meetings' | 'delivery'> & { readonly delivery: DeliveryWithoutDay }
  readonly pilot: KnownPilot | null
  readonly meetings: MeetingDays
  readonly usage: UsageForNow
}

/** The facts of a day. Of use they hold on days before `usage.until` only. */
export function factsOn({ always, pilot, meetings, usage }: FactsForNow, today: IsoDate): Facts {
  return {
    ...always,
    delivery: { ...always.delivery, pilot: pilotOn(pilot, today) },
    meetings: meetingsOn(meetings, today),
    usage: usage.facts,
  }
}

/** Every fact there is: one that comes later is missing in what an earlier program kept. */
const names = {
  engagement: true,
  tasks: true,
  entitlementRecords: true,
  notes: true,
  noteCategoriesKept: true,
  usage: true,
  delivery: true,
  meetings: true,
  contacts: true,
  answers: true,
  entitlementsOfTenant: true,
  forecasts: true,
  proposals: true,
  acceleration: true,
  expertRequest: true,
} satisfies Record<keyof Facts, true>

/** Tells what this program reads from what another one kept: that is read anew. */
export const EDITION = createHash('sha256')
  .update([version, ...Object.keys(names), ...Object.keys(nothingKnown)].join(' '))
  .digest('hex')
  .slice(0, 16)
