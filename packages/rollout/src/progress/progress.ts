import type { IsoDate } from '@lotse/calendar'

/** How far a ring is on a day, and who says so. */
export interface Progress {
  readonly day: IsoDate
  readonly from: 'inventory' | 'hand'
  readonly planned: number
  readonly installed: number
  /** Null: an inventory shows what is installed, not what failed. */
  readonly failed: number | null
  readonly pending: number | null
}

/** What the inventories know of the devices of a ring. */
export interface Counted {
  /** The day of the newest of them that looks for Office. */
  readonly takenOn: IsoDate
  readonly matched: number
  /** Those of which an inventory says what Office is on them. */
  readonly known: number
  readonly apps: number
  /** Names of the ring that no inventory has. */
  readonly missing: number
}

/**
 * What inventories say of a ring: how many of its devices have the Apps. Planned are the devices that were told, those included that no
 * inventory has; where the ring itself says more, that many. Null where no inventory looked for Office on any of them: that is no zero.
 */
export function progressFromInventory(counted: Counted, size: number | null): Progress | null {
  const { takenOn, matched, known, apps, missing } = counted
  if (known === 0) return null
  const planned = Math.max(size ?? 0, matched + missing)
  return { day: takenOn, from: 'inventory', planned, installed: apps, failed: null, pending: null }
}

/** The newest of what is known; of the same day what a person told, since that knows of failures too. */
export function newestProgress(all: readonly Progress[]): Progress | null {
  return all.reduce<Progress | null>((best, one) => {
    if (best === null || one.day > best.day) return one
    return one.day === best.day && one.from === 'hand' ? one : best
  }, null)
}

/** The share installed in per cent, rounded down so that 100 means all; null where nothing is planned. */
export const percentInstalled = ({ planned, installed }: Pick<Progress, 'planned' | 'installed'>): number | null =>
  planned === 0 ? null : Math.min(100, Math.floor((installed * 100) / planned))
