import { describeChange, type Standing, type StateChange, type UsageSettings } from '@lotse/usage'
import type { Change } from '../platform/change.ts'
import { canonicalJson } from '../platform/trail/canonical-json.ts'
import { removeChange, type StateChangeRow, storeChange, storedChanges } from './verdict-store.ts'

/** By which definition a course was found. */
export interface Definition {
  readonly settings: UsageSettings
  readonly digest: string
}

/**
 * Keeps the changes of state that a tenant's course has now. A change that is new is an event with the numbers that caused
 * it, and so is one that a correction of the reports took away. Changes that another definition finds in the past are no
 * news: they are kept without an event.
 */
export async function keepChanges(
  change: Change,
  tenantId: string,
  found: readonly StateChange[],
  { settings, digest }: Definition,
  { asNews }: { readonly asNews: boolean },
): Promise<void> {
  const { tx, customerId, now } = change
  const before = new Map((await storedChanges(tx, customerId, tenantId)).map((row) => [row.month, row]))
  const after = new Map(found.map((one) => [one.month, one]))
  for (const row of before.values()) {
    if (after.has(row.month)) continue
    await removeChange(tx, customerId, tenantId, row.month)
    if (asNews) await recordWithdrawn(change, tenantId, row, settings)
  }
  for (const one of found) {
    const stored = before.get(one.month)
    const isSame = stored !== undefined && sameChange(stored, one)
    if (isSame && stored.settingsDigest === digest && canonicalJson(stored.change) === canonicalJson(one)) continue
    await storeChange(tx, {
      customerId,
      tenantId,
      month: one.month,
      numerator: settings.numerator,
      fromState: one.from?.state ?? null,
      fromQualifier: one.from?.qualifier ?? null,
      toState: one.to.state,
      toQualifier: one.to.qualifier,
      cause: one.cause,
      change: one,
      settingsDigest: digest,
      noticedAt: isSame ? stored.noticedAt : now,
    })
    if (asNews && !isSame) await recordChange(change, tenantId, one, settings)
  }
}

/** Whether the same happened, whatever the figures are by now. */
function sameChange(row: StateChangeRow, { from, to, cause }: StateChange): boolean {
  return (
    row.fromState === (from?.state ?? null) &&
    row.fromQualifier === (from?.qualifier ?? null) &&
    row.toState === to.state &&
    row.toQualifier === to.qualifier &&
    row.cause === cause
  )
}

async function recordChange(change: Change, tenantId: string, one: StateChange, settings: UsageSettings) {
  await change.record({
    event: 'usage.stateChanged',
    subject: tenantId,
    ...(one.from && { before: standing(one.from) }),
    after: { month: one.month, ...standing(one.to), cause: one.cause, ...numbersOf(one), ...words(one, settings) },
    ...(one.confirmation && { reason: one.confirmation.reason }),
  })
}

async function recordWithdrawn(change: Change, tenantId: string, row: StateChangeRow, settings: UsageSettings) {
  await change.record({
    event: 'usage.stateWithdrawn',
    subject: tenantId,
    before: {
      month: row.month,
      ...standing({ state: row.toState, qualifier: row.toQualifier }),
      cause: row.cause,
      ...numbersOf(row.change),
      ...words(row.change, settings),
    },
  })
}

const standing = ({ state, qualifier }: Standing) => ({ state, ...(qualifier && { qualifier }) })

function numbersOf({ active, entitled, rate, growth }: StateChange) {
  return {
    active,
    entitled,
    rate,
    growth3pp: growth?.points ?? null,
  }
}

const words = (one: StateChange, settings: UsageSettings) => ({
  words: { de: describeChange(one, settings, 'de'), en: describeChange(one, settings, 'en') },
})
