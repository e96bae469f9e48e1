import { addDays, type IsoDate } from '@lotse/calendar'
import type { Localised } from '../localised.ts'
import { de, en } from '../text/formats.ts'
import { type DataFieldId, dataFieldIds } from '../vocabulary/data-fields.ts'
import { noteCategories } from '../vocabulary/note-categories.ts'
import type { NoteCategoryId } from '../vocabulary/note-category-ids.ts'
import { isSettled } from '../vocabulary/task-status.ts'
import { stageOf, taskFact } from './context.ts'
import type { Facts } from './facts.ts'
import { latestNoteOn } from './note-due.ts'
import type { DataFieldState } from './result.ts'

type Answer = { readonly state: DataFieldState['state']; readonly text: Localised }

/** The six demanded data fields: what is there, what is missing, what is not known (engagement.md §13). */
export function dataFieldStates(facts: Facts, now: IsoDate): readonly DataFieldState[] {
  return dataFieldIds.map((field) => ({ field, target: targets[field], ...answers[field](facts, now) }))
}

const targets: Readonly<Record<DataFieldId, DataFieldState['target']>> = {
  l1: { page: 'status', recordId: null },
  l2: { page: 'status', recordId: null },
  scenario: { page: 'engagement' },
  managementNotes: { page: 'notes' },
  technicalNotes: { page: 'notes' },
  enterpriseNotes: { page: 'notes' },
  surveyContact: { page: 'contacts' },
}

const answers: Readonly<Record<DataFieldId, (facts: Facts, now: IsoDate) => Answer>> = {
  l1: ({ entitlementRecords }) =>
    entitlementRecords.length > 0
      ? present('Nutzungsstatus ist erfasst.', 'Usage status is recorded.')
      : missing('Noch kein Nutzungsstatus (L1) erfasst.', 'No usage status (L1) recorded yet.'),
  l2: reasonAnswer,
  scenario: ({ engagement }) =>
    engagement.scenario !== null
      ? present('Durchführungsmodell ist gesetzt.', 'Engagement scenario is set.')
      : missing('Noch kein Durchführungsmodell gesetzt.', 'No engagement scenario set yet.'),
  managementNotes: (facts, now) => notesAnswer(facts, now, 'engagementManagement'),
  technicalNotes: (facts, now) =>
    taskFact(facts, '3080').status === 'notStarted'
      ? {
          state: 'notYet',
          text: {
            de: 'Ab dem Analyse-Workshop (3080) verlangt.',
            en: 'Demanded from the assessment workshop (3080) on.',
          },
        }
      : notesAnswer(facts, now, 'technicalEnablement'),
  enterpriseNotes: enterpriseAnswer,
  surveyContact: surveyAnswer,
}

/** At least one contact of the customer who may be surveyed, once the rollout has begun (engagement.md §13). */
function surveyAnswer(facts: Facts): Answer {
  const { surveyEligible } = facts.contacts
  if ((surveyEligible ?? 0) > 0) return present('Ein Umfragekontakt ist benannt.', 'A survey contact is named.')
  if (facts.engagement.workload === 'core') {
    return {
      state: 'notDemanded',
      text: { de: 'Wird beim Dienst selbst erfasst.', en: 'Recorded with the service itself.' },
    }
  }
  if (surveyEligible === null) {
    return {
      state: 'unknown',
      text: {
        de: 'Ob es einen Umfragekontakt gibt, ist nicht erfasst.',
        en: 'Whether there is a survey contact is not recorded.',
      },
    }
  }
  if (!isSettled(taskFact(facts, '1247').status)) {
    return {
      state: 'notYet',
      text: { de: 'Ab der breiten Verteilung (1247) verlangt.', en: 'Demanded from the broad rollout (1247) on.' },
    }
  }
  return missing('Noch kein Umfragekontakt benannt.', 'No survey contact named yet.')
}

function reasonAnswer(facts: Facts, now: IsoDate): Answer {
  const records = facts.entitlementRecords
  if (records.length === 0) {
    return missing('Ohne Nutzungsstatus gibt es keinen Grund (L2).', 'Without a usage status there is no reason (L2).')
  }
  const without = records.filter((record) => record.l2 === null && record.l1 !== 'duplicate')
  if (without.length === 0) return present('Der Grund (L2) ist erfasst.', 'The reason (L2) is recorded.')
  // In progress may leave the reason open at intake, and only there.
  if (stageOf(facts, now) === 'intake' && without.every((record) => record.l1 === 'inProgress')) {
    return {
      state: 'notYet',
      text: { de: 'Spätestens mit Beginn der Arbeit verlangt.', en: 'Demanded at latest when delivery starts.' },
    }
  }
  return missing('Der Grund (L2) fehlt.', 'The reason (L2) is missing.')
}

function enterpriseAnswer(facts: Facts, now: IsoDate): Answer {
  const level = facts.engagement.enterpriseLevel
  if (level === null) {
    return {
      state: 'unknown',
      text: {
        de: 'Ob der Kunde als Großkunde gekennzeichnet ist, ist nicht erfasst.',
        en: 'Whether the customer is flagged as enterprise is not recorded.',
      },
    }
  }
  if (level < 3) {
    return {
      state: 'notDemanded',
      text: { de: 'Nicht als Großkunde gekennzeichnet.', en: 'Not flagged as an enterprise customer.' },
    }
  }
  return notesAnswer(facts, now, 'enterpriseStatus')
}

function notesAnswer(facts: Facts, now: IsoDate, category: NoteCategoryId): Answer {
  const { label, atLeastEveryDays } = noteCategories[category]
  if (!facts.noteCategoriesKept.includes(category)) {
    return {
      state: 'unknown',
      text: {
        de: `${label.de}: wird hier nicht geführt, der Stand ist nicht bekannt.`,
        en: `${label.en}: not kept here, so the state is not known.`,
      },
    }
  }
  const latest = latestNoteOn(facts, category)
  if (latest === null) return missing(`Noch keine ${label.de} geschrieben.`, `No ${label.en} written yet.`)
  if (atLeastEveryDays !== null && addDays(latest, atLeastEveryDays) < now) {
    return {
      state: 'overdue',
      text: {
        de: `Letzte ${label.de} vom ${de.date(latest)}; verlangt alle ${atLeastEveryDays} Tage.`,
        en: `Latest ${label.en} of ${en.date(latest)}; demanded every ${atLeastEveryDays} days.`,
      },
    }
  }
  return present(`Letzte ${label.de} vom ${de.date(latest)}.`, `Latest ${label.en} of ${en.date(latest)}.`)
}

const present = (german: string, english: string): Answer => ({ state: 'present', text: { de: german, en: english } })
const missing = (german: string, english: string): Answer => ({ state: 'missing', text: { de: german, en: english } })
