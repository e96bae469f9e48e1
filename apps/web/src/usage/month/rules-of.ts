import type { UsageOverview, UsagePoint } from '@lotse/contract'

/** The rules of the usage package's SPEC.md by which a month's growth and plain verdict are made. */
export const growthRules = ['US30', 'US31', 'US32'] as const

/** The rules by which the confirmed state of a month is made, with those only that had a part in it. */
export function stateRules({ judged }: Pick<UsagePoint, 'judged'>): readonly string[] {
  const { state, qualifier, growth, quiet, step, breaks, lowConfidence, confirmation } = judged
  const rules: readonly (string | false)[] = [
    state === 'stable' || qualifier !== null ? 'US51' : 'US50',
    state === 'near-goal' && 'US52',
    quiet && 'US53',
    growth !== null && growth.base.kind !== 'month' && 'US54',
    (state === 're-baselining' || (step !== null && !step.covered)) && 'US55',
    ((growth?.cohort ?? null) !== null || step?.covered === true) && 'US56',
    breaks.length > 0 && 'US57',
    lowConfidence && 'US58',
    confirmation !== null && 'US60',
  ]
  return rules.filter((rule) => rule !== false)
}

/** What is known about licences on the day of a month's report; null where nothing is. */
export function licencesBehind(
  { snapshotId }: Pick<UsagePoint, 'snapshotId'>,
  licences: UsageOverview['licences'],
): UsageOverview['licences'][number] | null {
  return licences.find((one) => one.snapshotId === snapshotId) ?? null
}
