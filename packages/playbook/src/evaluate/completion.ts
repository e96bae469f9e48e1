import type { CompletionRule } from '../playbook/model.ts'
import type { Facts, TaskFact } from './facts.ts'
import { isStable } from './usage-state.ts'

/**
 * What the facts say about calling a task complete: `agrees`, `contradicts`, or `unknown` where no capability has
 * recorded the fact. Unknown is never taken for agreement.
 */
export type CompletionVerdict = 'agrees' | 'contradicts' | 'unknown'

export function completionVerdict(rule: CompletionRule, facts: Facts, task: TaskFact): CompletionVerdict {
  return rules[rule](facts, task)
}

const rules: Readonly<Record<CompletionRule, (facts: Facts, task: TaskFact) => CompletionVerdict>> = {
  asserted: () => 'unknown',
  workshop: ({ delivery }) =>
    allOf([
      noneLeft(delivery.openDecisions),
      delivery.itTeamSize === null ? 'unknown' : delivery.itTeamSize > 0 ? 'agrees' : 'contradicts',
    ]),
  checklistCreated: ({ delivery }) => holds(delivery.checklistSent),
  checklistResolved: ({ delivery }, task) =>
    allOf([noneLeft(delivery.openChecklistItems), task.confirmation === null ? 'contradicts' : 'agrees']),
  broadRollout: ({ delivery }) => holds(delivery.broadRolloutBegan),
  stable: ({ usage }) => (usage.verdict === null ? 'unknown' : isStable(usage) ? 'agrees' : 'contradicts'),
}

function noneLeft(open: number | null): CompletionVerdict {
  return open === null ? 'unknown' : open === 0 ? 'agrees' : 'contradicts'
}

function holds(fact: boolean | null): CompletionVerdict {
  return fact === null ? 'unknown' : fact ? 'agrees' : 'contradicts'
}

/** One contradiction decides; otherwise one unknown does. */
function allOf(verdicts: readonly CompletionVerdict[]): CompletionVerdict {
  if (verdicts.includes('contradicts')) return 'contradicts'
  return verdicts.includes('unknown') ? 'unknown' : 'agrees'
}
