import { funnelNumbers } from '../../usage-people/funnel-numbers.ts'
import { piece, type Source } from './source.ts'

/** Entitled, installed, activated, active: how many are lost where (usage.md §8). */
export const funnel: Source = async (seen) => {
  const found = await funnelNumbers(seen.tx, seen.key.customerId, seen.tenantId, seen.today)
  if (found === null) return []
  const { entitled, installed, activated, active } = found
  const lost = (
    kind: 'notInstalled' | 'notActivated' | 'installedNotActive',
    from: number | null,
    to: number | null,
  ) => (from === null || to === null ? [] : piece(kind, from - to, seen, { of: from }))
  return [
    ...lost('notInstalled', entitled, installed),
    ...lost('notActivated', installed, activated),
    ...lost('installedNotActive', activated ?? installed, active),
  ]
}
