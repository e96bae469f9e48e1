import type { Localised } from '../localised.ts'
import type { TaskCondition } from '../playbook/condition.ts'
import type { Playbook, PlaybookTask } from '../playbook/model.ts'
import { de, en } from '../text/formats.ts'
import { origins } from '../vocabulary/origins.ts'
import { roles } from '../vocabulary/roles.ts'
import { hasRole, taskFact } from './context.ts'
import type { Facts } from './facts.ts'
import { answerTo } from './questions.ts'

/**
 * The fact that takes a task out of this engagement; null while the task applies (engagement.md §3 "Conditions"). What
 * is unknown exempts nobody, and a task somebody works on applies whatever its conditions say.
 */
export function notApplicableBecause(playbook: Playbook, task: PlaybookTask, facts: Facts): Localised | null {
  if (isTouched(facts, task.id)) return null
  for (const condition of task.conditions) {
    const because = exemption(playbook, task, condition, facts)
    if (because !== null) return because
  }
  return null
}

function exemption(playbook: Playbook, task: PlaybookTask, condition: TaskCondition, facts: Facts): Localised | null {
  const { engagement } = facts
  switch (condition.kind) {
    case 'roleAssigned': {
      const { label } = roles[condition.role]
      return hasRole(facts, condition.role)
        ? null
        : { de: `${label.de} ist nicht zugewiesen.`, en: `${label.en} is not assigned.` }
    }
    case 'origin': {
      if (engagement.origin === null || engagement.origin === condition.origin) return null
      const { label } = origins[condition.origin]
      return {
        de: `Gilt nur für diese Herkunft: ${label.de}.`,
        en: `Applies only to this origin: ${label.en}.`,
      }
    }
    case 'largeEnterprise': {
      const few = engagement.seats !== null && engagement.seats < condition.seats
      const noException = engagement.enterpriseLevel === null || engagement.enterpriseLevel < condition.orLevel
      if (!few || !noException) return null
      return {
        de: `Gilt ab ${de.count(condition.seats)} Plätzen oder als Ausnahme ab Stufe ${condition.orLevel}; der Kunde hat ${de.count(engagement.seats)}.`,
        en: `Applies from ${en.count(condition.seats)} seats, or as an exception from level ${condition.orLevel}; the customer has ${en.count(engagement.seats)}.`,
      }
    }
    case 'oneOf': {
      const other = condition.taskIds.find((id) => id !== task.id && isTouched(facts, id))
      return other === undefined
        ? null
        : { de: `Statt ihrer ist ${other} gewählt.`, en: `${other} was chosen in its place.` }
    }
    case 'answered': {
      const given = answerTo(playbook, condition.questionId, facts)
      if (given === null || given === condition.answer) return null
      const question = playbook.questions.find(({ id }) => id === condition.questionId)
      return {
        de: `„${question?.text.de ?? condition.questionId}“ ist mit ${given === 'yes' ? 'Ja' : 'Nein'} beantwortet.`,
        en: `“${question?.text.en ?? condition.questionId}” was answered with ${given}.`,
      }
    }
  }
}

function isTouched(facts: Facts, taskId: string): boolean {
  const { status } = taskFact(facts, taskId)
  return status !== 'notStarted' && status !== 'cancelled'
}
