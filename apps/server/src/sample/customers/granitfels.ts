import type { IsoDate } from '@lotse/calendar'
import type { SampleCustomer } from '../model.ts'
import {
  assessed,
  assigned,
  contactsAt,
  coreOnboarding,
  kickedOff,
  left,
  management,
  meetingsOf,
  monthsUntil,
  running,
  stated,
  status,
  technical,
  undecided,
  usualEngagement,
  workdaysFrom,
} from '../writing.ts'

/** A municipal group: IT cannot follow updates, the baths' staff is not ready, the grid distrusts the service after an outage. */
export function granitfels(asOf: IsoDate): SampleCustomer {
  const day = workdaysFrom(asOf)
  const team = { fm: 'brandt', fe: 'keller', contact: 'Ludwig Ziegler' } as const
  const at = contactsAt('granitfels.example', 'DE', 'de')
  const talk = meetingsOf(team, 'de', 'Europe/Berlin')
  return {
    slug: 'granitfels',
    name: 'Stadtwerke Granitfels GmbH',
    city: 'Hof',
    country: 'DE',
    language: 'de',
    createdOn: day(-280),
    groups: ['Süden'],
    tags: ['Öffentliche Hand'],
    engagement: {
      ...usualEngagement,
      scenario: 'customerLedPartnerAssist',
      tenant: { name: 'Stadtwerke Granitfels', cloud: 'commercial', primaryDomain: 'granitfels.example' },
      seats: 830,
      manager: 'brandt',
      engineer: 'keller',
      story: [
        at.it('Ludwig Ziegler', ['techLead'], { on: day(-276), by: 'brandt' }, { isPrimary: true }),
        at.customer('Hanne Roth', ['businessStakeholder'], { on: day(-200), by: 'brandt' }),
        at.account('Corinna Seibt', ['AT'], { on: day(-70), by: 'brandt' }),
        left(day(-90), 'FE', 'demir', 'Wechselt zu Silberbach'),
        status(day(-275), 'brandt', {
          l1: 'inProgress',
          l2: 'technicalOnboarding',
          targetDate: day(45),
          startDate: day(-270),
          intentNote: 'Die Stadtwerke wollen Office 2019 ablösen, weil der Support endet.',
          nextAction: 'Workshop halten',
          nextActionDate: day(-255),
        }),
        status(day(-70), 'brandt', {
          l1: 'blocked',
          l2: 'itChangeResourcing',
          targetDate: day(50),
          owner: 'Ludwig Ziegler',
          intentNote: 'Die IT kann monatliche Updates nicht begleiten, weil zwei Stellen für Updatetests fehlen.',
          nextAction: 'Updateplan mit halbjährlichem Kanal vorlegen',
          nextActionDate: day(5),
        }),
        {
          kind: 'divided',
          on: day(-60),
          by: 'brandt',
          main: { part: 'Verwaltung und Verkehr', count: 430 },
          add: [
            {
              part: 'Bäder',
              count: 150,
              splitReason: 'organisations',
              l1: 'blocked',
              l2: 'adoptionReadiness',
              targetDate: day(75),
              owner: 'Hanne Roth',
              intentNote:
                'Die Bäder können nicht beginnen, weil Schulung und Multiplikatoren für die Schichten fehlen.',
              nextAction: 'Schulungsplan der Bäder abstimmen',
              nextActionDate: day(10),
            },
            {
              part: 'Netz',
              count: 250,
              splitReason: 'organisations',
              l1: 'blocked',
              l2: 'serviceReliability',
              targetDate: day(65),
              owner: 'Corinna Seibt',
              intentNote:
                'Die Netzgesellschaft kann nicht zustimmen, weil nach dem Ausfall im Sommer das Vertrauen fehlt.',
              nextAction: 'Bericht zum Ausfall mit der Netzleitung durchgehen',
              nextActionDate: day(6),
            },
          ],
          reason: 'Drei Gesellschaften in einem Tenant stehen verschieden',
        },
        assigned(day(-270), 'FE', 'demir'),
        ...kickedOff(day(-268), team),
        ...assessed(day(-250), team),
        running('3190', 45, day(40), day(-120), 'keller'),
        stated(day(-72), 'keller', 'openChecklistItems', 9),
        ...coreOnboarding(day(-265), team, 'de', day),
        undecided(day(-30), 'keller', 'Welcher Updatekanal?', {
          state: 'proposed',
          dueOn: day(5),
          options: ['Halbjährlich', 'Monatlich (Enterprise) mit Pilotgruppe'],
        }),
        technical(
          day(-248),
          'keller',
          'onTrack',
          'Workshop: drei Gesellschaften, ein Tenant, getrennte Leitstellenrechner.',
          ['Leitstellen ausnehmen', day(-230)],
        ),
        technical(
          day(-18),
          'keller',
          'waitingForCustomer',
          'Updateplan mit halbjährlichem Kanal entworfen; Ausfall im Sommer aufgearbeitet.',
          ['Updateplan vorlegen', day(5)],
          { concerns: [{ kind: 'resources', text: 'Zwei Stellen für Updatetests fehlen', insightId: null }] },
        ),
        ...talk.held(
          'customerHealthReview',
          day(-18),
          'Jede Gesellschaft hat ihr eigenes Hindernis; alle drei haben nun Zuständige und Termin.',
          {
            attendees: [{ contact: 'Hanne Roth' }],
            newBlockers: 'Netz: Vertrauen nach dem Ausfall\nBäder: Schulung\nVerwaltung: Updatetests',
          },
        ),
        talk.ahead('customerHealthReview', day(6), day(-18), '13:30', [{ contact: 'Hanne Roth' }]),
        management(
          day(-10),
          'brandt',
          'Herr Ziegler will den Updateplan vor dem Aufsichtsrat zeigen. Die Netzleitung bittet um den Ausfallbericht.',
          ['Updateplan mit halbjährlichem Kanal vorlegen', day(5)],
        ),
      ],
      usage: { concealed: true, months: monthsUntil(asOf, 830, [33, 35, 38, 40, 43, 44, 46, 47, 47]) },
    },
  }
}
