import { gateLabels } from '../../../vocabulary/gates.ts'
import type { Gate } from '../../gate.ts'

/** What holds the gates between the phases (engagement.md §2 "Gates"). */
export const gates: readonly Gate[] = [
  {
    id: 'G0',
    label: gateLabels.G0,
    passesWhen: [
      {
        audience: 'team',
        de: 'Absicht erfasst (L1 In Bearbeitung, oder Blockiert mit Grund), FM und FE zugewiesen, Durchführungsmodell gesetzt.',
        en: 'Intent recorded (L1 In progress, or Blocked with a reason), FM and FE assigned, engagement scenario set.',
      },
    ],
    conditions: [
      { kind: 'intentRecorded' },
      { kind: 'roleAssigned', role: 'FM' },
      { kind: 'roleAssigned', role: 'FE' },
      { kind: 'scenarioSet' },
    ],
    source: 'L',
  },
  {
    id: 'G1',
    label: gateLabels.G1,
    passesWhen: [
      {
        audience: 'team',
        de: '3080, 3738 und 3070 erledigt oder übersprungen, Bereitschaftsanalyse geprüft.',
        en: '3080, 3738 and 3070 complete or skipped, readiness analysis reviewed.',
      },
    ],
    conditions: [
      { kind: 'taskSettled', taskId: '3080' },
      { kind: 'taskSettled', taskId: '3738' },
      { kind: 'taskSettled', taskId: '3070' },
      { kind: 'readinessReviewed' },
    ],
    source: 'L',
  },
  {
    id: 'G2',
    label: gateLabels.G2,
    passesWhen: [
      {
        audience: 'team',
        de: '3190 erledigt oder übersprungen, kein blockierender Punkt offen, hingenommene Hinweise tragen eine Notiz.',
        en: '3190 complete or skipped, no blocking item open, accepted advisory items carry a note.',
      },
    ],
    conditions: [{ kind: 'taskSettled', taskId: '3190' }, { kind: 'noBlockingItem' }, { kind: 'advisoryItemsNoted' }],
    source: 'L',
  },
  {
    id: 'G3',
    label: gateLabels.G3,
    passesWhen: [
      {
        audience: 'team',
        de: 'Pilot mit Ergebnis „weiter“ oder mit Begründung ausgelassen, Lizenzen zugewiesen, Paket vorhanden und getestet.',
        en: 'Pilot verdict “go” or pilot waived with a reason, licences assigned, package exists and is tested.',
      },
    ],
    conditions: [{ kind: 'pilotPassed' }, { kind: 'licencesAssigned' }, { kind: 'packageTested' }],
    source: 'L',
  },
  {
    id: 'G4',
    label: gateLabels.G4,
    passesWhen: [
      {
        audience: 'team',
        de: '1247 erledigt oder übersprungen; der Grund (L2) wechselt auf Einführung bei Benutzern.',
        en: '1247 complete or skipped; the reason (L2) moves to user adoption.',
      },
    ],
    conditions: [{ kind: 'taskSettled', taskId: '1247' }, { kind: 'reasonIsUserAdoption' }],
    source: 'L',
  },
  {
    id: 'G5',
    label: gateLabels.G5,
    passesWhen: [
      {
        audience: 'team',
        de: 'Aktive Nutzung in zwei abgeschlossenen Monaten nacheinander bei 70 % oder darüber, 3650 erledigt oder nie begonnen.',
        en: 'Active use at 70 % or above in two closed months in a row, 3650 complete or never opened.',
      },
    ],
    conditions: [{ kind: 'usageStable' }, { kind: 'accelerationClosed', taskId: '3650' }],
    source: 'S',
  },
]
