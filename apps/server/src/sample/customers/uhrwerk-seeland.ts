import { addDays, type IsoDate } from '@lotse/calendar'
import { contactsAt } from '../contact-lists.ts'
import type { SampleCustomer } from '../model.ts'
import { monthsUntil } from '../months.ts'
import { completed, confirmed } from '../task-lists.ts'

/** Stable: above 70 % for six months; everything is done but closing. */
export function uhrwerkSeeland(asOf: IsoDate): SampleCustomer {
  const day = (offset: number): IsoDate => addDays(asOf, offset)
  const at = contactsAt('uhrwerk-seeland.example', 'CH', 'de', 'Europe/Zurich')
  return {
    slug: 'uhrwerk-seeland',
    name: 'Uhrwerk Seeland AG',
    city: 'Biel',
    country: 'CH',
    language: 'de',
    tenant: { name: 'Uhrwerk Seeland', cloud: 'commercial', primaryDomain: 'uhrwerk-seeland.example' },
    contacts: [
      at.it('Reto Aebi', ['techLead', 'successOwner'], { on: day(-598), by: 'lorenz' }, { isPrimary: true }),
      at.surveyed('Nadine Kunz', ['pm'], { on: day(-200), by: 'lorenz' }),
    ],
    engagement: {
      createdOn: day(-610),
      scenario: 'partnerLed',
      assignments: [
        { role: 'FM', person: 'lorenz', since: day(-610) },
        { role: 'FE', person: 'keller', since: day(-608) },
        { role: 'SME', person: 'novak', since: day(-320) },
      ],
      seats: 320,
      usageStatus: [
        {
          on: day(-605),
          by: 'lorenz',
          change: {
            l1: 'inProgress',
            l2: 'technicalOnboarding',
            targetDate: day(-200),
            startDate: day(-600),
            intentNote: 'Uhrwerk Seeland löst Office 2019 ab, weil die Konstruktion 64 Bit für grosse Modelle braucht.',
            nextAction: 'Bereitschaftsanalyse der Makros ausführen',
            nextActionDate: day(-580),
          },
        },
        {
          on: day(-350),
          by: 'lorenz',
          change: {
            l1: 'inProgress',
            l2: 'userAdoption',
            targetDate: day(30),
            intentNote:
              'Uhrwerk Seeland nutzt die Apps in allen Abteilungen und will so bleiben, weil die Teams gemeinsam schreiben.',
            nextAction: 'Erfolgsgespräch mit Herrn Aebi vorbereiten',
            nextActionDate: day(9),
          },
        },
      ],
      tasks: [
        completed('3080', day(-585), 'keller'),
        completed('3738', day(-580), 'lorenz'),
        completed('3070', day(-560), 'keller'),
        confirmed(day(-470), 'keller', 'Reto Aebi'),
        completed('1247', day(-380), 'keller'),
        completed('3650', day(-20), 'lorenz'),
      ],
      notes: [
        {
          category: 'engagementManagement',
          writtenOn: day(-3),
          by: 'lorenz',
          text: 'Herr Aebi bestätigt, dass der Helpdesk keine offenen Fälle hat. Er möchte das Ergebnis der Geschäftsleitung zeigen.',
          nextAction: 'Erfolgsgespräch vorbereiten',
          nextActionDate: day(9),
          nextActionOwner: 'Jonas Lorenz',
        },
      ],
    },
    usage: {
      concealed: false,
      months: monthsUntil(
        asOf,
        320,
        [40, 58, 79, 101, 120, 139, 156, 170, 183, 195, 206, 217, 226, 229, 232, 234, 235, 237],
      ),
    },
  }
}
