import { monthOf } from '@lotse/calendar'
import { estateBuiltAt } from '../../inventory/look-up.ts'
import { newestReading } from '../../licences/look-up.ts'
import { digestOf, settingsOf } from '../../usage-verdict/look-up.ts'
import type { Seen } from './source.ts'

/**
 * What the evidence from reports, directories and inventories depends on, as text, settings included. Support of builds ends on days, so the
 * running month stands in it too.
 */
export async function useStamp({ tx, key, tenantId, today, known }: Seen): Promise<string> {
  const { latestReadOn, verdict } = known.facts.usage
  const built = await estateBuiltAt(tx, key.customerId, tenantId)
  const parts = [
    monthOf(today),
    latestReadOn,
    verdict?.month,
    verdict?.active,
    verdict?.entitled,
    built?.toISOString(),
    await newestReading(tx, key.customerId, tenantId),
    // What a customer may set decides what is shown: how small a segment may be, for instance.
    digestOf((await settingsOf(tx, key.customerId)).settings),
  ]
  return parts.map((part) => part ?? '-').join(' ')
}
