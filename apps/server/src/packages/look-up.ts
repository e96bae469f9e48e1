import type { Localised, ShownRing } from '@lotse/contract'
import type { Transaction } from '../platform/db/database.ts'
import { type EngagementKey, namedForRings, packagesIn } from './store.ts'

/** What other capabilities may know of packages. */

/** The package that each ring gets, by the ring's id; null where none is named. */
export async function packagesByRing(
  tx: Transaction,
  key: EngagementKey,
): Promise<(ringId: string) => ShownRing['package']> {
  const named = await namedForRings(tx, key)
  if (named.length === 0) return () => null
  const packages = new Map((await packagesIn(tx, key)).map((row) => [row.id, row]))
  return (ringId) => {
    const found = packages.get(named.find((one) => one.ringId === ringId)?.packageId ?? '')
    return found ? { id: found.id, name: found.name, state: found.state } : null
  }
}

/** The warning of a ring whose package is not ready; null where it is, where none is named, or where the ring is through. */
export function packageWarning(
  { state }: { readonly state: ShownRing['state'] },
  named: ShownRing['package'],
): { code: string; text: Localised } | null {
  if (named === null || named.state === 'ready' || state === 'finished' || state === 'leftOut') return null
  return {
    code: 'packageNotReady',
    text: {
      de: `Das Paket „${named.name}“ ist noch nicht bereit: Checkliste oder Testprotokoll sind unvollständig, oder es wurde zurückgenommen.`,
      en: `The package “${named.name}” is not ready yet: checklist or test protocol is incomplete, or it was taken back.`,
    },
  }
}
