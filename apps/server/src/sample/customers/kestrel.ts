import type { IsoDate } from '@lotse/calendar'
import type { SampleCustomer } from '../model.ts'
import {
  assessed,
  assigned,
  contactsAt,
  coreOnboarding,
  kickedOff,
  management,
  meetingsOf,
  monthsUntil,
  running,
  stated,
  status,
  technical,
  usualEngagement,
  workdaysFrom,
} from '../writing.ts'

/** Blocked by licences: the bundle bought lacks the Apps, and a part counted twice waits for approval of the recount. */
export function kestrel(asOf: IsoDate): SampleCustomer {
  const day = workdaysFrom(asOf)
  const team = { fm: 'osei', fe: 'hale', contact: 'Damaris Okoro' } as const
  const at = contactsAt('kestrel.example', 'GB', 'en', 'Europe/London')
  const talk = meetingsOf(team, 'en', 'Europe/London')
  return {
    slug: 'kestrel',
    name: 'Kestrel Avenue Media Ltd',
    city: 'Manchester',
    country: 'GB',
    language: 'en',
    createdOn: day(-130),
    groups: ['British Isles'],
    tags: [],
    engagement: {
      ...usualEngagement,
      scenario: 'vendorLed',
      tenant: { name: 'Kestrel Avenue', cloud: 'commercial', primaryDomain: 'kestrel.example' },
      seats: 600,
      manager: 'osei',
      engineer: 'hale',
      story: [
        at.it('Damaris Okoro', ['admin', 'pm'], { on: day(-126), by: 'osei' }, { isPrimary: true }),
        at.account('Peter Langdon', ['AT'], { on: day(-60), by: 'osei' }),
        assigned(day(-90), 'FPM', 'quist', 'Recount of duplicated entitlements'),
        status(day(-125), 'osei', {
          l1: 'inProgress',
          l2: 'technicalOnboarding',
          targetDate: day(90),
          startDate: day(-120),
          intentNote: 'Kestrel Avenue wants to replace a rented suite because editors and studios write together.',
          nextAction: 'Hold the assessment workshop',
          nextActionDate: day(-110),
        }),
        status(day(-55), 'osei', {
          l1: 'blocked',
          l2: 'billingLicensing',
          targetDate: day(25),
          owner: 'Peter Langdon',
          intentNote: 'Kestrel cannot assign licences because the bundle it bought lacks the Apps for 300 editors.',
          nextAction: 'Offer with the right bundle',
          nextActionDate: day(2),
        }),
        {
          kind: 'divided',
          on: day(-50),
          by: 'osei',
          main: { part: 'Editors and studios', count: 420 },
          add: [
            {
              part: 'Counted twice by the upgrade',
              count: 180,
              splitReason: 'duplicatedEntitlements',
              l1: 'blocked',
              l2: 'billingLicensing',
              targetDate: day(25),
              owner: 'Peter Langdon',
              intentNote: 'These seats cannot be used because the upgrade duplicated them; the recount is missing.',
              nextAction: 'Approval of the recount',
              nextActionDate: day(7),
            },
          ],
          reason: 'The upgrade counted 180 seats twice',
        },
        ...kickedOff(day(-118), team),
        ...assessed(day(-105), team, ['1699']),
        running('3190', 30, day(30), day(-60), 'hale'),
        stated(day(-56), 'hale', 'licencesAssigned', false, 'Bundle without the Apps'),
        ...coreOnboarding(day(-118), team, 'en', day),
        technical(day(-103), 'hale', 'onTrack', 'Workshop: Macs in the studios, Windows elsewhere; two packages.', [
          'Review the checklist',
          day(-80),
        ]),
        technical(
          day(-16),
          'hale',
          'waitingForInternal',
          'Both packages are built. Licences cannot be assigned before the bundle is exchanged.',
          ['Assign licences', day(28)],
        ),
        ...talk.held(
          'customerHealthReview',
          day(-16),
          'Damaris Okoro waits for the new offer; the project team stands ready.',
          {
            actions: [
              { words: 'Send the offer with the right bundle', who: { contact: 'Peter Langdon' }, dueOn: day(2) },
            ],
          },
        ),
        talk.ahead('customerHealthReview', day(9), day(-16)),
        management(
          day(-11),
          'osei',
          'Contract talks move. The recount is with Ines Quist, the offer with the account team.',
          ['Offer with the right bundle', day(2), { name: 'Peter Langdon' }],
        ),
      ],
      usage: { concealed: false, months: monthsUntil(asOf, 600, [40, 44, 47, 50]) },
    },
  }
}
