import { createHash } from 'node:crypto'
import { readInventory } from '@lotse/inventory'
import { storeInventory } from '../../inventory/store-inventory.ts'
import { change } from '../../platform/change.ts'
import { repeatOf } from '../../platform/idempotency.ts'
import { deviceCsv } from '../device-csv.ts'
import { seededRandom } from '../random.ts'
import { pieces } from './files.ts'
import { asDoer, type EventOf, type Stage } from './stage.ts'

/** Writes an inventory as the customer's tool would have, and imports it like anybody's. */
export async function importDevices(stage: Stage, event: EventOf<'devices'>): Promise<void> {
  const { customerId, tenantId, sample, engagement } = stage
  const { on: day, prefix, sites, sessionHosts } = event
  const { primaryDomain: domain } = engagement.tenant
  const bytes = Buffer.from(deviceCsv({ slug: sample.slug, domain, prefix, day, sites, sessionHosts }, seededRandom))
  const file = { name: `Office_${prefix}_${day}.csv`, sha256: createHash('sha256').update(bytes).digest('hex') }
  const reading = await readInventory(pieces(bytes), { name: file.name, asOf: day, sha256: () => file.sha256 })
  const { snapshot } = reading
  if (snapshot === null) throw new Error(`${sample.slug}: the inventory of ${day} was not read`)
  const context = asDoer(stage, event, `devices-${day}`)
  await change(
    context,
    customerId,
    (importing) => storeInventory(context.services, importing, { tenantId, file, reading, choices: {}, snapshot }),
    repeatOf(context),
  )
}
