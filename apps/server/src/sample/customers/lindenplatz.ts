import { addDays, type IsoDate } from '@lotse/calendar'
import { contactsAt } from '../contact-lists.ts'
import type { SampleCustomer } from '../model.ts'
import { monthsUntil } from '../months.ts'
import { completed, confirmed } from '../task-lists.ts'

/** Twelve users: 9 of 12 reach the goal for the first time, to be confirmed next month. */
export function lindenplatz(asOf: IsoDate): SampleCustomer {
  const day = (offset: number): IsoDate => addDays(asOf, offset)
  const at = contactsAt('lindenplatz.example', 'AT', 'de', 'Europe/Vienna')
  return {
    slug: 'lindenplatz',
    name: 'Notariat am Lindenplatz',
    city: 'Graz',
    country: 'AT',
    language: 'de',
    tenant: { name: 'Notariat Lindenplatz', cloud: 'commercial', primaryDomain: 'lindenplatz.example' },
    contacts: [
      at.it('Eva Pichler', ['admin', 'sponsor'], { on: day(-370), by: 'lorenz' }, { isPrimary: true }),
      at.partner('Bernd Moser', 'Systemhaus Murtal', ['partnerEngineer'], { on: day(-365), by: 'demir' }),
    ],
    engagement: {
      createdOn: day(-380),
      scenario: 'partnerLed',
      assignments: [
        { role: 'FM', person: 'lorenz', since: day(-380) },
        { role: 'FE', person: 'demir', since: day(-380) },
      ],
      seats: 12,
      usageStatus: [
        {
          on: day(-378),
          by: 'lorenz',
          change: {
            l1: 'inProgress',
            l2: 'technicalOnboarding',
            targetDate: day(-90),
            startDate: day(-375),
            intentNote: 'Das Notariat löst zwei alte Office-Versionen ab, weil Urkunden gemeinsam bearbeitet werden.',
            nextAction: 'Paket mit dem Systemhaus abstimmen',
            nextActionDate: day(-350),
          },
        },
        {
          on: day(-280),
          by: 'lorenz',
          change: {
            l1: 'inProgress',
            l2: 'userAdoption',
            targetDate: day(40),
            intentNote: 'Das Notariat will alle Arbeitsplätze umstellen, weil Entwürfe von zu Hause bearbeitet werden.',
            nextAction: 'Nutzung im nächsten Monat bestätigen',
            nextActionDate: day(18),
          },
        },
      ],
      tasks: [
        completed('3080', day(-360), 'demir'),
        completed('3738', day(-358), 'lorenz'),
        completed('3070', day(-345), 'demir'),
        confirmed(day(-320), 'demir', 'Mag. Eva Pichler'),
        completed('1247', day(-290), 'demir'),
      ],
      notes: [
        {
          category: 'engagementManagement',
          writtenOn: day(-7),
          by: 'lorenz',
          text: 'Frau Mag. Pichler berichtet, dass nun auch der Empfang mit den Apps arbeitet. Es fehlen nur noch die Vertretungen.',
          nextAction: 'Nutzung im nächsten Monat bestätigen',
          nextActionDate: day(18),
          nextActionOwner: 'Jonas Lorenz',
        },
      ],
    },
    usage: { concealed: false, months: monthsUntil(asOf, 12, [1, 2, 2, 3, 4, 4, 5, 5, 6, 7, 8, 9]) },
  }
}
