import type { Localised } from '../localised.ts'
import type { QuestionEvidence } from '../playbook/question.ts'
import { hasRole } from './context.ts'
import type { Facts } from './facts.ts'
import { figureSentence, isStable, isStalled } from './usage-state.ts'

/** What the facts say to a question, and why; null where they say nothing. */
export type Evidence = { readonly answer: 'yes' | 'no'; readonly because: Localised }

/** The facts' answer to a question of the workflow. Unknown facts give none. */
export function evidenceOf(kind: QuestionEvidence, facts: Facts): Evidence | null {
  return answers[kind](facts)
}

const yes = (german: string, english: string): Evidence => ({ answer: 'yes', because: { de: german, en: english } })
const no = (german: string, english: string): Evidence => ({ answer: 'no', because: { de: german, en: english } })

const answers: Readonly<Record<QuestionEvidence, (facts: Facts) => Evidence | null>> = {
  intentValidated: ({ entitlementRecords: records }) => {
    if (records.length === 0) return null
    if (records.some(({ l1 }) => l1 === 'inProgress' || l1 === 'blocked'))
      return yes('Der Nutzungsstatus hält die Absicht fest.', 'The usage status records the intent.')
    if (records.every(({ l1 }) => l1 === 'noIntent' || l1 === 'duplicate'))
      return no('Der Nutzungsstatus sagt: keine Absicht.', 'The usage status says: no intent.')
    return null
  },
  intentReduced: ({ entitlementRecords: records }) => {
    if (records.length === 0) return null
    if (records.some(({ l1 }) => l1 === 'noIntent'))
      return yes('Mindestens ein Eintrag steht auf „Keine Absicht“.', 'At least one record says “No intent”.')
    return records.every(({ l1 }) => l1 === 'inProgress')
      ? no('Alle Einträge sind in Bearbeitung.', 'All records are in progress.')
      : null
  },
  technicalBlockers: ({ entitlementRecords: records, delivery }) => {
    if (records.some(({ l1 }) => l1 === 'blocked'))
      return yes('Der Nutzungsstatus ist „Blockiert“.', 'The usage status is “Blocked”.')
    const open = delivery.openBlockingItems
    if (open === null) return null
    return open > 0
      ? yes(`Blockierende Punkte offen: ${open}.`, `Blocking items open: ${open}.`)
      : no('Kein blockierender Punkt ist offen.', 'No blocking item is open.')
  },
  readinessNeedsResolution: ({ delivery: { openReadinessFindings: open } }) => {
    if (open === null) return null
    return open > 0
      ? yes(`Offene Befunde der Bereitschaftsanalyse: ${open}.`, `Open findings of the readiness analysis: ${open}.`)
      : no('Die Bereitschaftsanalyse hat keinen offenen Befund.', 'The readiness analysis has no open finding.')
  },
  itemsOpen: ({ delivery: { openChecklistItems: open } }) => {
    if (open === null) return null
    return open > 0
      ? yes(`Offene Punkte der Checkliste: ${open}.`, `Open checklist items: ${open}.`)
      : no('Kein Punkt der Checkliste ist offen.', 'No checklist item is open.')
  },
  pilotSuccessful: ({ delivery: { pilot } }) => {
    if (pilot === 'go') return yes('Das Ergebnis des Piloten ist „weiter“.', 'The verdict of the pilot is “go”.')
    if (pilot === 'noGo')
      return no('Das Ergebnis des Piloten ist „nicht weiter“.', 'The verdict of the pilot is “no go”.')
    return null
  },
  usageStalled: ({ usage: { verdict } }) => {
    if (verdict === null || verdict.state === 'insufficient-history') return null
    const figure = figureSentence(verdict)
    return isStalled(verdict) ? yes(`${figure.de}.`, `${figure.en}.`) : no(`${figure.de}.`, `${figure.en}.`)
  },
  architectAssigned: (facts) =>
    hasRole(facts, 'GM_FTA')
      ? yes('Eine Desktop-Architektur ist zugewiesen.', 'A desktop architect is assigned.')
      : no('Keine Desktop-Architektur ist zugewiesen.', 'No desktop architect is assigned.'),
  usageStable: ({ usage }) => {
    if (usage.verdict === null) return null
    const figure = figureSentence(usage.verdict)
    return isStable(usage) ? yes(`${figure.de}.`, `${figure.en}.`) : no(`${figure.de}.`, `${figure.en}.`)
  },
}
