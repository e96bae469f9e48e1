import { addDays, type IsoDate } from '@lotse/calendar'
import { contactsAt } from '../contact-lists.ts'
import type { SampleCustomer } from '../model.ts'
import { monthsUntil } from '../months.ts'
import { completed, confirmed } from '../task-lists.ts'

/** Stalled: 53.7 % and +1.3 points in three months, and no expert assigned. */
export function hafenkante(asOf: IsoDate): SampleCustomer {
  const day = (offset: number): IsoDate => addDays(asOf, offset)
  const at = contactsAt('hafenkante.example', 'DE', 'de')
  return {
    slug: 'hafenkante',
    name: 'Hafenkante Logistik GmbH',
    city: 'Hamburg',
    country: 'DE',
    language: 'de',
    tenant: { name: 'Hafenkante', cloud: 'commercial', primaryDomain: 'hafenkante.example' },
    contacts: [
      at.it(
        'Inga Thomsen',
        ['techLead', 'pm'],
        { on: day(-548), by: 'brandt' },
        { isPrimary: true, phone: '+49 40 555 0142' },
      ),
      at.it('Malte Behn', ['admin'], { on: day(-533), by: 'demir' }),
      at.customer('Henrike Voss', ['sponsor'], { on: day(-520), by: 'brandt' }),
      at.account('Dirk Ahlers', ['ATS'], { on: day(-500), by: 'brandt' }),
    ],
    engagement: {
      createdOn: day(-560),
      scenario: 'partnerLed',
      assignments: [
        { role: 'FM', person: 'brandt', since: day(-560) },
        { role: 'FE', person: 'demir', since: day(-558) },
      ],
      seats: 1250,
      usageStatus: [
        {
          on: day(-558),
          by: 'brandt',
          change: {
            l1: 'inProgress',
            l2: 'technicalOnboarding',
            targetDate: day(-120),
            startDate: day(-555),
            intentNote: 'Hafenkante löst Office 2016 in Lager und Verwaltung ab, weil dessen Support endet.',
            nextAction: 'Analyse-Workshop vereinbaren',
            nextActionDate: day(-540),
          },
        },
        {
          on: day(-300),
          by: 'brandt',
          change: {
            l1: 'inProgress',
            l2: 'userAdoption',
            targetDate: day(45),
            intentNote: 'Hafenkante will alle Lager umstellen, weil die Disposition gemeinsam an Tabellen arbeitet.',
            nextAction: 'Mit der Lagerleitung klären, warum die Schichtleiter noch die alten Masken nutzen',
            nextActionDate: day(2),
          },
        },
      ],
      tasks: [
        completed('3080', day(-530), 'demir'),
        completed('3738', day(-520), 'brandt'),
        completed('3070', day(-505), 'demir'),
        confirmed(day(-410), 'demir', 'Inga Thomsen'),
        completed('1247', day(-330), 'demir'),
      ],
      notes: [
        {
          category: 'engagementManagement',
          writtenOn: day(-40),
          by: 'brandt',
          text: 'Gespräch mit Frau Thomsen: Die Verwaltung ist umgestellt, in den Lagern stockt es seit dem Sommer. Die Schichtleiter arbeiten weiter mit dem alten Terminalserver.',
          nextAction: 'Nutzung je Standort ansehen',
          nextActionDate: day(-26),
          nextActionOwner: 'Svenja Brandt',
        },
        {
          category: 'engagementManagement',
          writtenOn: day(-9),
          by: 'brandt',
          text: 'Frau Thomsen hat Rückhalt der Geschäftsführung, aber keine Ansprechperson in den Lagern. Sie bittet um Vorschläge, wie es weitergeht.',
          nextAction: 'Lagerleitung einladen',
          nextActionDate: day(2),
          nextActionOwner: 'Svenja Brandt',
        },
      ],
    },
    usage: {
      concealed: false,
      months: monthsUntil(
        asOf,
        1250,
        [88, 131, 196, 255, 318, 372, 421, 468, 507, 541, 569, 596, 618, 637, 655, 661, 668, 671],
      ),
    },
  }
}
