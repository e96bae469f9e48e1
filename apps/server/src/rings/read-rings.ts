import type { RingsView, ShownRing } from '@lotse/contract'
import { type RingWarning, ringWarnings, startsOf } from '@lotse/rollout'
import { configurationsByRing } from '../configurations/look-up.ts'
import { mayReadConfigurations } from '../configurations/policy.ts'
import { countDevices, officeKnownOn, valuesOf } from '../inventory/devices-of-rings.ts'
import { packagesByRing, packageWarning } from '../packages/look-up.ts'
import type { ActingContext } from '../platform/http/api.ts'
import { notFound } from '../platform/http/problem.ts'
import { presentPlan } from './change-plan.ts'
import type { Here, Place } from './here.ts'
import { licenceJudge } from './licences-of-devices.ts'
import { namedAgain } from './named-again.ts'
import { mayKeepRings } from './policy.ts'
import { presentRings } from './present.ts'
import { presentFailures, presentProgress } from './present-progress.ts'
import { thisRing } from './problems.ts'
import { proposalHere } from './propose.ts'
import { standingOfRing } from './standing-of-ring.ts'
import { failureRows, findEntry, findPlan, type ProgressRow, progressRows, type RingRow, ringRows } from './store.ts'
import { withEngagement } from './with-engagement.ts'

/** The rings of an engagement with how far they are, or a proposal where there is none. Problem: `not-found`. */
export function readRings(context: Pick<ActingContext, 'services' | 'actor'>, place: Place): Promise<RingsView> {
  return withEngagement(context, place, async (here) => {
    const rows = await ringRows(here.tx, here)
    return {
      rings: await shownRings(here, rows, mayReadConfigurations(context.actor, here)),
      plan: presentPlan(await findPlan(here.tx, here)),
      proposal: rows.length === 0 ? await proposalHere(here) : null,
      may: { keep: mayKeepRings(context.actor, here) },
    }
  })
}

async function shownRings(here: Here, rows: readonly RingRow[], withFiles: boolean): Promise<ShownRing[]> {
  const { tx, customerId, tenantId } = here
  const begins = startsOf(rows)
  const told = await progressRows(tx, here)
  const progress = await presentProgress(here, told)
  const failures = await presentFailures(here, await failureRows(tx, here))
  const takenOn = await officeKnownOn(tx, customerId, tenantId)
  const warningsOf = await warner(here, rows, told)
  const configurationsOf = withFiles ? await configurationsByRing(tx, here) : () => []
  const packageOf = withFiles ? await packagesByRing(tx, here) : () => null
  const shown: ShownRing[] = []
  for (const [index, ring] of (await presentRings(here, rows)).entries()) {
    const row = rows[index] as RingRow
    const before = rows.slice(0, index).filter(({ state }) => state !== 'leftOut')
    const counted = await countDevices(tx, customerId, tenantId, row, takenOn, before)
    const named = packageOf(ring.id)
    const ofPackage = packageWarning(ring, named)
    const own = progress.filter(({ ringId }) => ringId === ring.id)
    shown.push({
      ...ring,
      beginsOn: begins[index] ?? null,
      configurations: configurationsOf(ring.id),
      package: named,
      standing: standingOfRing(row, counted, own),
      counted,
      namedAgain: namedAgain(row, before),
      progress: own,
      failures: failures.filter(({ ringId }) => ringId === ring.id),
      warnings: [
        ...(await warningsOf(row, index)).map(({ code, text }) => ({ code, text })),
        ...(ofPackage === null ? [] : [ofPackage]),
      ],
    })
  }
  return shown
}

/** Gives what tells the warnings of a ring; licences are looked at only where a ring is still to come or runs. */
async function warner(here: Here, rows: readonly RingRow[], told: readonly ProgressRow[]) {
  const isAhead = ({ state }: RingRow) => state !== 'finished' && state !== 'leftOut'
  const judge = rows.some(isAhead) ? await licenceJudge(here) : null
  return async (row: RingRow, index: number): Promise<readonly RingWarning[]> =>
    ringWarnings(
      {
        kind: row.kind,
        state: row.state,
        entryCriteria: row.entryCriteria,
        hasOwner: row.ownerContact !== null || row.ownerPerson !== null,
        size: row.devices,
        licences: judge !== null && isAhead(row) ? await judge(row) : null,
        installedByHand: told.find(({ ringId }) => ringId === row.id)?.installed ?? null,
      },
      rows.slice(0, index).findLast(({ state }) => state !== 'leftOut') ?? null,
    )
}

/** All names or values of a ring. Problem: `not-found`. */
export function readNames(
  context: Pick<ActingContext, 'services' | 'actor'>,
  { ringId, ...place }: Place & { readonly ringId: string },
): Promise<{ values: string[] }> {
  return withEngagement(context, place, async (here) => {
    const row = await findEntry(here.tx, 'ring', { ...here, entryId: ringId })
    if (row === null) throw notFound(thisRing)
    return { values: row.matchValues }
  })
}

/** By which values devices of a ring can be told. Problem: `not-found`. */
export function readValues(context: Pick<ActingContext, 'services' | 'actor'>, place: Place) {
  return withEngagement(context, place, async ({ tx, customerId, tenantId }) => {
    const site = await valuesOf(tx, customerId, tenantId, 'site')
    const unit = await valuesOf(tx, customerId, tenantId, 'unit')
    const model = await valuesOf(tx, customerId, tenantId, 'model')
    return {
      ...{ site: site.values, unit: unit.values, model: model.values },
      more: { site: site.more, unit: unit.more, model: model.more },
    }
  })
}
