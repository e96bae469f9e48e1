import type { IsoDate } from '@lotse/calendar'
import type { SampleCustomer } from '../model.ts'
import {
  contactsAt,
  coreOnboarding,
  kickedOff,
  management,
  monthsUntil,
  stated,
  status,
  technical,
  usualEngagement,
  waiting,
  workdaysFrom,
} from '../writing.ts'

/** No intent: the publisher keeps its perpetual Office and has decided so. */
export function weidengrund(asOf: IsoDate): SampleCustomer {
  const day = workdaysFrom(asOf)
  const team = { fm: 'lorenz', fe: 'keller', contact: 'Rosalie Bergmann' } as const
  const at = contactsAt('weidengrund.example', 'DE', 'de')
  return {
    slug: 'weidengrund',
    name: 'Weidengrund Verlag GmbH',
    city: 'Stuttgart',
    country: 'DE',
    language: 'de',
    createdOn: day(-150),
    groups: ['Süden'],
    tags: [],
    engagement: {
      ...usualEngagement,
      tenant: { name: 'Weidengrund Verlag', cloud: 'commercial', primaryDomain: 'weidengrund.example' },
      seats: 170,
      manager: 'lorenz',
      engineer: 'keller',
      story: [
        at.customer('Rosalie Bergmann', ['admin'], { on: day(-146), by: 'lorenz' }, { isPrimary: true }),
        at.account('Jasper Kuhn', ['AT'], { on: day(-75), by: 'lorenz' }),
        status(day(-140), 'lorenz', {
          l1: 'inProgress',
          l2: 'technicalOnboarding',
          targetDate: day(60),
          startDate: day(-138),
          intentNote: 'Der Verlag will die Apps prüfen, weil der Support von Office 2019 endet.',
          nextAction: 'Kickoff halten',
          nextActionDate: day(-130),
        }),
        status(day(-74), 'lorenz', {
          l1: 'noIntent',
          l2: 'microsoftOnPremises',
          owner: 'Jasper Kuhn',
          intentNote:
            'Der Verlag will die Apps nicht, weil die Geschäftsführung Dauerlizenzen gekauft hat; entschieden hat das Herr Weidengrund.',
          nextAction: 'Vor dem Ende der Dauerlizenz erneut fragen',
          nextActionDate: day(300),
        }),
        ...kickedOff(day(-138), team),
        waiting('3080', 'cancelled', 'Der Verlag hat sich gegen die Apps entschieden.', 0, day(-74), 'keller'),
        technical(
          day(-74),
          'keller',
          'paused',
          'Workshop abgesagt; Inventar und Fragebogen bleiben für später liegen.',
        ),
        stated(day(-73), 'lorenz', 'accountSideInformed', true),
        ...coreOnboarding(day(-136), team, 'de', day),
        management(
          day(-74),
          'lorenz',
          'Frau Bergmann bedauert die Entscheidung. Account-Team unterrichtet, Engagement ruht.',
          ['Vor dem Ende der Dauerlizenz erneut fragen', day(300), { name: 'Jasper Kuhn' }],
        ),
      ],
      usage: { concealed: false, months: monthsUntil(asOf, 170, [3, 3, 2, 2, 2]) },
    },
  }
}
