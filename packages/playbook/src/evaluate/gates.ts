import { lastDayOf } from '@lotse/calendar'
import type { Localised } from '../localised.ts'
import type { GateCondition } from '../playbook/gate.ts'
import type { TaskId } from '../playbook/ids.ts'
import { taskName, taskOf } from '../playbook/lookup.ts'
import type { Playbook } from '../playbook/model.ts'
import { roles } from '../vocabulary/roles.ts'
import { notApplicableBecause } from './applicable.ts'
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

/** How one condition stands, in a sentence with the place where it is met. */
export function conditionState(playbook: Playbook, facts: Facts, condition: GateCondition): GateConditionState {
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
      return taskAnswer(
        playbook,
        condition.taskId,
        isTaskSettled(facts, condition.taskId) || isExempt(playbook, condition.taskId, facts),
        settledText,
      )
    case 'taskComplete':
      return taskAnswer(
        playbook,
        condition.taskId,
        taskFact(facts, condition.taskId).status === 'complete',
        completeText,
      )
    case 'accelerationClosed':
      return taskAnswer(playbook, condition.taskId, isClosed(facts, condition.taskId), closedText)
    case 'readinessReviewed':
      return answer(
        facts.delivery.readinessSkipped === true ? true : facts.delivery.readinessReviewed,
        'Bereitschaftsanalyse geprüft oder mit Begründung ausgelassen',
        'Readiness analysis reviewed, or skipped with a reason',
        delivery,
      )
    case 'noBlockingItem':
      return answer(
        isNone(facts.delivery.openBlockingItems),
        'Kein blockierender Punkt offen',
        'No blocking item open',
        delivery,
      )
    case 'advisoryItemsNoted':
      return answer(
        isNone(facts.delivery.advisoryItemsWithoutNote),
        'Hingenommene Hinweise tragen eine Notiz',
        'Accepted advisory items carry a note',
        delivery,
      )
    case 'pilotPassed':
      return answer(
        facts.delivery.pilot === null ? null : facts.delivery.pilot === 'go' || facts.delivery.pilot === 'waived',
        'Pilot mit Ergebnis „weiter“ oder mit Begründung ausgelassen',
        'Pilot verdict “go”, or pilot waived with a reason',
        delivery,
      )
    case 'licencesAssigned':
      return answer(facts.delivery.licencesAssigned, 'Lizenzen zugewiesen', 'Licences assigned', delivery)
    case 'packageTested':
      return answer(
        facts.delivery.packageTested,
        'Paket vorhanden und getestet',
        'Package exists and is tested',
        delivery,
      )
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
    case 'surveyContactNamed':
      return answer(
        facts.contacts.surveyEligible === null ? null : facts.contacts.surveyEligible > 0,
        'Umfragekontakt benannt',
        'Survey contact named',
        { page: 'contacts' },
      )
    case 'accountSideInformed':
      return answer(facts.delivery.accountSideInformed, 'Account-Seite informiert', 'Account side informed', delivery)
    case 'finalNoteWritten':
      return answer(
        finalNote(facts),
        'Abschlussnotiz mit nächstem Schritt geschrieben',
        'Final note with a next action written',
        { page: 'notes' },
      )
  }
}

const here: LinkTarget = { page: 'engagement' }
const delivery: LinkTarget = { page: 'delivery' }

function intentRecorded(facts: Facts): boolean {
  return facts.entitlementRecords.some(
    (record) => record.l1 === 'inProgress' || (record.l1 === 'blocked' && record.l2 !== null),
  )
}

/** A management note with a next action and its date, written in the month that made the use stable or later. */
function finalNote(facts: Facts): boolean | null {
  if (!facts.noteCategoriesKept.includes('engagementManagement')) return null
  const { verdict } = facts.usage
  if (verdict === null) return null
  return facts.notes.some(
    (note) =>
      note.category === 'engagementManagement' &&
      note.nextActionDate !== null &&
      isStable(facts.usage) &&
      note.writtenOn > lastDayOf(verdict.month),
  )
}

function isExempt(playbook: Playbook, taskId: TaskId, facts: Facts): boolean {
  return notApplicableBecause(playbook, taskOf(playbook, taskId), facts) !== null
}

function isClosed(facts: Facts, taskId: TaskId): boolean {
  return taskFact(facts, taskId).status === 'notStarted' || isTaskSettled(facts, taskId)
}

function isNone(open: number | null): boolean | null {
  return open === null ? null : open === 0
}

const completeText: Localised = { de: 'erledigt', en: 'complete' }
const settledText: Localised = { de: 'erledigt oder übersprungen', en: 'complete or skipped' }
const closedText: Localised = { de: 'erledigt oder nie begonnen', en: 'complete or never opened' }

function taskAnswer(playbook: Playbook, taskId: TaskId, met: boolean, what: Localised): GateConditionState {
  const name = taskName(taskOf(playbook, taskId))
  return answer(met, `${name.de}: ${what.de}`, `${name.en}: ${what.en}`, { page: 'task', taskId })
}

function answer(met: boolean | null, german: string, english: string, target: LinkTarget): GateConditionState {
  return { state: met === null ? 'unknown' : met ? 'met' : 'unmet', text: { de: german, en: english }, target }
}
