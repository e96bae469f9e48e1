import { deviceFilter } from '@lotse/contract'
import { type Device, suitesOf } from '@lotse/inventory'
import type { FastifyPluginAsync } from 'fastify'
import { z } from 'zod'
import { permit } from '../platform/access/allow.ts'
import { csvLines, csvStart } from '../platform/csv.ts'
import { contentDisposition } from '../platform/http/content-disposition.ts'
import { fieldProblem } from '../platform/http/edge.ts'
import type { Services } from '../platform/services.ts'
import type { StoredEstateRow } from './estate-store.ts'
import { selectDevices } from './list-devices.ts'
import { requireTenant } from './overview.ts'
import { tenantPlace } from './place.ts'
import { mayReadInventory } from './policy.ts'

const path = '/api/customers/:customerId/tenants/:tenantId/inventory/devices.csv'

const query = z.object(deviceFilter)
const AT_ONCE = 5_000

const headings = [
  'device',
  'state',
  'office',
  'channel',
  'version',
  'support',
  'support_ends_on',
  'system',
  'last_seen',
  'people',
  'silent',
  'double',
  'shared',
  'add_ins',
  'macros',
  'unit',
  'site',
  'model',
  'serial',
  'build',
  'architecture',
  'technology',
  'other_office',
  'languages',
  'add_in_names',
] as const

/** The devices as CSV, narrowed and ordered like the list itself; unknown is an empty cell. */
export const inventoryExport: FastifyPluginAsync<{ services: Services }> = async (server, { services }) => {
  server.get(path, { config: { policy: mayReadInventory, effect: 'read' } }, async (request, reply) => {
    const key = tenantPlace(request.params)
    permit(request, mayReadInventory, { customerId: key.customerId }, 'read')
    const asked = query.safeParse(request.query)
    if (!asked.success) throw fieldProblem(asked.error)
    const text = await services.database.transaction({ customer: key.customerId }, async (tx) => {
      await requireTenant(tx, key)
      const parts = [csvStart + csvLines([headings])]
      for (let offset = 0; ; offset += AT_ONCE) {
        const rows = await selectDevices(tx, key, asked.data, { limit: AT_ONCE, offset })
        parts.push(csvLines(rows.map(line)))
        if (rows.length < AT_ONCE) return parts.join('')
      }
    })
    return reply
      .header('content-type', 'text/csv; charset=utf-8')
      .header('content-disposition', contentDisposition('devices.csv'))
      .send(text)
  })
}

const flag = (value: boolean | null): string | null => (value === null ? null : value ? 'yes' : 'no')

const line = (row: StoredEstateRow) => [
  row.name,
  row.state,
  row.generation,
  row.channel,
  row.version,
  row.support,
  row.supportEndsOn,
  row.system,
  row.lastSeen,
  row.people,
  flag(row.isSilent),
  flag(row.isDouble),
  row.shared,
  flag(row.hasAddIns),
  flag(row.usesMacros),
  row.unit,
  row.site,
  row.model,
  row.serial,
  ...ofOffice(row.said),
]

/** What the row itself does not say: details of the suite it names, and what stands beside it. */
function ofOffice(device: Device): (string | null)[] {
  const [suite, ...others] = suitesOf(device)
  return [
    suite?.build ?? null,
    suite?.architecture ?? null,
    suite?.technology ?? null,
    listed(others.map(({ generation }) => generation ?? 'unknown')),
    listed(device.languages),
    listed(device.addIns?.map(({ name }) => name)),
  ]
}

/** An empty cell is unknown or nothing; the columns before say which. */
const listed = (words: readonly string[] | null | undefined): string | null =>
  words && words.length > 0 ? [...new Set(words)].join('; ') : null
