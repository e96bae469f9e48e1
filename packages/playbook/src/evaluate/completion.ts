import type { CompletionRule, Playbook } from '../playbook/model.ts'
import type { GateId } from '../vocabulary/gates.ts'
import type { Facts, TaskFact } from './facts.ts'
import { gateStates } from './gates.ts'
import { isStable } from './usage-state.ts'

/**
 * What the facts say about calling a task complete: `agrees`, `contradicts`, or `unknown` where no capability has
 * recorded the fact. Unknown is never taken for agreement.
 */
export type CompletionVerdict = 'agrees' | 'contradicts' | 'unknown'

export function completionVerdict(
  playbook: Playbook,
  rule: CompletionRule,
  facts: Facts,
  task: TaskFact,
): CompletionVerdict {
  const gate = gateOf[rule]
  if (gate) return gateVerdict(playbook, gate, facts)
  return rules[rule]?.(facts, task) ?? 'unknown'
}

/** The gate that stops the FM's closing task (engagement.md §2 "Gates"). */
export const gateOf: Readonly<Partial<Record<CompletionRule, GateId>>> = { gateG1: 'G1', gateG2: 'G2', gateG4: 'G4' }

function gateVerdict(playbook: Playbook, id: GateId, facts: Facts): CompletionVerdict {
  const gate = gateStates(playbook, facts).find((candidate) => candidate.id === id)
  if (!gate || gate.state === 'unknown') return 'unknown'
  return gate.state === 'passed' ? 'agrees' : 'contradicts'
}

const rules: Readonly<Partial<Record<CompletionRule, (facts: Facts, task: TaskFact) => CompletionVerdict>>> = {
  asserted: ({ delivery }, { taskId }) => holds(delivery.talksHeld?.[taskId] ?? null),
  workshop: ({ delivery, contacts }) =>
    allOf([noneLeft(delivery.openDecisions), itTeam(contacts.kept ? contacts.itTeam : delivery.itTeamSize)]),
  checklistCreated: ({ delivery }) => holds(delivery.checklistSent),
  checklistResolved: ({ delivery }, task) =>
    allOf([noneLeft(delivery.openChecklistItems), task.confirmation === null ? 'contradicts' : 'agrees']),
  broadRollout: ({ delivery }) => holds(delivery.broadRolloutBegan),
  identitySafeguards: ({ delivery }) => holds(delivery.identitySafeguards),
  surveyContact: ({ contacts }) =>
    contacts.surveyEligible === null ? 'unknown' : contacts.surveyEligible > 0 ? 'agrees' : 'contradicts',
  stable: ({ usage }) => (usage.verdict === null ? 'unknown' : isStable(usage) ? 'agrees' : 'contradicts'),
}

/** At least one person of the customer's IT is named (engagement.md §2 step 1); what was stated counts only without contacts. */
function itTeam(named: number | null): CompletionVerdict {
  return named === null ? 'unknown' : named > 0 ? 'agrees' : 'contradicts'
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
