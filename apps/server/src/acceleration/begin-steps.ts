import { addDays, workingDayFrom } from '@lotse/calendar'
import type { Cause } from '@lotse/contract'
import { type PlannedStep, planOf } from '@lotse/playbook'
import type { Here } from './case-at-work.ts'
import { insertSteps, partsOf } from './store.ts'

/** A compulsory step after the other, a week each where the plan says no more. */
const DAYS_EACH = 7

/**
 * Begins the plan of the causes of a case: each step belongs to whoever has its role first, and compulsory ones are due one
 * after the other. Steps that are there keep what they say, those of a cause that was dropped too.
 */
export async function beginSteps(
  { change, key, known }: Here,
  caseId: string,
  causes: readonly Cause[],
): Promise<void> {
  const roles = known.facts.engagement.assignedRoles
  const plan = planOf(causes, { roles, steps: [], proof: {}, expertApproved: false })
  const begun = (await partsOf(change.tx, key)).steps.filter((step) => step.caseId === caseId)
  const due = dueDays(
    plan.filter(
      ({ obligation, state, cause, key }) =>
        obligation === 'compulsory' &&
        state === 'open' &&
        !begun.some((step) => step.cause === cause && step.key === key),
    ),
  )
  await insertSteps(
    change.tx,
    plan.map((step, position) => {
      const days = due.get(step)
      return {
        customerId: key.customerId,
        caseId,
        cause: step.cause,
        key: step.key,
        position,
        personId: holderOf(known, step.role),
        dueOn: days === undefined ? null : workingDayFrom(addDays(change.today, days)),
      }
    }),
  )
}

/** After how many days from now each step is due. */
function dueDays(steps: readonly PlannedStep[]): ReadonlyMap<PlannedStep, number> {
  let after = 0
  return new Map(
    steps.map((step) => {
      after += step.days ?? DAYS_EACH
      return [step, after]
    }),
  )
}

/** Who has a role: the first of it, else whoever has it longest. */
function holderOf({ assignments }: Here['known'], role: string): string | null {
  const holders = assignments.filter((held) => held.role === role)
  return (holders.find(({ isPrimary }) => isPrimary) ?? holders[0])?.personId ?? null
}
