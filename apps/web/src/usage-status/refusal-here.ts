import type { RoleCode, UsageStatus, UsageStatusChangeInput } from '@lotse/contract'
import { decideUsageStatus, type UsageStatusContext } from '@lotse/playbook'
import type { Say, useLocalised } from '../language/use-text.ts'
import { Problem } from '../problem/problem.ts'

/** What the server would refuse, said here without the way there; null where nothing stands in the way. */
export function refusalHere(
  record: UsageStatus | null,
  { count, ...change }: UsageStatusChangeInput,
  roles: readonly RoleCode[],
  context: UsageStatusContext,
  say: Say,
  localised: ReturnType<typeof useLocalised>,
): Problem | null {
  const decision = decideUsageStatus(record, change, { roles }, context)
  const problems = decision.ok ? [] : decision.problems
  if (decision.ok && count > 0) return null
  return new Problem({
    code: 'rule-refused',
    status: 422,
    title: say('usageStatus:set.notYet'),
    detail: '',
    errors: [
      ...(count > 0 ? [] : [{ field: 'count', code: 'count', message: say('usageStatus:set.countMissing') }]),
      ...problems.map(({ field, code, message }) => ({ field: field ?? '', code, message: localised(message) })),
    ],
  })
}
