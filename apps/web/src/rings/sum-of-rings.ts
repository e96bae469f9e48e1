import type { IsoDate } from '@lotse/calendar'
import type { ShownRing } from '@lotse/contract'

interface SumOfRings {
  /** Rings that are not excluded, and those of them with figures. */
  readonly rings: number
  readonly known: number
  readonly planned: number
  readonly installed: number
  /** Devices of rings told by hand that stand in a ring before too: what was told counts them again. */
  readonly toldAgain: number
  /** The newest day of the figures. */
  readonly day: IsoDate | null
}

type Summed = Pick<ShownRing, 'state' | 'standing' | 'counted' | 'namedAgain'>

/** All rings together. Excluded ones do not count; a device that the inventories find in two rings counts for the first of them. */
export function sumOfRings(rings: readonly Summed[]): SumOfRings {
  const counting = rings.filter(({ state }) => state !== 'leftOut')
  const figures = counting.flatMap(({ standing, counted }) => {
    if (standing === null) return []
    const again = standing.from === 'inventory' && counted !== null ? counted.again : { matched: 0, apps: 0 }
    return { ...standing, planned: standing.planned - again.matched, installed: standing.installed - again.apps }
  })
  const sum = (of: 'planned' | 'installed') => figures.reduce((all, one) => all + one[of], 0)
  const toldAgain = counting.reduce((all, { standing, counted, namedAgain }) => {
    return standing?.from === 'hand' ? all + Math.max(namedAgain, counted?.again.matched ?? 0) : all
  }, 0)
  const [day = null] = figures.map((one) => one.day).sort((a, b) => (a < b ? 1 : -1))
  const [planned, installed] = [sum('planned'), sum('installed')]
  return { rings: counting.length, known: figures.length, planned, installed, toldAgain, day }
}
