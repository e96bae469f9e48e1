import { addMonths, type IsoDate, type Month } from '@lotse/calendar'
import { isClosed, monthsOf, type UsageSettings } from '@lotse/usage'
import { entitledPeopleOf, storedLicences } from '../licences/look-up.ts'
import type { Transaction } from '../platform/db/database.ts'
import type { CustomerId } from '../platform/db/scope.ts'
import { type ChosenMonth, chosenFrom, reportsInForce } from './chosen-months.ts'
import type { PackedPeople } from './packed-people.ts'
import { type Basis, type Identity, packedPeople, peopleHeads } from './store.ts'

/** The people of the newest closed month, and of three months before. */
export interface NewestMonth {
  readonly chosen: ChosenMonth
  readonly basis: Basis
  readonly identity: Identity
  readonly people: PackedPeople
  readonly base: { readonly month: Month; readonly snapshotId: string; readonly people: PackedPeople } | null
}

/** Why there are no people to look at. */
export type NoPeople = 'no-reports' | 'names-concealed' | 'no-people'

const GROWTH_MONTHS = 3

/**
 * The people behind the newest closed month: the entitled where the month is divided by them, else everybody in the report,
 * so that their parts add up to its figure. With a `month` those of that closed month. Says why where there are none.
 */
export async function newestMonth(
  tx: Transaction,
  customerId: CustomerId,
  tenantId: string,
  {
    settings,
    today,
    month,
  }: { readonly settings: UsageSettings; readonly today: IsoDate; readonly month?: Month | undefined },
): Promise<NewestMonth | NoPeople> {
  const reports = await reportsInForce(tx, customerId, tenantId)
  const closed = chosenFrom(reports).filter(({ month }) => isClosed(month, today, settings))
  const chosen = month === undefined ? closed.at(-1) : closed.find((one) => one.month === month)
  if (chosen === undefined) return 'no-reports'
  if (chosen.concealed === 'mixed') return 'names-concealed'
  const head = (await peopleHeads(tx, customerId, tenantId)).find((one) => one.snapshotId === chosen.snapshotId)
  if (head === undefined) return chosen.concealed === 'all' ? 'names-concealed' : 'no-people'
  const load = async (basis: Basis, id: string): Promise<PackedPeople | null> =>
    basis === 'entitledByPlan' ? entitledPeopleOf(tx, customerId, id) : packedPeople(tx, customerId, id)
  const licences = (await storedLicences(tx, customerId, tenantId)).map(({ counts }) => counts)
  const months = monthsOf(
    reports.map(({ snapshot }) => snapshot),
    settings,
    licences,
    today,
  )
  const { denominator } = months.find(({ month }) => month === chosen.month) ?? settings
  const basis = denominator === 'entitledByPlan' ? 'entitledByPlan' : 'reportRows'
  const people = await load(basis, chosen.snapshotId)
  if (people === null) return 'no-people'
  const before = closed.find(({ month }) => month === addMonths(chosen.month, -GROWTH_MONTHS))
  const then =
    before === undefined || before.concealed !== chosen.concealed ? null : await load(basis, before.snapshotId)
  return {
    chosen,
    basis,
    identity: head.identity,
    people,
    base: before && then ? { month: before.month, snapshotId: before.snapshotId, people: then } : null,
  }
}
