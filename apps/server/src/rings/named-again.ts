import { nameKey } from '../inventory/devices-of-rings.ts'
import type { RingRow } from './store.ts'

type Named = Pick<RingRow, 'matchBy' | 'matchValues'>

/** How many of the devices that a ring lists by name stand in a ring before it too, in whatever spelling. */
export function namedAgain(ring: Named, before: readonly Named[]): number {
  const there = new Set(before.flatMap(namesOf))
  return new Set(namesOf(ring).filter((name) => there.has(name))).size
}

const namesOf = ({ matchBy, matchValues }: Named): string[] => (matchBy === 'names' ? matchValues.map(nameKey) : [])
