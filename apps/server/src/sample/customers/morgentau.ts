import { addDays, type IsoDate } from '@lotse/calendar'
import { contactsAt } from '../contact-lists.ts'
import type { SampleCustomer } from '../model.ts'
import { monthsUntil } from '../months.ts'
import { completed } from '../task-lists.ts'

/** Too early: two months of reports, the assessment just begun, its checklist overdue. */
export function morgentau(asOf: IsoDate): SampleCustomer {
  const day = (offset: number): IsoDate => addDays(asOf, offset)
  const at = contactsAt('morgentau.example', 'DE', 'de')
  return {
    slug: 'morgentau',
    name: 'Morgentau Pharma GmbH',
    city: 'Leipzig',
    country: 'DE',
    language: 'de',
    tenant: { name: 'Morgentau Pharma', cloud: 'commercial', primaryDomain: 'morgentau.example' },
    contacts: [
      at.it('Anja Vetter', ['techLead', 'pm'], { on: day(-60), by: 'brandt' }, { isPrimary: true }),
      at.it('Robin Schade', ['admin'], { on: day(-34), by: 'demir' }),
    ],
    engagement: {
      createdOn: day(-70),
      scenario: 'partnerLed',
      assignments: [
        { role: 'FM', person: 'brandt', since: day(-70) },
        { role: 'FE', person: 'demir', since: day(-69) },
      ],
      seats: 640,
      usageStatus: [
        {
          on: day(-68),
          by: 'brandt',
          change: {
            l1: 'inProgress',
            l2: 'technicalOnboarding',
            targetDate: day(240),
            startDate: day(-66),
            intentNote:
              'Morgentau löst Office 2019 im Labor ab, weil der Support endet und Prüfberichte geteilt werden.',
            nextAction: 'Fragebogen mit der Labor-IT abschließen',
            nextActionDate: day(4),
          },
        },
      ],
      tasks: [
        completed('3080', day(-30), 'demir'),
        { taskId: '3738', status: 'inProgress', percent: 50, due: day(5), on: day(-12), by: 'brandt' },
        { taskId: '3070', status: 'inProgress', percent: 30, due: day(-2), on: day(-20), by: 'demir' },
      ],
      notes: [
        {
          category: 'engagementManagement',
          writtenOn: day(-12),
          by: 'brandt',
          text: 'Kickoff und Workshop sind gut verlaufen, benannt sind Dr. Anja Vetter und ihr Team. Offen ist, welche Messrechner ausgenommen bleiben.',
          nextAction: 'Fragebogen mit der Labor-IT abschließen',
          nextActionDate: day(4),
          nextActionOwner: 'Svenja Brandt',
        },
      ],
    },
    usage: { concealed: false, months: monthsUntil(asOf, 640, [11, 17]) },
  }
}
