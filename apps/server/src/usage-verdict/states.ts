import type { UsageStates } from '@lotse/contract'
import {
  BREAK_NAMES,
  type ConfirmedPoint,
  type ConfirmedSeries,
  describeChange,
  describeState,
  STATE_NAMES,
} from '@lotse/usage'
import type { Actor } from '../platform/access/actor.ts'
import { dayOf } from '../platform/clock.ts'
import type { Transaction } from '../platform/db/database.ts'
import type { CustomerId } from '../platform/db/scope.ts'
import type { ActingContext } from '../platform/http/api.ts'
import { notFound } from '../platform/http/problem.ts'
import { tenantExists } from '../usage/look-up.ts'
import { type ConfirmationRow, everyConfirmationOf } from './confirmation-store.ts'
import { confirmedFrom, seriesFrom } from './course.ts'
import { type Known, knownOf } from './known.ts'
import { mayChangeCustomerSettings, mayConfirmState, mayReadReasons } from './policy.ts'
import { valuesOf } from './present-settings.ts'
import { thisTenant } from './texts.ts'
import { storedVerdict } from './verdict-store.ts'

export interface TenantPlace {
  readonly customerId: CustomerId
  readonly tenantId: string
}

/** The confirmed state of a tenant, how it came about and who vouched. Problem: `not-found`. */
export async function readStates({ services, actor }: ActingContext, place: TenantPlace): Promise<UsageStates> {
  return services.database.transaction({ customer: place.customerId }, (tx) =>
    statesOf(tx, place, services.clock.today(), actor),
  )
}

/** The same in a transaction, for the answer to a change as well. */
export async function statesOf(
  tx: Transaction,
  { customerId, tenantId }: TenantPlace,
  today: Parameters<typeof seriesFrom>[1],
  actor: Actor,
): Promise<UsageStates> {
  if (!(await tenantExists(tx, customerId, tenantId))) throw notFound(thisTenant)
  const known = await knownOf(tx, customerId, tenantId)
  const { settings, overridden } = known
  const course = confirmedFrom(known, seriesFrom(known, today), settings.numerator)
  const newest = course.points.at(-1) ?? null
  const words = await everyConfirmationOf(tx, customerId, tenantId)
  const stored = await storedVerdict(tx, customerId, tenantId)
  return {
    tenantId,
    numerator: settings.numerator,
    ...presentNewest(newest, known),
    breaks: course.points.flatMap(({ breaks }) =>
      breaks.map(({ month, kind }) => ({ month, kind, name: { ...BREAK_NAMES[kind] } })),
    ),
    changes: course.changes.map((one) => presentChange(one, known)).reverse(),
    confirmations: words.map((row) => presentConfirmation(row, course, actor)),
    settings: valuesOf(settings),
    overridden: [...overridden],
    computedAt: stored?.computedAt.toISOString() ?? null,
    may: {
      confirm: mayConfirmState(actor, { customerId }),
      changeSettings: mayChangeCustomerSettings(actor, { customerId }),
    },
  }
}

function presentNewest(
  newest: ConfirmedPoint | null,
  { settings }: Known,
): Pick<UsageStates, 'month' | 'raw' | 'standing' | 'sentence' | 'pending' | 'quiet'> {
  if (newest === null) return { month: null, raw: null, standing: null, sentence: null, pending: null, quiet: false }
  const { month, raw, state, qualifier, pending, quiet } = newest
  return {
    month,
    raw,
    standing: { state, qualifier },
    sentence: { de: describeState(newest, settings, 'de'), en: describeState(newest, settings, 'en') },
    pending: pending === null ? null : { state: pending, name: { ...STATE_NAMES[pending] } },
    quiet,
  }
}

/** Said without who vouched: that stands with the confirmation, for those who may read it. */
function presentChange(one: ConfirmedSeries['changes'][number], { settings }: Known): UsageStates['changes'][number] {
  const { month, from, to, cause, active, entitled, rate, growth } = one
  const plain = { ...one, confirmation: null }
  return {
    month,
    from: from && { state: from.state, qualifier: from.qualifier },
    to: { state: to.state, qualifier: to.qualifier },
    cause,
    sentence: { de: describeChange(plain, settings, 'de'), en: describeChange(plain, settings, 'en') },
    active,
    entitled,
    rate,
    growth3pp: growth?.points ?? null,
  }
}

function presentConfirmation(
  row: ConfirmationRow & { readonly by: string },
  { points }: ConfirmedSeries,
  actor: Actor,
): UsageStates['confirmations'][number] {
  const team = mayReadReasons(actor, {})
  const isInForce = row.withdrawnAt === null
  return {
    id: row.id,
    month: row.month,
    state: row.state,
    name: { ...STATE_NAMES[row.state] },
    reason: team ? row.reason : null,
    by: team ? { id: row.confirmedBy, name: row.by } : null,
    on: dayOf(row.confirmedAt),
    withdrawn: !isInForce,
    used: isInForce && points.some(({ month, confirmation }) => month === row.month && confirmation !== null),
  }
}
