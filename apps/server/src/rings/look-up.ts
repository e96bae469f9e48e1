import type { IsoDate } from '@lotse/calendar'
import type { StatedFactId } from '@lotse/contract'
import { behindSince, openCriteria, type RolloutStanding, standingOfRings, startsOf } from '@lotse/rollout'
import { countDevices, officeKnownOn } from '../inventory/devices-of-rings.ts'
import type { Transaction } from '../platform/db/database.ts'
import type { Here } from './here.ts'
import { presentProgress } from './present-progress.ts'
import { standingOfRing } from './standing-of-ring.ts'
import { type EngagementKey, failureRows, progressRows, ringRows } from './store.ts'

/** What other capabilities may know of the rings of an engagement. */

/** The rings in their order, each with the day it began or begins. */
export async function ringsOf(tx: Transaction, key: EngagementKey) {
  const rows = await ringRows(tx, key)
  const begins = startsOf(rows)
  return rows.map(({ id, name, kind, position, state, beganOn, version }, index) => ({
    ...{ id, name, kind, position, state, beganOn, version },
    beginsOn: begins[index] ?? null,
  }))
}

/** What rings say about the facts that task 1247 and its phase rest on; null where they say nothing. */
export const ringFacts = async (tx: Transaction, key: EngagementKey): Promise<RolloutStanding | null> =>
  standingOfRings(await ringRows(tx, key))

/** Whether rings, and not what somebody stated, say a fact: the newest data wins, of one day the rings. */
export const ringsSay = ({ on }: { readonly on: IsoDate }, statedOn: IsoDate | null): boolean =>
  statedOn === null || on >= statedOn

/** The facts that follow from rings, beside the days for which people stated them. */
export async function factsFromRings(
  tx: Transaction,
  key: EngagementKey,
  statedOn: Partial<Readonly<Record<StatedFactId, IsoDate>>>,
): Promise<Partial<Record<keyof RolloutStanding, boolean>>> {
  const facts = await ringFacts(tx, key)
  if (facts === null) return {}
  return Object.fromEntries(
    (['broadRolloutBegan', 'targetGroupsCovered'] as const)
      .filter((fact) => ringsSay(facts[fact], statedOn[fact] ?? null))
      .map((fact) => [fact, facts[fact].value]),
  )
}

/** Rings that keep their plan no longer, each with the day since which; how many there are to keep one. */
export async function ringsBehind(tx: Transaction, key: EngagementKey, today: IsoDate) {
  const rows = (await ringRows(tx, key)).filter(({ state }) => state !== 'leftOut')
  const begins = startsOf(rows)
  const behind = rows.flatMap((row, index) => {
    const since = behindSince({ ...row, beginsOn: begins[index] ?? null }, today)
    return since === null ? [] : [{ name: row.name, since }]
  })
  return { rings: rows.length, behind }
}

/** Failed installs of rings that nobody has solved, by their exit codes. */
export async function openFailures(tx: Transaction, key: EngagementKey) {
  const open = (await failureRows(tx, key)).filter(({ solvedOn }) => solvedOn === null)
  return open.map(({ code, count, day }) => ({ code, count, since: day }))
}

/** What a follow-up session asks of each ring that is not through. */
export async function ringMatters(here: Here) {
  const { tx, customerId, tenantId } = here
  const rows = await ringRows(tx, here)
  if (rows.length === 0) return []
  const begins = startsOf(rows)
  const told = await presentProgress(here, await progressRows(tx, here))
  const failures = await failureRows(tx, here)
  const takenOn = await officeKnownOn(tx, customerId, tenantId)
  const matters = []
  for (const [index, row] of rows.entries()) {
    if (row.state === 'finished' || row.state === 'leftOut') continue
    const counted = await countDevices(tx, customerId, tenantId, row, takenOn)
    matters.push({
      ...{ id: row.id, name: row.name, state: row.state },
      beginsOn: begins[index] ?? null,
      openEntry: openCriteria(row.entryCriteria).length,
      standing: standingOfRing(
        row,
        counted,
        told.filter(({ ringId }) => ringId === row.id),
      ),
      failures: failures
        .filter(({ ringId, solvedOn }) => ringId === row.id && solvedOn === null)
        .map(({ code, count }) => ({ code, count })),
    })
  }
  return matters
}
export type RingMatter = Awaited<ReturnType<typeof ringMatters>>[number]
