import { forTeam } from '../content.ts'
import type { Gate } from '../gate.ts'
import { gates as gates1 } from './version-1/gates.ts'

/** The gates with 1049 in G1 and what closing takes in G5; a customer reads their names, not what the team must do. */
export const gates: readonly Gate[] = gates1.map((gate) => {
  switch (gate.id) {
    case 'G1':
      return {
        ...gate,
        passesWhen: [
          forTeam(
            '3080, 3738, 3070 und 1049 erledigt oder übersprungen, Bereitschaftsanalyse geprüft oder mit Begründung ausgelassen. Dann kann die Leitung 1699 schließen.',
            '3080, 3738, 3070 and 1049 complete or skipped, readiness analysis reviewed or skipped with a reason. Then the manager may close 1699.',
          ),
        ],
        conditions: [
          { kind: 'taskSettled', taskId: '3080' },
          { kind: 'taskSettled', taskId: '3738' },
          { kind: 'taskSettled', taskId: '3070' },
          { kind: 'taskSettled', taskId: '1049' },
          { kind: 'readinessReviewed' },
        ],
      }
    case 'G2':
      return {
        ...gate,
        passesWhen: [
          forTeam(
            '3190 erledigt oder übersprungen, kein blockierender Punkt offen, hingenommene Hinweise tragen eine Notiz. Dann kann die Leitung 1700 schließen.',
            '3190 complete or skipped, no blocking item open, accepted advisory items carry a note. Then the manager may close 1700.',
          ),
        ],
      }
    default:
      return gate
  }
})
