import { addDays, type IsoDate } from '@lotse/calendar'
import { contactsAt } from '../contact-lists.ts'
import type { SampleCustomer } from '../model.ts'
import { monthsUntil } from '../months.ts'
import { completed, confirmed } from '../task-lists.ts'

/** Growing: 49.2 % and +10.6 points in three months; the readiness of two plants was covered before. */
export function alpenglas(asOf: IsoDate): SampleCustomer {
  const day = (offset: number): IsoDate => addDays(asOf, offset)
  const at = contactsAt('alpenglas.example', 'AT', 'de', 'Europe/Vienna')
  return {
    slug: 'alpenglas',
    name: 'Alpenglas AG',
    city: 'Innsbruck',
    country: 'AT',
    language: 'de',
    tenant: { name: 'Alpenglas', cloud: 'commercial', primaryDomain: 'alpenglas.example' },
    contacts: [
      at.it('Lukas Hofer', ['techLead'], { on: day(-410), by: 'lorenz' }, { isPrimary: true }),
      at.it('Miriam Kofler', ['admin'], { on: day(-395), by: 'keller' }),
      at.surveyed('Georg Thaler', ['sponsor', 'successOwner'], { on: day(-240), by: 'lorenz' }),
    ],
    engagement: {
      createdOn: day(-420),
      scenario: 'customerLedPartnerAssist',
      assignments: [
        { role: 'FM', person: 'lorenz', since: day(-420) },
        { role: 'FE', person: 'keller', since: day(-419) },
        { role: 'SME', person: 'novak', since: day(-200) },
      ],
      seats: 480,
      usageStatus: [
        {
          on: day(-418),
          by: 'lorenz',
          change: {
            l1: 'inProgress',
            l2: 'technicalOnboarding',
            targetDate: day(160),
            startDate: day(-415),
            intentNote: 'Alpenglas führt die Apps in allen Werken ein, um Arbeitspläne gemeinsam zu bearbeiten.',
            nextAction: 'Verteilung im Werk Hall vorbereiten',
            nextActionDate: day(-380),
          },
        },
        {
          on: day(-150),
          by: 'lorenz',
          change: {
            l1: 'inProgress',
            l2: 'userAdoption',
            targetDate: day(160),
            intentNote: 'Alpenglas stellt Werk für Werk um, weil die Meister eigene Schulungen verlangen.',
            nextAction: 'Schulung im Werk Schwaz begleiten',
            nextActionDate: day(12),
          },
        },
      ],
      tasks: [
        completed('3080', day(-390), 'keller'),
        {
          taskId: '3738',
          status: 'notRequired',
          percent: 0,
          due: null,
          on: day(-385),
          by: 'lorenz',
          skip: {
            reason: 'fullyCovered',
            evidence:
              'Die Nutzenpräsentation hielt der Hersteller im Frühjahr vor dem Vorstand; Folien liegen dem Kunden vor.',
          },
        },
        completed('3070', day(-360), 'keller'),
        confirmed(day(-280), 'keller', 'Lukas Hofer'),
        completed('1247', day(-170), 'keller'),
      ],
      notes: [
        {
          category: 'engagementManagement',
          writtenOn: day(-6),
          by: 'lorenz',
          text: 'Werk Hall ist fertig, Schwaz beginnt nach den Betriebsferien. Herr Hofer ist zufrieden mit dem Tempo und will die Meister früher einbinden.',
          nextAction: 'Schulung im Werk Schwaz begleiten',
          nextActionDate: day(12),
          nextActionOwner: 'Jonas Lorenz',
        },
      ],
    },
    usage: {
      concealed: false,
      months: monthsUntil(asOf, 480, [6, 9, 14, 19, 27, 36, 48, 60, 74, 89, 104, 121, 140, 163, 185, 198, 216, 236]),
    },
  }
}
