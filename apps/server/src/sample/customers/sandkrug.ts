import type { IsoDate } from '@lotse/calendar'
import type { SampleCustomer } from '../model.ts'
import { contactsAt, coreOnboarding, management, status, usualEngagement, workdaysFrom } from '../writing.ts'

/** A duplicate: the tenant was made for a test, and the real one is served elsewhere. */
export function sandkrug(asOf: IsoDate): SampleCustomer {
  const day = workdaysFrom(asOf)
  const team = { fm: 'brandt', fe: 'demir', contact: 'Finn Carstens' } as const
  const at = contactsAt('sandkrug.example', 'DE', 'de')
  return {
    slug: 'sandkrug',
    name: 'Reederei Sandkrug KG',
    city: 'Emden',
    country: 'DE',
    language: 'de',
    createdOn: day(-100),
    groups: ['Norden'],
    tags: ['Logistik'],
    engagement: {
      ...usualEngagement,
      tenant: { name: 'Sandkrug Test', cloud: 'commercial', primaryDomain: 'sandkrug.example' },
      seats: 25,
      manager: 'brandt',
      engineer: 'demir',
      story: [
        at.customer('Finn Carstens', ['admin'], { on: day(-97), by: 'brandt' }),
        status(day(-96), 'brandt', {
          l1: 'unknown',
          l2: 'newSubscription',
          intentNote: 'Die Berechtigung ist neu; nach der Absicht wird gefragt, weil niemand den Tenant kennt.',
          nextAction: 'Herrn Carstens nach der Absicht fragen',
          nextActionDate: day(-90),
        }),
        ...coreOnboarding(day(-96), team, 'de', (offset) => day(Math.min(offset, offset > 0 ? offset : -90))),
        status(day(-85), 'brandt', {
          l1: 'duplicate',
          intentNote:
            'Der Tenant ist doppelt erfasst, weil er für einen Test entstand; maßgeblich ist der Tenant der Muttergesellschaft.',
        }),
        management(
          day(-85),
          'brandt',
          'Herr Carstens bestätigt: ein Testtenant. Die Berechtigungen werden beim Kauf der Mutter gezählt.',
        ),
      ],
      usage: { concealed: false, months: [] },
    },
  }
}
