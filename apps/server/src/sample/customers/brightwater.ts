import type { IsoDate } from '@lotse/calendar'
import type { SampleCustomer } from '../model.ts'
import { contactsAt, coreOnboarding, management, status, usualEngagement, workdaysFrom } from '../writing.ts'

/** Unknown, at the very start: the subscription is new, and nobody has asked about the intent so far. */
export function brightwater(asOf: IsoDate): SampleCustomer {
  const day = workdaysFrom(asOf)
  const team = { fm: 'osei', fe: 'hale', contact: 'Imogen Marsh' } as const
  const at = contactsAt('brightwater.example', 'GB', 'en', 'Europe/London')
  return {
    slug: 'brightwater',
    name: 'Brightwater Housing Trust',
    city: 'Leeds',
    country: 'GB',
    language: 'en',
    createdOn: day(-1),
    groups: ['British Isles'],
    tags: [],
    engagement: {
      ...usualEngagement,
      origin: 'requestForAssistance',
      tenant: { name: 'Brightwater Housing', cloud: 'commercial', primaryDomain: 'brightwater.example' },
      seats: 380,
      manager: 'osei',
      engineer: 'hale',
      story: [
        at.customer('Imogen Marsh', ['pm'], { on: day(-1), by: 'osei' }, { isPrimary: true }),
        status(day(-1), 'osei', {
          l1: 'unknown',
          l2: 'newSubscription',
          intentNote:
            'New subscription since this quarter; intent is to be asked because nobody has spoken to the trust.',
          nextAction: 'Ask Imogen Marsh what the trust wants to do with the Apps',
          nextActionDate: day(3),
        }),
        ...coreOnboarding(day(-1), team, 'en', (offset) => day(Math.max(offset, -1))),
        management(
          day(-1),
          'osei',
          'Taken over from intake: a housing trust with 380 seats, bought this quarter. Imogen Marsh is named as contact.',
          ['Call Imogen Marsh', day(1)],
        ),
      ],
      usage: { concealed: false, months: [] },
    },
  }
}
