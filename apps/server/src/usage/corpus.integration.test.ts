import { existsSync, globSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { UsageReading } from '@lotse/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ARNOLD, read, type UsageHouse, usageHouse } from '../testing/usage-house.ts'

/** Files as they arrive in real life, where they are at hand; they are not part of the repository. */
const corpus = fileURLToPath(new URL('../../../../../shared/corpus/usage', import.meta.url))
const files = existsSync(corpus) ? globSync(`${corpus}/*/*.{csv,txt,json}`).sort() : []

describe.runIf(files.length > 0)('every file of the corpus', () => {
  let house: UsageHouse
  beforeAll(async () => {
    house = await usageHouse()
  })
  afterAll(() => house?.stop())

  it.each(files.map((path) => [path.slice(corpus.length + 1), path]))(
    '%s: is imported or refused with a reason',
    async (_, path) => {
      const tenant = await house.newTenant()
      const result = await house.importing(tenant, { [basename(path)]: new Uint8Array(readFileSync(path)) })
      const refused = result.files.filter(({ refused }) => refused !== null)
      expect(result.files.length).toBeGreaterThan(0)
      expect(result.stored).toBe(refused.length === 0)
      for (const { refused: reason } of refused) expect(reason?.message.de.length).toBeGreaterThan(40)
      const { snapshots } = await house.overview(tenant)
      const readings = await read<UsageReading[]>(
        await house.call(`/customers/${ARNOLD}/tenants/${tenant}/usage/readings`),
      )
      expect(snapshots.length + readings.length).toBe(result.stored ? result.files.length : 0)
      for (const { usable, notes } of [...snapshots, ...readings.map((one) => ({ ...one, usable: false }))])
        expect(usable || notes.length > 0).toBe(true)
      const [named] = await house.data.query<{ count: number }>(
        `select count(*)::int from (select t::text from lotse.usage_snapshot t union all select t::text from lotse.job t
         union all select t::text from lotse.usage_reading t union all select t::text from lotse.usage_import t
         union all select t::text from lotse.audit_event t) texts (text) where text ~ '[a-z]@[a-z]'`,
      )
      expect(named?.count).toBe(0)
    },
  )
})
