import { forTeam } from '../content.ts'
import type { Question } from '../question.ts'

/** The decisions of the workflow diagram, as questions with where each answer leads. */
export const questions: readonly Question[] = [
  {
    id: 'intent-validated',
    phase: 'initiate',
    lane: 'FM',
    audience: 'team',
    text: { de: 'Ist die Absicht bestätigt?', en: 'Is the intent validated?' },
    guidance: [
      forTeam(
        'Will der Kunde die Apps bereitstellen? Ein Nein und ein Hindernis werden schon hier als Nutzungsstatus festgehalten.',
        'Does the customer want to deploy the Apps? A no or a blocker is recorded as usage status already here.',
      ),
    ],
    yes: { text: { de: 'Kickoff durchführen', en: 'Hold the kickoff' }, leadsTo: { kind: 'task', taskId: '994' } },
    no: {
      text: { de: 'Nutzungsstatus „Keine Absicht“ setzen', en: 'Set the usage status “No intent”' },
      leadsTo: { kind: 'status', l1: 'noIntent' },
    },
    evidence: 'intentValidated',
    askedAfter: null,
    source: 'D',
  },
  {
    id: 'readiness-findings',
    phase: 'assess',
    lane: 'FE',
    audience: 'team',
    text: { de: 'Gibt es Befunde, die behoben werden müssen?', en: 'Are there findings that need resolution?' },
    guidance: [
      forTeam(
        'Sehen Sie in der Bereitschaftsanalyse auf Makros und Add-ins geschäftskritischer Abläufe, nicht auf die Zahl der Dateien.',
        'In the readiness analysis look at macros and add-ins of business-critical processes, not at the number of files.',
      ),
    ],
    yes: {
      text: { de: 'Befunde beheben', en: 'Resolve the findings' },
      leadsTo: { kind: 'activity', activityId: 'resolve-findings' },
    },
    no: { text: { de: 'Checkliste erstellen', en: 'Create the checklist' }, leadsTo: { kind: 'task', taskId: '3070' } },
    evidence: 'readinessNeedsResolution',
    askedAfter: null,
    source: 'D',
  },
  {
    id: 'technical-blockers',
    phase: 'remediate',
    lane: 'FE',
    audience: 'team',
    text: { de: 'Gibt es technische Hindernisse?', en: 'Are there technical blockers?' },
    guidance: [
      forTeam(
        'Ein Hindernis ist, was der Kunde nicht allein beseitigen kann. Dann gehört es mit Zuständigen und Termin in den Nutzungsstatus.',
        'A blocker is what the customer cannot remove alone. Then it belongs in the usage status, with owner and date.',
      ),
    ],
    yes: {
      text: { de: 'Nutzungsstatus „Blockiert“ setzen', en: 'Set the usage status “Blocked”' },
      leadsTo: { kind: 'status', l1: 'blocked' },
    },
    no: { text: { de: 'Behebung abschließen', en: 'Close the remediation' }, leadsTo: { kind: 'gate', gateId: 'G2' } },
    evidence: 'technicalBlockers',
    askedAfter: null,
    source: 'D',
  },
  {
    id: 'customer-items-open',
    phase: 'remediate',
    lane: 'customer',
    audience: 'both',
    text: { de: 'Sind noch Punkte der Checkliste offen?', en: 'Are items of the checklist still open?' },
    guidance: [],
    yes: {
      text: { de: 'Punkte beheben', en: 'Resolve the items' },
      leadsTo: { kind: 'activity', activityId: 'customer-items' },
    },
    no: {
      text: { de: 'Ganze Liste bestätigen', en: 'Confirm the whole list' },
      leadsTo: { kind: 'task', taskId: '3190' },
    },
    evidence: 'itemsOpen',
    askedAfter: null,
    source: 'D',
  },
  {
    id: 'configuration-manager',
    phase: 'enable',
    lane: 'FE',
    audience: 'both',
    text: {
      de: 'Verteilt der Kunde mit Configuration Manager?',
      en: 'Does the customer distribute with Configuration Manager?',
    },
    guidance: [
      forTeam('Das steht unter den Entscheidungen aus dem Workshop.', 'It is among the decisions of the workshop.'),
    ],
    yes: {
      text: { de: 'Stufenweise Verteilung einrichten', en: 'Set up a phased deployment' },
      leadsTo: { kind: 'task', taskId: '4033' },
    },
    no: {
      text: { de: 'Mit dem eigenen Werkzeug verteilen', en: 'Distribute with the tool in place' },
      leadsTo: { kind: 'task', taskId: '1247' },
    },
    evidence: null,
    askedAfter: null,
    source: 'S',
  },
  {
    id: 'pilot-successful',
    phase: 'enable',
    lane: 'customer',
    audience: 'both',
    text: { de: 'War der Pilot erfolgreich?', en: 'Was the pilot successful?' },
    guidance: [
      forTeam(
        'Messen Sie an den Ausstiegskriterien, die vor dem Pilot geschrieben wurden.',
        'Measure by the exit criteria that were written before the pilot.',
      ),
    ],
    yes: { text: { de: 'Breit verteilen', en: 'Roll out broadly' }, leadsTo: { kind: 'gate', gateId: 'G3' } },
    no: {
      text: { de: 'Befunde beheben und Pilot wiederholen', en: 'Resolve the findings and repeat the pilot' },
      leadsTo: { kind: 'activity', activityId: 'pilot' },
    },
    evidence: 'pilotSuccessful',
    askedAfter: null,
    source: 'D',
  },
  {
    id: 'usage-stalled',
    phase: 'accelerate',
    lane: 'FE',
    audience: 'team',
    text: { de: 'Stockt die aktive Nutzung?', en: 'Has active use stalled?' },
    guidance: [
      forTeam(
        'Unter 70 % und unter 3 Punkten Zuwachs in drei Monaten besprechen Leitung, Technik und Experte den Kunden.',
        'Below 70 % and below 3 points of growth in three months, manager, engineer and expert discuss the customer.',
      ),
    ],
    yes: {
      text: { de: 'Nach der Ursache fragen', en: 'Ask for the cause' },
      leadsTo: { kind: 'question', questionId: 'intent-reduced' },
    },
    no: {
      text: { de: 'Weiter begleiten', en: 'Keep accompanying' },
      leadsTo: { kind: 'activity', activityId: 'follow-ups' },
    },
    evidence: 'usageStalled',
    askedAfter: null,
    source: 'D',
  },
  {
    id: 'intent-reduced',
    phase: 'accelerate',
    lane: 'FM',
    audience: 'team',
    text: { de: 'Ist die Absicht gesunken?', en: 'Is the intent reduced?' },
    guidance: [
      forTeam(
        'Fragen Sie nach, bevor Sie schließen: Gesunkene Priorität ist meist kein Hindernis, sondern fehlender Rückhalt.',
        'Ask before you conclude: lowered priority is mostly not a blocker but missing sponsorship.',
      ),
    ],
    yes: {
      text: { de: 'Ist eine Desktop-Architektur zugewiesen?', en: 'Is a desktop architect assigned?' },
      leadsTo: { kind: 'question', questionId: 'architect-assigned' },
    },
    no: {
      text: { de: 'Beschleunigen: Ursache suchen und beheben', en: 'Accelerate: find and remove the cause' },
      leadsTo: { kind: 'task', taskId: '3650' },
    },
    evidence: 'intentReduced',
    askedAfter: { questionId: 'usage-stalled', answer: 'yes' },
    source: 'D',
  },
  {
    id: 'architect-assigned',
    phase: 'accelerate',
    lane: 'FM',
    audience: 'team',
    text: { de: 'Ist eine Desktop-Architektur (GM FTA) zugewiesen?', en: 'Is a desktop architect (GM FTA) assigned?' },
    guidance: [
      forTeam(
        'Ohne sie geht der Weg zwingend über das Account-Team; mit ihr bleibt er zusätzlich offen.',
        'Without one the way leads to the account team in any case; with one it stays open beside.',
      ),
    ],
    yes: {
      text: { de: 'Absicht vor Ort klären', en: 'Clarify the intent on site' },
      leadsTo: { kind: 'task', taskId: '4090' },
    },
    no: { text: { de: 'Account-Team einbeziehen', en: 'Involve the account team' }, leadsTo: { kind: 'contacts' } },
    evidence: 'architectAssigned',
    askedAfter: { questionId: 'intent-reduced', answer: 'yes' },
    source: 'D',
  },
  {
    id: 'usage-stable',
    phase: 'accelerate',
    lane: 'FM',
    audience: 'both',
    text: { de: 'Ist die Nutzung stabil?', en: 'Is use stable?' },
    guidance: [],
    yes: {
      text: { de: 'Erfolgsgespräch führen', en: 'Hold the success review' },
      leadsTo: { kind: 'task', taskId: '3735' },
    },
    no: {
      text: { de: 'Folgetermine fortsetzen', en: 'Continue the follow-up sessions' },
      leadsTo: { kind: 'activity', activityId: 'follow-ups' },
    },
    evidence: 'usageStable',
    askedAfter: null,
    source: 'D',
  },
]
