import type { IsoDate } from '@lotse/calendar'
import type { SampleCustomer } from '../model.ts'
import {
  contactsAt,
  coreOnboarding,
  management,
  monthsUntil,
  running,
  status,
  usualEngagement,
  workdaysFrom,
} from '../writing.ts'

/** Unknown: four tries over three channels, and the customer does not answer. */
export function feuerstein(asOf: IsoDate): SampleCustomer {
  const day = workdaysFrom(asOf)
  const team = { fm: 'lorenz', fe: 'demir', contact: 'Thea Gugel' } as const
  const at = contactsAt('feuerstein.example', 'DE', 'de')
  return {
    slug: 'feuerstein',
    name: 'Feuerstein Keramik GmbH',
    city: 'Selb',
    country: 'DE',
    language: 'de',
    createdOn: day(-65),
    groups: ['Mitte'],
    tags: ['Fertigung'],
    engagement: {
      ...usualEngagement,
      tenant: { name: 'Feuerstein Keramik', cloud: 'commercial', primaryDomain: 'feuerstein.example' },
      seats: 210,
      manager: 'lorenz',
      engineer: 'demir',
      story: [
        at.customer('Thea Gugel', ['admin'], { on: day(-62), by: 'lorenz' }, { phone: '+49 9287 555 0120' }),
        status(day(-30), 'lorenz', {
          l1: 'unknown',
          l2: 'customerUnresponsive',
          intentNote:
            'Der Kunde antwortet nicht, obwohl vier Versuche über Mail, Telefon und Portal gemacht wurden, weil vermutlich die IT-Stelle unbesetzt ist.',
          nextAction: 'Über das Account-Team eine neue Ansprechperson suchen',
          nextActionDate: day(7),
        }),
        running('3616', 20, null, day(-60), 'lorenz'),
        ...coreOnboarding(day(-60), team, 'de', day),
        management(
          day(-45),
          'lorenz',
          'Zwei Mails und ein Anruf ohne Antwort. Auf dem Anrufbeantworter meldet sich noch die Vorgängerin.',
          ['Noch einmal anrufen', day(-30)],
        ),
        management(
          day(-10),
          'lorenz',
          'Auch der vierte Versuch über das Portal blieb ohne Antwort. Das Account-Team fragt beim Vertrieb nach.',
          ['Über das Account-Team eine neue Ansprechperson suchen', day(7)],
          { tags: ['unerreichbar'] },
        ),
      ],
      usage: { concealed: false, months: monthsUntil(asOf, 210, [1, 2]) },
    },
  }
}
