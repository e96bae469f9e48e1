import type { RingProgressEntry, ShownRing } from '@lotse/contract'
import { type Counted, newestProgress, type Progress, percentInstalled, progressFromInventory } from '@lotse/rollout'
import type { RingRow } from './store.ts'

/** How far a ring is by the newest data, and where that comes from. */
export function standingOfRing(
  { devices }: Pick<RingRow, 'devices'>,
  counted: Counted | null,
  told: readonly RingProgressEntry[],
): ShownRing['standing'] {
  const byHand = told.map((one): Progress & { entry: RingProgressEntry } => ({
    ...{ day: one.day, from: 'hand', planned: one.planned, installed: one.installed },
    ...{ failed: one.failed, pending: one.pending, entry: one },
  }))
  const found = counted && progressFromInventory(counted, devices)
  const newest = newestProgress([...(found === null ? [] : [found]), ...byHand])
  if (newest === null) return null
  const { day, from, planned, installed, failed, pending } = newest
  const who = byHand.find((one) => one === newest)?.entry
  return {
    ...{ day, from, planned, installed, failed, pending },
    percent: percentInstalled(newest),
    source: who ? toldBy(who) : { de: 'Inventare der Geräte', en: 'Inventories of devices' },
  }
}

function toldBy({ changedBy, source }: RingProgressEntry) {
  const name = changedBy?.name ?? null
  const [de, en] = name === null ? ['von Hand', 'by hand'] : [`von Hand: ${name}`, `by hand: ${name}`]
  return source === null ? { de, en } : { de: `${de} (${source})`, en: `${en} (${source})` }
}
