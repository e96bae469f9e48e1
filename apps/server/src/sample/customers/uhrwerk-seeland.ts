import type { IsoDate } from '@lotse/calendar'
import type { SampleCustomer } from '../model.ts'
import {
  assessed,
  assigned,
  completed,
  contactsAt,
  coreOnboarding,
  enabled,
  keyData,
  kickedOff,
  management,
  meetingsOf,
  monthsUntil,
  piloted,
  remediated,
  ringed,
  rolledOut,
  stated,
  status,
  technical,
  usualEngagement,
  workdaysFrom,
} from '../writing.ts'

/** Stable: above 70 % for six months; everything is done but the success review. */
export function uhrwerkSeeland(asOf: IsoDate): SampleCustomer {
  const day = workdaysFrom(asOf)
  const team = { fm: 'lorenz', fe: 'keller', contact: 'Reto Aebi' } as const
  const at = contactsAt('uhrwerk-seeland.example', 'CH', 'de', 'Europe/Zurich')
  const talk = meetingsOf(team, 'de', 'Europe/Zurich')
  return {
    slug: 'uhrwerk-seeland',
    name: 'Uhrwerk Seeland AG',
    city: 'Biel',
    country: 'CH',
    language: 'de',
    createdOn: day(-610),
    groups: ['Alpenraum'],
    tags: ['Fertigung', 'Referenz'],
    engagement: {
      ...usualEngagement,
      tenant: { name: 'Uhrwerk Seeland', cloud: 'commercial', primaryDomain: 'uhrwerk-seeland.example' },
      seats: 320,
      manager: 'lorenz',
      engineer: 'keller',
      story: [
        at.it('Reto Aebi', ['techLead', 'successOwner'], { on: day(-603), by: 'lorenz' }, { isPrimary: true }),
        at.surveyed('Nadine Kunz', ['pm'], { on: day(-360), by: 'lorenz' }),
        at.account('Urs Brugger', ['AT'], { on: day(-100), by: 'lorenz' }),
        assigned(day(-320), 'SME', 'novak', 'Grosse Modelle in 64 Bit'),
        keyData(day(-602), 'lorenz', {
          wantedOn: day(-200),
          intent: 'Grosse Modelle in 64 Bit bearbeiten',
          businessReasons: ['endOfLife', 'serviceQuality'],
          successOwner: 'Reto Aebi',
        }),
        status(day(-602), 'lorenz', {
          l1: 'inProgress',
          l2: 'technicalOnboarding',
          targetDate: day(-200),
          startDate: day(-600),
          intentNote: 'Uhrwerk Seeland löst Office 2019 ab, weil die Konstruktion 64 Bit für grosse Modelle braucht.',
          nextAction: 'Bereitschaftsanalyse der Makros ausführen',
          nextActionDate: day(-580),
        }),
        status(day(-350), 'lorenz', {
          l1: 'inProgress',
          l2: 'userAdoption',
          targetDate: day(30),
          intentNote:
            'Uhrwerk Seeland nutzt die Apps in allen Abteilungen und will so bleiben, weil die Teams gemeinsam schreiben.',
          nextAction: 'Erfolgsgespräch mit Herrn Aebi vorbereiten',
          nextActionDate: day(9),
        }),
        ...kickedOff(day(-600), team),
        ...assessed(day(-585), team),
        ...remediated(day(-470), team),
        ...piloted(day(-420), 'keller', 'go', {
          groups: 'Konstruktion',
          users: 12,
          criticalApps: 'Stücklisten-Makro',
          exitCriteria: 'Die grösste Stückliste öffnet sich in unter zehn Sekunden',
          findings: 'Sechs Sekunden, kein Absturz',
        }),
        ...rolledOut(day(-380), team),
        ...ringed(day(-400), team, { to: 'finished' }),
        stated(day(-200), 'keller', 'targetGroupsCovered', true),
        stated(day(-10), 'lorenz', 'accountSideInformed', true, 'Herr Brugger ist unterrichtet'),
        ...enabled(day(-348), team),
        completed('3650', day(-20), 'lorenz'),
        ...coreOnboarding(day(-600), team, 'de', day, 'done'),
        technical(day(-583), 'keller', 'onTrack', 'Workshop: 64 Bit für alle, Stücklisten-Makro im Pilot prüfen.', [
          'Bereitschaftsanalyse auswerten',
          day(-570),
        ]),
        technical(
          day(-45),
          'keller',
          'onTrack',
          'Keine offenen Fälle. Updates kommen pünktlich, Versionen sind einheitlich.',
        ),
        ...talk.held(
          'followUp',
          day(-45),
          'Alle Abteilungen arbeiten mit den Apps, der Helpdesk hat keine offenen Fälle.',
          {
            progress: { unit: 'users', done: 320, planned: 320 },
          },
        ),
        talk.ahead('customerHealthReview', day(9), day(-3), '15:00', [{ contact: 'Nadine Kunz' }]),
        management(
          day(-3),
          'lorenz',
          'Herr Aebi bestätigt, dass der Helpdesk keine offenen Fälle hat. Er möchte das Ergebnis der Geschäftsleitung zeigen.',
          ['Erfolgsgespräch vorbereiten', day(9)],
        ),
      ],
      usage: {
        concealed: false,
        months: monthsUntil(
          asOf,
          320,
          [40, 58, 79, 101, 120, 139, 156, 170, 183, 195, 206, 217, 226, 229, 232, 234, 235, 237],
        ),
      },
    },
  }
}
