import { addDays, type IsoDate } from '@lotse/calendar'
import { contactsAt } from '../contact-lists.ts'
import type { SampleCustomer } from '../model.ts'
import { monthsUntil } from '../months.ts'
import { completed } from '../task-lists.ts'

/** Blocked by an add-in, with concealed names in the reports, as agreed with the works council. */
export function ostermoor(asOf: IsoDate): SampleCustomer {
  const day = (offset: number): IsoDate => addDays(asOf, offset)
  const at = contactsAt('ostermoor.example', 'DE', 'de')
  return {
    slug: 'ostermoor',
    name: 'Bankhaus Ostermoor & Söhne KG',
    city: 'Frankfurt am Main',
    country: 'DE',
    language: 'de',
    tenant: { name: 'Bankhaus Ostermoor', cloud: 'commercial', primaryDomain: 'ostermoor.example' },
    contacts: [
      at.it('Christiane Adler', ['techLead'], { on: day(-315), by: 'brandt' }, { isPrimary: true }),
      at.it('Tobias Rehm', ['admin'], { on: day(-295), by: 'keller' }),
      at.customer('Volker Ostermoor', ['sponsor'], { on: day(-290), by: 'brandt' }),
      at.account('Silke Reiter', ['AT'], { on: day(-60), by: 'brandt' }),
    ],
    engagement: {
      createdOn: day(-330),
      scenario: 'partnerLed',
      assignments: [
        { role: 'FM', person: 'brandt', since: day(-330) },
        { role: 'FE', person: 'keller', since: day(-328) },
        { role: 'SME', person: 'novak', since: day(-60) },
      ],
      seats: 2100,
      usageStatus: [
        {
          on: day(-325),
          by: 'brandt',
          change: {
            l1: 'inProgress',
            l2: 'technicalOnboarding',
            targetDate: day(60),
            startDate: day(-320),
            intentNote: 'Das Bankhaus will Office 2019 ersetzen, weil die Revision unterstützte Versionen verlangt.',
            nextAction: 'Analyse-Workshop halten',
            nextActionDate: day(-300),
          },
        },
        {
          on: day(-45),
          by: 'brandt',
          change: {
            l1: 'blocked',
            l2: 'appCompatibility',
            targetDate: day(55),
            owner: 'Account-Team, Frau Reiter',
            intentNote:
              'Der Handel kann nicht umstellen, weil das Add-in für Kursdaten unter 64 Bit nicht zertifiziert ist.',
            nextAction: 'Zusage des Add-in-Herstellers einholen',
            nextActionDate: day(-1),
          },
        },
      ],
      tasks: [
        completed('3080', day(-290), 'keller'),
        completed('3738', day(-280), 'brandt'),
        completed('3070', day(-260), 'keller'),
        {
          taskId: '3190',
          status: 'blockedTechnicalVendor',
          percent: 70,
          due: null,
          on: day(-45),
          by: 'keller',
          reason: 'Das Kursdaten-Add-in ist für 64 Bit nicht freigegeben; der Hersteller prüft.',
        },
      ],
      notes: [
        {
          category: 'engagementManagement',
          writtenOn: day(-45),
          by: 'brandt',
          text: 'Mit Frau Adler (IT) und dem Handel besprochen: Ohne freigegebenes Kursdaten-Add-in keine Umstellung. Hindernis dokumentiert, Status auf Blockiert gesetzt.',
          nextAction: 'Zusage des Add-in-Herstellers einholen',
          nextActionDate: day(-14),
          nextActionOwner: 'Frau Reiter',
        },
        {
          category: 'engagementManagement',
          writtenOn: day(-17),
          by: 'brandt',
          text: 'Der Hersteller nennt noch keinen Termin. Frau Reiter hakt nach; der Handel will in der Zwischenzeit die übrigen Abteilungen nicht vorziehen.',
          nextAction: 'Erneut nachfragen',
          nextActionDate: day(-1),
          nextActionOwner: 'Frau Reiter',
        },
      ],
    },
    usage: {
      concealed: true,
      months: monthsUntil(asOf, 2100, [150, 168, 181, 196, 214, 229, 240, 251, 257, 260]),
    },
  }
}
