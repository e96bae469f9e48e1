import { addDays, type IsoDate } from '@lotse/calendar'
import { contactsAt } from '../contact-lists.ts'
import type { SampleCustomer } from '../model.ts'
import { monthsUntil } from '../months.ts'
import { completed, confirmed } from '../task-lists.ts'

/** Near the goal: 68.9 % and +2.4 points; one more quarter like the last reaches 70 %. */
export function wexcombe(asOf: IsoDate): SampleCustomer {
  const day = (offset: number): IsoDate => addDays(asOf, offset)
  const at = contactsAt('wexcombe.example', 'GB', 'en', 'Europe/London')
  return {
    slug: 'wexcombe',
    name: 'Wexcombe Water Ltd',
    city: 'Bristol',
    country: 'GB',
    language: 'en',
    tenant: { name: 'Wexcombe Water', cloud: 'commercial', primaryDomain: 'wexcombe.example' },
    contacts: [
      at.it('Gareth Pugh', ['techLead', 'pm'], { on: day(-588), by: 'osei' }, { isPrimary: true }),
      at.it('Priya Nair', ['admin'], { on: day(-570), by: 'hale' }),
      at.surveyed('Helen Tarrant', ['sponsor'], { on: day(-260), by: 'osei' }),
    ],
    engagement: {
      createdOn: day(-600),
      scenario: 'partnerLed',
      assignments: [
        { role: 'FM', person: 'osei', since: day(-600) },
        { role: 'FE', person: 'hale', since: day(-600) },
      ],
      seats: 900,
      usageStatus: [
        {
          on: day(-598),
          by: 'osei',
          change: {
            l1: 'inProgress',
            l2: 'technicalOnboarding',
            targetDate: day(-60),
            startDate: day(-590),
            intentNote: 'Wexcombe replaces Office 2016 across its depots because field crews need to work offline.',
            nextAction: 'Hold the assessment workshop',
            nextActionDate: day(-570),
          },
        },
        {
          on: day(-250),
          by: 'osei',
          change: {
            l1: 'inProgress',
            l2: 'userAdoption',
            targetDate: day(60),
            intentNote: 'Wexcombe wants every depot on the Apps because crews share job sheets between shifts.',
            nextAction: 'Review the last two depots with the champions',
            nextActionDate: day(6),
          },
        },
      ],
      tasks: [
        completed('3080', day(-565), 'hale'),
        completed('3738', day(-560), 'osei'),
        completed('3070', day(-545), 'hale'),
        confirmed(day(-430), 'hale', 'Gareth Pugh'),
        completed('1247', day(-300), 'hale'),
        { taskId: '3650', status: 'inProgress', percent: 60, due: day(60), on: day(-80), by: 'osei' },
      ],
      notes: [
        {
          category: 'engagementManagement',
          writtenOn: day(-5),
          by: 'osei',
          text: 'Good review with Gareth Pugh. Two depots are left; their champions start next week. The sponsor will write to both teams.',
          nextAction: 'Review the last two depots with the champions',
          nextActionDate: day(6),
          nextActionOwner: 'Abena Osei',
        },
      ],
    },
    usage: {
      concealed: false,
      months: monthsUntil(
        asOf,
        900,
        [120, 168, 214, 266, 311, 352, 390, 428, 461, 492, 517, 540, 561, 580, 598, 605, 613, 620],
      ),
    },
  }
}
