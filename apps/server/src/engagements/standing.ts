import type { Standing } from '@lotse/contract'
import type { Facts } from '@lotse/playbook'

/**
 * The one word and the figure that a portfolio row shows. The customer's own decision comes first: somebody who is
 * blocked or has no intent is not "stalled" (engagement.md §1 "Service status"; screens.md "The 70 % line").
 */
export function standingOf({ usage, entitlementRecords }: Facts): Standing {
  const { verdict, latestReadOn } = usage
  return {
    state: stateOf(
      entitlementRecords.map(({ l1 }) => l1),
      verdict?.state ?? null,
    ),
    month: verdict?.month ?? null,
    active: verdict?.active ?? null,
    entitled: verdict?.entitled ?? null,
    rate: verdict?.rate ?? null,
    growth3pp: verdict?.growth3pp ?? null,
    usersMissing: verdict?.usersMissingToTarget ?? null,
    readOn: latestReadOn,
  }
}

type VerdictState = NonNullable<Facts['usage']['verdict']>['state']

function stateOf(
  l1: readonly Facts['entitlementRecords'][number]['l1'][],
  state: VerdictState | null,
): Standing['state'] {
  const counted = l1.filter((value) => value !== 'duplicate')
  if (counted.length > 0 && counted.every((value) => value === 'noIntent')) return 'no-intent'
  if (state === 'stable') return 'stable'
  if (counted.length > 0 && counted.every((value) => value === 'blocked' || value === 'noIntent')) return 'blocked'
  if (state === null) return 'no-data'
  return state === 'insufficient-history' ? 'too-early' : state
}
