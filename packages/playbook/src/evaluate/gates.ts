import type { Localised } from '../localised.ts'
import { taskName, taskOf } from '../playbook/lookup.ts'
import type { GateCondition, Playbook, TaskId } from '../playbook/model.ts'
import { roles } from '../vocabulary/roles.ts'
import { hasRole, isTaskSettled, taskFact } from './context.ts'
import type { Facts } from './facts.ts'
import type { GateConditionState, GateState, LinkTarget } from './result.ts'
import { isStable } from './usage-state.ts'

/** Every gate with each of its conditions: met, unmet, or not known. */
export function gateStates(playbook: Playbook, facts: Facts): readonly GateState[] {
  return playbook.gates.map((gate) => {
    const conditions = gate.conditions.map((condition) => conditionState(playbook, facts, condition))
    const states = conditions.map((condition) => condition.state)
    const state = states.includes('unmet') ? 'held' : states.includes('unknown') ? 'unknown' : 'passed'
    return { id: gate.id, state, conditions }
  })
}

function conditionState(playbook: Playbook, facts: Facts, condition: GateCondition): GateConditionState {
  switch (condition.kind) {
    case 'intentRecorded':
      return answer(intentRecorded(facts), 'Absicht erfasst', 'Intent recorded', { page: 'status', recordId: null })
    case 'roleAssigned': {
      const { label } = roles[condition.role]
      const known = hasRole(facts, condition.role)
      return answer(known, `${label.de} zugewiesen`, `${label.en} assigned`, { page: 'assignments' })
    }
    case 'scenarioSet':
      return answer(facts.engagement.scenario !== null, 'Durchführungsmodell gesetzt', 'Engagement scenario set', here)
    case 'taskSettled':
      return taskAnswer(playbook, condition.taskId, isTaskSettled(facts, condition.taskId), settledText)
    case 'accelerationClosed':
      return taskAnswer(playbook, condition.taskId, isClosed(facts, condition.taskId), closedText)
    case 'readinessReviewed':
      return answer(
        facts.delivery.readinessReviewed,
        'Bereitschaftsanalyse geprüft',
        'Readiness analysis reviewed',
        here,
      )
    case 'noBlockingItem':
      return answer(
        isNone(facts.delivery.openBlockingItems),
        'Kein blockierender Punkt offen',
        'No blocking item open',
        here,
      )
    case 'advisoryItemsNoted':
      return answer(
        isNone(facts.delivery.advisoryItemsWithoutNote),
        'Hingenommene Hinweise tragen eine Notiz',
        'Accepted advisory items carry a note',
        here,
      )
    case 'pilotPassed':
      return answer(
        facts.delivery.pilot === null ? null : facts.delivery.pilot !== 'noGo',
        'Pilot mit Ergebnis „weiter“ oder mit Begründung ausgelassen',
        'Pilot verdict “go”, or pilot waived with a reason',
        here,
      )
    case 'licencesAssigned':
      return answer(facts.delivery.licencesAssigned, 'Lizenzen zugewiesen', 'Licences assigned', here)
    case 'packageTested':
      return answer(facts.delivery.packageTested, 'Paket vorhanden und getestet', 'Package exists and is tested', here)
    case 'reasonIsUserAdoption':
      return answer(
        facts.entitlementRecords.some((record) => record.l2 === 'userAdoption'),
        'Grund (L2) ist Einführung bei Benutzern',
        'Reason (L2) is user adoption',
        { page: 'status', recordId: null },
      )
    case 'usageStable':
      return answer(
        facts.usage.verdict === null ? null : isStable(facts.usage),
        'Aktive Nutzung in zwei Monaten nacheinander bei 70 % oder darüber',
        'Active use at 70 % or above in two months in a row',
        { page: 'usage' },
      )
  }
}

const here: LinkTarget = { page: 'engagement' }

function intentRecorded(facts: Facts): boolean {
  return facts.entitlementRecords.some(
    (record) => record.l1 === 'inProgress' || (record.l1 === 'blocked' && record.l2 !== null),
  )
}

function isClosed(facts: Facts, taskId: TaskId): boolean {
  return taskFact(facts, taskId).status === 'notStarted' || isTaskSettled(facts, taskId)
}

function isNone(open: number | null): boolean | null {
  return open === null ? null : open === 0
}

const settledText: Localised = { de: 'erledigt oder übersprungen', en: 'complete or skipped' }
const closedText: Localised = { de: 'erledigt oder nie begonnen', en: 'complete or never opened' }

function taskAnswer(playbook: Playbook, taskId: TaskId, met: boolean, what: Localised): GateConditionState {
  const name = taskName(taskOf(playbook, taskId))
  return answer(met, `${name.de}: ${what.de}`, `${name.en}: ${what.en}`, { page: 'task', taskId })
}

function answer(met: boolean | null, german: string, english: string, target: LinkTarget): GateConditionState {
  return { state: met === null ? 'unknown' : met ? 'met' : 'unmet', text: { de: german, en: english }, target }
}
