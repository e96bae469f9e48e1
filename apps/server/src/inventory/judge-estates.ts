import { type Device, LIFECYCLE, supportJudge, supportOfDevice } from '@lotse/inventory'
import { and, eq } from 'drizzle-orm'
import { derive } from '../platform/change.ts'
import type { Services } from '../platform/services.ts'
import { inventoryEstate } from '../tables/inventory.ts'
import { type Judged, tenantsToJudge, writeJudged } from './estate-store.ts'
import type { TenantKey } from './store.ts'

type Needs = Pick<Services, 'database' | 'clock' | 'log'>

/** Judges support anew every night, because days pass; before the job queue starts. */
export function defineSupportJudging(services: Needs & Pick<Services, 'jobs'>): void {
  services.jobs.cron('inventory-support', '40 3 * * *', async () => void (await judgeEstates(services)))
}

/**
 * Judges the support of all devices whose judgement is of an earlier day or by earlier dates. Gives how many tenants it
 * was; a tenant that fails is told in the log and tried again the next night.
 */
export async function judgeEstates(services: Needs): Promise<number> {
  const today = services.clock.today()
  const due = await services.database.transaction('portfolio', (tx) => tenantsToJudge(tx, today, LIFECYCLE.checkedAt))
  for (const key of due)
    await judge(services, key).catch((error: unknown) =>
      services.log.error({ err: error, ...key }, 'the support of devices could not be judged'),
    )
  return due.length
}

function judge(services: Needs, key: TenantKey): Promise<void> {
  return derive(services, key.customerId, async ({ tx, today, touch }) => {
    const rows = await tx
      .select({ support: inventoryEstate.support, endsOn: inventoryEstate.supportEndsOn, said: inventoryEstate.said })
      .from(inventoryEstate)
      .where(and(eq(inventoryEstate.customerId, key.customerId), eq(inventoryEstate.tenantId, key.tenantId)))
    const judgement = supportJudge(LIFECYCLE, today)
    const judged = (said: Device): Judged => ({ key: said.key, ...supportOfDevice(said, judgement) })
    const changed = rows.flatMap(({ support, endsOn, said }) => {
      const now = judged(said)
      return now.status === support && now.endsOn === endsOn ? [] : [now]
    })
    await writeJudged(tx, key, changed, { judgedOn: today, datesCheckedAt: LIFECYCLE.checkedAt })
    touch('inventory')
  })
}
