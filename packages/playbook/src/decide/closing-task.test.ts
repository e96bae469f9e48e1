import { isoDate } from '@lotse/calendar'
import { describe, expect, it } from 'vitest'
import { type Facts, nothingKnown } from '../evaluate/facts.ts'
import { taskOf } from '../playbook/lookup.ts'
import { standaloneApps } from '../playbook/standalone-apps/index.ts'
import { factsOf, recordOf, taskOfStatus, today } from '../testing/facts.ts'
import { decideTaskStatus } from './task-status.ts'

const confirmation = { by: 'Frau Petersen', on: isoDate('2026-11-20') }
const done = (...ids: string[]) => ids.map((id) => taskOfStatus(id, 'complete', { confirmation }))

/** Everything a gate asks for; each case takes one thing away. */
const open: Partial<Facts> = {
  tasks: done('3080', '3738', '3070', '1049', '3190', '1247'),
  entitlementRecords: [recordOf({ l2: 'userAdoption' })],
  delivery: { ...nothingKnown, readinessReviewed: true, openBlockingItems: 0, advisoryItemsWithoutNote: 0 },
}
const without = (id: string): Partial<Facts> => ({
  ...open,
  tasks: (open.tasks ?? []).filter((task) => task.taskId !== id),
})
const delivery = (over: Partial<Facts['delivery']>): Partial<Facts> => ({
  ...open,
  delivery: { ...(open.delivery ?? nothingKnown), ...over },
})

function close(id: string, over: Partial<Facts>) {
  const wish = { status: 'complete', actor: { roles: ['FM'] }, today } as const
  return decideTaskStatus(
    standaloneApps,
    taskOf(standaloneApps, id),
    taskOfStatus(id, 'inProgress'),
    wish,
    factsOf(over),
  )
}

describe('PB56 closing tasks stand behind their gate', () => {
  it.each(['1699', '1700', '1701'])('%s closes once everything is there', (id) => expect(close(id, open).ok).toBe(true))
  const g1 = [
    '1699 Technische Analyse abgeschlossen schließt erst hinter G1 Analyse abgeschlossen.',
    '1699 Technical assessment complete closes only behind G1 Leave assess.',
  ] as const
  const g2 = [
    '1700 Behebung abgeschlossen schließt erst hinter G2 Behebung abgeschlossen.',
    '1700 Remediation exit closes only behind G2 Leave remediate.',
  ] as const
  const g4 = [
    '1701 Aktivierung abgeschlossen schließt erst hinter G4 Aktiviert.',
    '1701 Enablement complete closes only behind G4 Enabled.',
  ] as const
  const cases: [string, string, Partial<Facts>, readonly [string, string], string, string][] = [
    [
      'the workshop',
      '1699',
      without('3080'),
      g1,
      '3080 Analyse-Workshop: erledigt oder übersprungen',
      '3080 Assessment workshop: complete or skipped',
    ],
    [
      'the pitch',
      '1699',
      without('3738'),
      g1,
      '3738 Nutzenpräsentation: erledigt oder übersprungen',
      '3738 Pitch / business value presentation: complete or skipped',
    ],
    [
      'the checklist',
      '1699',
      without('3070'),
      g1,
      '3070 Behebungs-Checkliste erstellen: erledigt oder übersprungen',
      '3070 Create remediation checklist: complete or skipped',
    ],
    [
      'its review',
      '1699',
      without('1049'),
      g1,
      '1049 Checkliste mit dem Kunden durchgehen, Maßnahmen vereinbaren: erledigt oder übersprungen',
      '1049 Review checklist with customer, agree actions: complete or skipped',
    ],
    [
      'the readiness review',
      '1699',
      delivery({ readinessReviewed: false }),
      g1,
      'Bereitschaftsanalyse geprüft oder mit Begründung ausgelassen',
      'Readiness analysis reviewed, or skipped with a reason',
    ],
    [
      'knowledge of it',
      '1699',
      delivery({ readinessReviewed: null }),
      g1,
      'Bereitschaftsanalyse geprüft oder mit Begründung ausgelassen (nicht erfasst)',
      'Readiness analysis reviewed, or skipped with a reason (not recorded)',
    ],
    [
      'the confirmation',
      '1700',
      without('3190'),
      g2,
      '3190 Kunde hat alle Punkte geprüft und behoben: erledigt oder übersprungen',
      '3190 Customer reviewed and resolved every item: complete or skipped',
    ],
    [
      'a blocking item',
      '1700',
      delivery({ openBlockingItems: 1 }),
      g2,
      'Kein blockierender Punkt offen',
      'No blocking item open',
    ],
    [
      'a note',
      '1700',
      delivery({ advisoryItemsWithoutNote: 1 }),
      g2,
      'Hingenommene Hinweise tragen eine Notiz',
      'Accepted advisory items carry a note',
    ],
    [
      'the rollout',
      '1701',
      without('1247'),
      g4,
      '1247 Microsoft 365 Apps bereitstellen: erledigt oder übersprungen',
      '1247 Deploy Microsoft 365 Apps: complete or skipped',
    ],
    [
      'the reason',
      '1701',
      { ...open, entitlementRecords: [recordOf()] },
      g4,
      'Grund (L2) ist Einführung bei Benutzern',
      'Reason (L2) is user adoption',
    ],
  ]
  it.each(cases)('held by %s: %s', (_name, id, over, [de, en], missingDe, missingEn) =>
    expect(close(id, over)).toEqual({
      ok: false,
      refused: 'gateHolds',
      message: { de: `${de} Noch nicht erfüllt: ${missingDe}.`, en: `${en} Not met yet: ${missingEn}.` },
    }),
  )
  it('a skipped readiness analysis is as good as a reviewed one', () =>
    expect(close('1699', delivery({ readinessReviewed: null, readinessSkipped: true })).ok).toBe(true))
  it('work in progress is never stopped', () => {
    const wish = { status: 'inProgress', actor: { roles: ['FM'] }, today } as const
    const decision = decideTaskStatus(
      standaloneApps,
      taskOf(standaloneApps, '1699'),
      taskOfStatus('1699', 'notStarted'),
      wish,
      factsOf(),
    )
    expect(decision.ok).toBe(true)
  })
})
