import type { Playbook, PlaybookTask } from '../playbook/model.ts'
import type { ServicePhaseId } from '../vocabulary/service-phases.ts'
import { taskStatuses } from '../vocabulary/task-status.ts'
import { notApplicableBecause } from './applicable.ts'
import { isActive, isBlocked, isTaskSettled, taskFact } from './context.ts'
import type { Facts } from './facts.ts'
import type { GateState } from './result.ts'
import { isStable } from './usage-state.ts'

/**
 * The derived status of the service (engagement.md §1). Until the deployment is settled the workflow decides; afterwards
 * active use does: up to 10 % it is adoption, above it operation.
 */
export function servicePhaseOf(playbook: Playbook, facts: Facts, gates: readonly GateState[]): ServicePhaseId {
  if (!isActive(facts) || isBlocked(facts)) return 'notApplicable'
  // Without tasks there is no workflow to be further on in.
  if (playbook.tasks.length === 0) return 'initiate'
  if (isStable(facts.usage)) return 'stable'
  const acceleration = taskFact(facts, '3650').status
  if (taskStatuses[acceleration].group === 'active') return 'accelerating'
  const open = workflowOf(playbook).find((task) => isExpected(playbook, task, facts))
  if (open) {
    return isStarted(playbook, facts, gates) ? workflowPhase(open.phase) : 'initiate'
  }
  const verdict = facts.usage.verdict
  if (verdict === null) return 'enable'
  return 10 * verdict.active > verdict.entitled ? 'operation' : 'adoption'
}

/**
 * Whether the engagement is begun: G0 is passed, or a task of a later phase is touched. Use says nothing about it, and what
 * is blocked or paused stays begun (PB117).
 */
export function isStarted(playbook: Playbook, facts: Facts, gates: readonly GateState[]): boolean {
  return gates.some(({ id, state }) => id === 'G0' && state === 'passed') || isUnderWay(playbook, facts)
}

/** Work on a task of the start is still the start; work on a later one is not, whatever the gate says. */
function isUnderWay({ tasks }: Playbook, facts: Facts): boolean {
  const later = tasks.filter(({ phase }) => phase !== 'initiate')
  return later.some(({ id }) => taskFact(facts, id).status !== 'notStarted')
}

function workflowPhase(phase: Playbook['tasks'][number]['phase']): ServicePhaseId {
  return phase === 'accelerate' ? 'accelerating' : phase
}

/** The page's own tasks say where the service stands; those of linked processes accompany them. */
function workflowOf({ tasks }: Playbook): readonly PlaybookTask[] {
  const own = tasks.filter(({ process }) => process === null)
  return own.length > 0 ? own : tasks
}

function isExpected(playbook: Playbook, task: PlaybookTask, facts: Facts): boolean {
  if (task.obligation !== 'mandatory' || isTaskSettled(facts, task.id)) return false
  return notApplicableBecause(playbook, task, facts) === null
}
