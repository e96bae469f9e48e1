import type { IsoDate } from '@lotse/calendar'
import type { Playbook } from '../playbook/model.ts'
import { activityStates } from './activities.ts'
import { type Context, isActive, isBlocked, stageOf } from './context.ts'
import { dataFieldStates } from './data-fields.ts'
import { doneState } from './done.ts'
import type { Facts } from './facts.ts'
import { gateStates } from './gates.ts'
import { questionStates } from './questions.ts'
import type { Evaluation, Judgement } from './result.ts'
import { rules } from './rules/index.ts'
import { resultOf } from './run-rule.ts'
import { isStarted, servicePhaseOf } from './service-phase.ts'
import { taskStates } from './tasks.ts'
import { byUrgency } from './urgency.ts'

/**
 * What the playbook says about an engagement on a day: states of tasks and gates, findings, and what to do next with
 * its reasons. Pure: the same facts on the same day always give the same answer, in the same order.
 */
export function evaluate(playbook: Playbook, facts: Facts, now: IsoDate): Evaluation {
  const { tasks, gates, ...judgement } = judged(playbook, facts, now)
  return {
    tasks,
    gates,
    ...judgement,
    questions: questionStates(playbook, facts),
    activities: activityStates(playbook, facts, now),
    done: doneState(playbook, facts),
  }
}

/** The same for whoever does not look at the engagement itself: what lists show and people are told, and nothing else. */
export function judge(playbook: Playbook, facts: Facts, now: IsoDate): Judgement {
  const { tasks, gates, ...judgement } = judged(playbook, facts, now)
  return judgement
}

function judged(playbook: Playbook, facts: Facts, now: IsoDate): Judgement & Pick<Evaluation, 'tasks' | 'gates'> {
  const tasks = taskStates(playbook, facts, now)
  const gates = gateStates(playbook, facts)
  const completeness = dataFieldStates(facts, now)
  const context: Context = {
    playbook,
    facts,
    now,
    stage: stageOf(facts, now),
    active: isActive(facts),
    blocked: isBlocked(facts),
    tasks,
    completeness,
  }
  const results = rules.map((rule) => resultOf(rule.id, rule.evaluate(context), now))
  return {
    tasks,
    gates,
    findings: results.flatMap((result) => result.findings),
    nextActions: results.flatMap((result) => result.actions).sort(byUrgency),
    servicePhase: servicePhaseOf(playbook, facts, gates),
    started: isStarted(playbook, facts, gates),
    completeness,
  }
}
