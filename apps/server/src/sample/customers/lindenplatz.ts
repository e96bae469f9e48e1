import type { IsoDate } from '@lotse/calendar'
import type { SampleCustomer } from '../model.ts'
import {
  assessed,
  contactsAt,
  coreOnboarding,
  enabled,
  kickedOff,
  management,
  meetingsOf,
  monthsUntil,
  pilot,
  remediated,
  rolledOut,
  status,
  technical,
  usualEngagement,
  workdaysFrom,
} from '../writing.ts'

/** Twelve users: 9 of 12 reach the goal for the first time, to be confirmed next month. */
export function lindenplatz(asOf: IsoDate): SampleCustomer {
  const day = workdaysFrom(asOf)
  const team = { fm: 'lorenz', fe: 'demir', contact: 'Eva Pichler' } as const
  const at = contactsAt('lindenplatz.example', 'AT', 'de', 'Europe/Vienna')
  const talk = meetingsOf(team, 'de', 'Europe/Vienna')
  return {
    slug: 'lindenplatz',
    name: 'Notariat am Lindenplatz',
    city: 'Graz',
    country: 'AT',
    language: 'de',
    createdOn: day(-380),
    groups: ['Alpenraum'],
    tags: [],
    engagement: {
      ...usualEngagement,
      tenant: { name: 'Notariat Lindenplatz', cloud: 'commercial', primaryDomain: 'lindenplatz.example' },
      seats: 12,
      manager: 'lorenz',
      engineer: 'demir',
      story: [
        at.it(
          'Eva Pichler',
          ['admin', 'sponsor'],
          { on: day(-377), by: 'lorenz' },
          { isPrimary: true, surveyServices: ['apps'] },
        ),
        at.partner('Bernd Moser', 'Systemhaus Murtal', ['partnerEngineer'], { on: day(-365), by: 'demir' }),
        status(day(-377), 'lorenz', {
          l1: 'inProgress',
          l2: 'technicalOnboarding',
          targetDate: day(-90),
          startDate: day(-375),
          intentNote: 'Das Notariat löst zwei alte Office-Versionen ab, weil Urkunden gemeinsam bearbeitet werden.',
          nextAction: 'Paket mit dem Systemhaus abstimmen',
          nextActionDate: day(-350),
        }),
        status(day(-280), 'lorenz', {
          l1: 'inProgress',
          l2: 'userAdoption',
          targetDate: day(40),
          intentNote: 'Das Notariat will alle Arbeitsplätze umstellen, weil Entwürfe von zu Hause bearbeitet werden.',
          nextAction: 'Nutzung im nächsten Monat bestätigen',
          nextActionDate: day(18),
        }),
        ...kickedOff(day(-374), team),
        ...assessed(day(-360), team),
        ...remediated(day(-320), team),
        pilot(day(-300), 'demir', {
          verdict: 'waived',
          waivedBecause: 'Zwölf Arbeitsplätze; die Notarin selbst begann, die übrigen folgten in derselben Woche.',
        }),
        ...rolledOut(day(-290), team),
        ...enabled(day(-278), team),
        ...coreOnboarding(day(-372), team, 'de', day),
        technical(
          day(-358),
          'demir',
          'onTrack',
          'Zwölf Arbeitsplätze, keine Makros. Verteilung durch das Systemhaus.',
          ['Paket übergeben', day(-340)],
        ),
        technical(day(-30), 'demir', 'onTrack', 'Der Empfang ist umgestellt, zwei Vertretungen fehlen.'),
        ...talk.held('followUp', day(-30), 'Neun von zwölf arbeiten mit den Apps.', {
          progress: { unit: 'people', done: 9, planned: 12 },
          nextOn: day(18),
        }),
        talk.ahead('followUp', day(18), day(-30), '09:00'),
        management(
          day(-7),
          'lorenz',
          'Frau Mag. Pichler berichtet, dass nun auch der Empfang mit den Apps arbeitet. Es fehlen nur noch die Vertretungen.',
          ['Nutzung im nächsten Monat bestätigen', day(18)],
        ),
      ],
      usage: { concealed: false, months: monthsUntil(asOf, 12, [1, 2, 2, 3, 4, 4, 5, 5, 6, 7, 8, 9]) },
    },
  }
}
