import type { IsoDate } from '@lotse/calendar'
import type { SampleCustomer } from '../model.ts'
import {
  assessed,
  contactsAt,
  coreOnboarding,
  enabled,
  environment,
  kickedOff,
  management,
  meetingsOf,
  monthsUntil,
  piloted,
  remediated,
  rolledOut,
  status,
  technical,
  usualEngagement,
  workdaysFrom,
} from '../writing.ts'

/** A licence step: 200 seats were bought two months ago, so the ratio fell although more people work with the Apps. */
export function rebental(asOf: IsoDate): SampleCustomer {
  const day = workdaysFrom(asOf)
  const team = { fm: 'lorenz', fe: 'demir', contact: 'Verena Kissel' } as const
  const at = contactsAt('rebental.example', 'DE', 'de')
  const talk = meetingsOf(team, 'de', 'Europe/Berlin')
  const before = Array.from({ length: 12 }, () => 300)
  return {
    slug: 'rebental',
    name: 'Rebental Winzer eG',
    city: 'Neustadt an der Weinstraße',
    country: 'DE',
    language: 'de',
    createdOn: day(-430),
    groups: ['Süden'],
    tags: ['Handel'],
    engagement: {
      ...usualEngagement,
      tenant: { name: 'Rebental Winzer', cloud: 'commercial', primaryDomain: 'rebental.example' },
      seats: 300,
      manager: 'lorenz',
      engineer: 'demir',
      story: [
        at.it('Verena Kissel', ['techLead', 'sponsor'], { on: day(-426), by: 'lorenz' }, { isPrimary: true }),
        at.surveyed('Kilian Stumpf', ['successOwner'], { on: day(-240), by: 'lorenz' }),
        status(day(-425), 'lorenz', {
          l1: 'inProgress',
          l2: 'technicalOnboarding',
          targetDate: day(-150),
          startDate: day(-420),
          intentNote: 'Rebental löst Office 2016 ab, weil Lese und Versand auf gemeinsame Tabellen umstellen.',
          nextAction: 'Kickoff halten',
          nextActionDate: day(-415),
        }),
        status(day(-230), 'lorenz', {
          l1: 'inProgress',
          l2: 'userAdoption',
          targetDate: day(80),
          intentNote: 'Rebental will alle Betriebe umstellen, weil Lese und Versand dieselben Tabellen führen.',
          nextAction: 'Mit Frau Kissel klären, was die neuen Betriebe vorhaben',
          nextActionDate: day(4),
        }),
        {
          kind: 'divided',
          on: day(-40),
          by: 'lorenz',
          main: { part: 'Stammbetriebe', count: 300 },
          add: [
            {
              part: 'Zugang Südpfalz',
              count: 200,
              splitReason: 'newSeats',
              l1: 'unknown',
              l2: 'newSubscription',
              intentNote:
                'Die Berechtigungen sind neu; nach der Absicht wird gefragt, weil die Betriebe erst beigetreten sind.',
              nextAction: 'Neue Betriebe nach ihrer Absicht fragen',
              nextActionDate: day(4),
            },
          ],
          reason: '200 Plätze für die beigetretenen Betriebe gekauft',
        },
        ...kickedOff(day(-420), team),
        ...assessed(day(-400), team),
        ...remediated(day(-330), team),
        ...piloted(day(-290), 'demir', 'go', {
          groups: 'Versand',
          users: 10,
          criticalApps: 'Etikettendruck',
          exitCriteria: 'Etiketten drucken ohne Nacharbeit',
          findings: 'Eine Vorlage angepasst',
        }),
        ...rolledOut(day(-250), team),
        ...enabled(day(-228), team),
        ...coreOnboarding(day(-420), team, 'de', day),
        technical(day(-398), 'demir', 'onTrack', 'Workshop: 14 Betriebe, Verteilung über Intune.', [
          'Etikettendruck prüfen',
          day(-380),
        ]),
        technical(
          day(-12),
          'demir',
          'onTrack',
          'Gruppe für die Betriebe der Südpfalz angelegt, Paket ist zugewiesen.',
          ['Ersten neuen Betrieb begleiten', day(12)],
        ),
        environment(day(-41), 'demir', 'Der Tenant hat 200 Lizenzen mehr: Betriebe der Südpfalz sind beigetreten.'),
        ...talk.held('followUp', day(-12), 'Die Stammbetriebe sind fast vollständig; die neuen kommen nach der Lese.', {
          progress: { unit: 'people', done: 196, planned: 500 },
          nextOn: day(12),
        }),
        talk.ahead('followUp', day(12), day(-12)),
        management(
          day(-6),
          'lorenz',
          'Der Anteil fiel durch den Kauf, nicht durch weniger Nutzung. Frau Kissel lädt die neuen Betriebe ein.',
          ['Mit Frau Kissel klären, was die neuen Betriebe vorhaben', day(4)],
        ),
      ],
      usage: {
        concealed: false,
        months: monthsUntil(
          asOf,
          [...before, 300, 300, 300, 300, 500, 500],
          [4, 6, 9, 14, 20, 29, 41, 56, 72, 90, 107, 123, 138, 152, 165, 176, 186, 196],
        ),
      },
    },
  }
}
