import { addDays, type IsoDate } from '@lotse/calendar'
import { contactsAt } from '../contact-lists.ts'
import type { SampleCustomer } from '../model.ts'
import { monthsUntil } from '../months.ts'
import { completed, confirmed } from '../task-lists.ts'

/** A small one in GCC High whose use declines; nobody has written for weeks. */
export function cedarRidge(asOf: IsoDate): SampleCustomer {
  const day = (offset: number): IsoDate => addDays(asOf, offset)
  const at = contactsAt('cedarridge.example', 'US', 'en', 'America/New_York')
  return {
    slug: 'cedar-ridge',
    name: 'Cedar Ridge Avionics Inc.',
    city: 'Dayton',
    country: 'US',
    language: 'en',
    tenant: { name: 'Cedar Ridge Avionics', cloud: 'gccHigh', primaryDomain: 'cedarridge.example' },
    contacts: [
      at.it('Dana Whitlock', ['admin'], { on: day(-488), by: 'osei' }, { isPrimary: true, phone: '+1 937 555 0118' }),
      at.customer('Earl Jennings', ['sponsor'], { on: day(-470), by: 'osei' }, { doNotCall: true }),
    ],
    engagement: {
      createdOn: day(-500),
      scenario: 'customerLed',
      assignments: [
        { role: 'FM', person: 'osei', since: day(-500) },
        { role: 'FE', person: 'hale', since: day(-498) },
      ],
      seats: 86,
      usageStatus: [
        {
          on: day(-495),
          by: 'osei',
          change: {
            l1: 'inProgress',
            l2: 'technicalOnboarding',
            targetDate: day(-250),
            startDate: day(-490),
            intentNote:
              'Cedar Ridge deploys the Apps in its cleared network because its contract demands supported software.',
            nextAction: 'Agree the package with the site administrator',
            nextActionDate: day(-460),
          },
        },
        {
          on: day(-260),
          by: 'osei',
          change: {
            l1: 'inProgress',
            l2: 'userAdoption',
            targetDate: day(-10),
            intentNote: 'Cedar Ridge wants all engineers on the Apps because drawings are reviewed together on site.',
            nextAction: 'Ask the site administrator about the new hardware',
            nextActionDate: day(-8),
          },
        },
      ],
      tasks: [
        completed('3080', day(-470), 'hale'),
        completed('3738', day(-465), 'osei'),
        {
          taskId: '3070',
          status: 'notRequired',
          percent: 0,
          due: null,
          on: day(-450),
          by: 'hale',
          skip: {
            reason: 'fullyRemediated',
            evidence:
              'The site’s own accreditation covers every item of the checklist; report of the accreditor seen on site.',
          },
        },
        confirmed(day(-400), 'hale', 'Dana Whitlock'),
        completed('1247', day(-290), 'hale'),
      ],
      notes: [
        {
          category: 'engagementManagement',
          writtenOn: day(-33),
          by: 'osei',
          text: 'Dana Whitlock reports that a third of the workstations was replaced and came back without the Apps. No date yet for reinstalling.',
          nextAction: 'Ask the site administrator about the new hardware',
          nextActionDate: day(-8),
          nextActionOwner: 'Abena Osei',
        },
      ],
    },
    usage: {
      concealed: false,
      months: monthsUntil(asOf, 86, [5, 8, 12, 17, 21, 26, 30, 34, 37, 40, 42, 43, 44, 44, 43, 41, 37, 34]),
    },
  }
}
