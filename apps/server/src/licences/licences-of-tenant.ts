import type { IsoDate } from '@lotse/calendar'
import type { Licences } from '@lotse/contract'
import { EXCLUSION_KINDS, isClosed } from '@lotse/usage'
import { and, eq, isNull } from 'drizzle-orm'
import type { Actor } from '../platform/access/actor.ts'
import type { Transaction } from '../platform/db/database.ts'
import type { CustomerId } from '../platform/db/scope.ts'
import { namesOf } from '../platform/names.ts'
import { engagement } from '../tables/engagements.ts'
import type { FigureDetail } from '../tables/usage-people.ts'
import { chosenMonths } from '../usage-people/chosen-months.ts'
import { settingsOf } from '../usage-verdict/look-up.ts'
import { mayApproveExclusions, mayExclude } from './policy.ts'
import { exclusionsOf, readingFiles, readingsInForce, ruleOf, storedFigures } from './store.ts'

/** What licences say about a tenant's newest closed month, and who is left out of it. */
export async function licencesOf(
  tx: Transaction,
  { customerId, tenantId }: { readonly customerId: CustomerId; readonly tenantId: string },
  { actor, today }: { readonly actor: Actor; readonly today: IsoDate },
): Promise<Licences> {
  const { settings } = await settingsOf(tx, customerId)
  const chosen = (await chosenMonths(tx, customerId, tenantId)).filter(({ month }) => isClosed(month, today, settings))
  const newest = chosen.at(-1)
  const figures = await storedFigures(tx, customerId, tenantId)
  const figure = figures.find(({ snapshotId }) => snapshotId === newest?.snapshotId)
  const files = await readingFiles(tx, customerId, tenantId)
  const rule = await ruleOf(tx, customerId, tenantId)
  const exclusions = await exclusionsOf(tx, customerId, tenantId)
  const names = await namesOf(tx, [rule?.approvedBy ?? null, ...exclusions.map(({ createdBy }) => createdBy)])
  return {
    month: newest?.month ?? null,
    refreshDate: newest?.refreshDate ?? null,
    numerator: settings.numerator,
    targetRate: settings.targetRate,
    expected: await expectedPeople(tx, customerId, tenantId),
    seats: presentSeats(figure?.detail.seats ?? null),
    paidUnits: figure?.counts.paidUnits ?? null,
    activations: { assigned: figure?.counts.assigned ?? null, activated: figure?.counts.activated ?? null },
    figure: presentFigure(figure?.detail.join ?? null),
    notEntitled: Object.entries(figure?.detail.notEntitled ?? {}).map(([reason, people]) => ({ reason, people })),
    readings: (await readingsInForce(tx, customerId, tenantId))
      .toReversed()
      .map(({ id, kind, takenOn, people, identity }) => ({
        kind,
        takenOn,
        people,
        concealed: identity === 'pseudonyms',
        file: files.get(id)?.file ?? null,
      })),
    maxExcludedPercent: settings.maxExcludedPercent,
    kinds: rule?.kinds ?? [...EXCLUSION_KINDS],
    approval:
      rule?.approvedAt == null
        ? null
        : { by: names(rule.approvedBy), at: rule.approvedAt.toISOString(), reason: rule.approvalReason ?? '' },
    exclusions: exclusions.map((one) => ({
      id: one.id,
      kind: one.kind,
      account: one.account,
      startsOn: one.startsOn,
      endsOn: one.endsOn,
      reason: one.reason,
      createdBy: names(one.createdBy),
      createdAt: one.createdAt.toISOString(),
      withdrawn: one.withdrawnAt !== null,
    })),
    may: { change: mayExclude(actor, { customerId }), approve: mayApproveExclusions(actor, { customerId }) },
  }
}

/** The people in the scope of the project: the seats of the engagement for the Apps; null where nobody has said. */
async function expectedPeople(tx: Transaction, customerId: CustomerId, tenantId: string): Promise<number | null> {
  const [row] = await tx
    .select({ seats: engagement.seats })
    .from(engagement)
    .where(
      and(
        eq(engagement.customerId, customerId),
        eq(engagement.tenantId, tenantId),
        eq(engagement.workload, 'apps'),
        isNull(engagement.deletedAt),
      ),
    )
  return row?.seats ?? null
}

function presentSeats(seats: FigureDetail['seats']): Licences['seats'] {
  if (seats === null) return null
  const { bought, inGrace, assigned, assignments, devices, robots } = seats
  return { bought, inGrace, assigned, assignments, devices, robots }
}

function presentFigure(join: FigureDetail['join']): Licences['figure'] {
  if (join === null) return null
  const { withExclusions, withoutExclusions, excluded, percent, needsApproval, activeNotEntitled, missingInReport } =
    join
  const people = ({ entitled, active }: typeof withExclusions) => ({ entitled, active: { ...active } })
  return {
    counted: needsApproval ? 'without-exclusions' : 'with-exclusions',
    withExclusions: people(withExclusions),
    withoutExclusions: people(withoutExclusions),
    excluded: EXCLUSION_KINDS.map((kind) => ({ kind, people: excluded[kind] })),
    percent,
    needsApproval,
    activeNotEntitled,
    missingInReport,
  }
}
