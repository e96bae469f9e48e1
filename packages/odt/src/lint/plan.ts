import type { Mode } from './context.ts'
import type { Rule } from './types.ts'

/** The rules that judge a file in a mode, by what they read. */
export interface Plan {
  readonly text: readonly Extract<Rule, { reads: 'text' }>[]
  readonly tree: readonly Extract<Rule, { reads: 'tree' }>[]
  readonly context: readonly Extract<Rule, { reads: 'context' }>[]
}

/** A plan is asked for at each keystroke, and the same rules always give the same. */
const PLANS = new WeakMap<readonly Rule[], Map<Mode, Plan>>()

/** Sorts rules for a mode, those that judge what it does not read left out. */
export function planOf(rules: readonly Rule[], mode: Mode): Plan {
  const plans = PLANS.get(rules) ?? new Map<Mode, Plan>()
  PLANS.set(rules, plans)
  const known = plans.get(mode)
  if (known !== undefined) return known
  const counts = rules.filter(({ notIn }) => notIn?.includes(mode) !== true)
  const plan: Plan = {
    text: rules.filter((rule) => rule.reads === 'text'),
    tree: counts.filter((rule) => rule.reads === 'tree'),
    context: counts.filter((rule) => rule.reads === 'context'),
  }
  plans.set(mode, plan)
  return plan
}
