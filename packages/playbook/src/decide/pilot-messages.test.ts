import { isoDate } from '@lotse/calendar'
import { describe, expect, it } from 'vitest'
import { today } from '../testing/facts.ts'
import { decidePilot, noPilot, type PilotRecord, type PilotWish, pilotWarnings } from './pilot.ts'

const planned: PilotRecord = {
  ...noPilot,
  groups: 'Finanzen',
  devices: 8,
  representative: true,
  bothArchitectures: true,
  criticalApps: 'Add-in der Hausbank',
  startsOn: isoDate('2026-11-09'),
  exitCriteria: 'Kein Absturz',
  exitCriteriaOn: isoDate('2026-11-02'),
}
const go = { verdict: 'go', findings: 'lief' } as const
const judged: PilotRecord = { ...planned, ...go, verdictOn: isoDate('2026-11-20') }

describe('PB55 what a person reads whose pilot is refused', () => {
  it.each<[string, PilotRecord, PilotWish, string, string]>([
    [
      'left out without a reason',
      noPilot,
      { verdict: 'waived' },
      'Schreiben Sie, warum der Pilot entfällt. Ohne Pilot drohen Supportfälle aus einer ungeprüften Verteilung.',
      'Say why the pilot is left out. Without one, an untested rollout may bring support cases.',
    ],
    [
      'ends before it begins',
      planned,
      { endsOn: isoDate('2026-11-08') },
      'Das Ende liegt vor dem Beginn. Ändern Sie eines der beiden Daten.',
      'The end lies before the start. Change one of the two.',
    ],
    [
      'judged without groups',
      { ...planned, groups: null },
      go,
      'Wer nahm am Piloten teil? Tragen Sie die Gruppen ein.',
      'Who took part in the pilot? Enter the groups.',
    ],
    [
      'judged without a start',
      { ...planned, startsOn: null },
      go,
      'Seit wann lief der Pilot? Tragen Sie den Beginn ein.',
      'Since when did the pilot run? Enter the start.',
    ],
    [
      'judged before it began',
      { ...planned, startsOn: isoDate('2026-11-23') },
      go,
      'Der Pilot hat noch nicht begonnen. Halten Sie das Ergebnis erst danach fest.',
      'The pilot has not begun yet. Record the verdict afterwards.',
    ],
    [
      'judged without findings',
      planned,
      { verdict: 'noGo' },
      'Schreiben Sie auf, was sich gezeigt hat.',
      'Write down what was found.',
    ],
    [
      'judged without criteria',
      { ...planned, exitCriteria: null, exitCriteriaOn: null },
      go,
      'Woran misst sich das Ergebnis? Speichern Sie zuerst die Kriterien, dann das Ergebnis.',
      'What is the verdict measured by? Save the exit criteria first, then the verdict.',
    ],
    [
      'criteria that come with the verdict',
      planned,
      { ...go, exitCriteria: 'passt' },
      'Kriterien werden vorher geschrieben. Speichern Sie sie ohne Ergebnis, dann das Ergebnis.',
      'Exit criteria are written beforehand. Save them without the verdict, then the verdict.',
    ],
    [
      'criteria rewritten after the verdict',
      judged,
      { exitCriteria: 'passt' },
      'Mit einem Ergebnis stehen die Kriterien fest. Nehmen Sie zuerst das Ergebnis zurück.',
      'With a verdict the exit criteria are fixed. Take the verdict back first.',
    ],
  ])('%s', (_when, current, wish, german, english) => {
    const decision = decidePilot(current, wish, today)
    expect(decision.ok ? [] : decision.problems.map(({ message }) => message)).toEqual([{ de: german, en: english }])
  })
})

describe('PB55 what a person reads about a pilot that is allowed', () => {
  it.each<[string, PilotRecord, string, string]>([
    [
      'left out',
      { ...noPilot, verdict: 'waived', waivedBecause: 'Gleicher Stand wie im Vorjahr' },
      'Ohne Pilot ausgerollt: rechnen Sie mit Supportfällen, die ein Pilot gezeigt hätte.',
      'Rolled out without a pilot: expect support cases that a pilot would have shown.',
    ],
    [
      'criteria after the start',
      { ...planned, exitCriteriaOn: isoDate('2026-11-10') },
      'Die Kriterien wurden erst nach Beginn geschrieben.',
      'The exit criteria were written after the start.',
    ],
    [
      'no criteria',
      { ...planned, exitCriteria: null, exitCriteriaOn: null },
      'Die Kriterien fehlen; sie gehören vor den Beginn.',
      'Exit criteria are missing; they belong before the start.',
    ],
    [
      'few devices',
      { ...planned, devices: 4 },
      '4 Geräte: unter 5 zeigt ein Pilot wenig.',
      '4 devices: below 5 a pilot shows little.',
    ],
    [
      'not representative',
      { ...planned, representative: false },
      'Aussagekräftig ist er mit repräsentativen Benutzern, 32 und 64 Bit und jeder kritischen Fachanwendung.',
      'It is telling with representative users, 32-bit and 64-bit, and every critical line-of-business application.',
    ],
  ])('%s', (_when, pilot, german, english) => expect(pilotWarnings(pilot)).toEqual([{ de: german, en: english }]))
})
