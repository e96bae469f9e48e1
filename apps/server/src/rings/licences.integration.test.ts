import type { RingsView } from '@lotse/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ARNOLD, read, type UsageHouse, usageHouse } from '../testing/usage-house.ts'
import { usageReport } from '../testing/usage-report.ts'
import { personKey } from '../usage-people/person-key.ts'

/** Licences of the people on the devices of a ring, from files to a warning. */

let house: UsageHouse
beforeAll(async () => {
  house = await usageHouse()
})
afterAll(() => house?.stop())
