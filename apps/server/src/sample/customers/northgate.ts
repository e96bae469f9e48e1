import type { IsoDate } from '@lotse/calendar'
import type { SampleCustomer } from '../model.ts'
import {
  answered,
  assessed,
  assigned,
  contactsAt,
  coreOnboarding,
  decided,
  document,
  forecast,
  kickedOff,
  management,
  meetingsOf,
  monthsUntil,
  piloted,
  remediated,
  running,
  spent,
  stated,
  status,
  technical,
  undecided,
  usualEngagement,
  workdaysFrom,
} from '../writing.ts'

/** The pilot failed: the harvest forms broke, the findings are mended, and the pilot will be repeated. */
export function northgate(asOf: IsoDate): SampleCustomer {
  const day = workdaysFrom(asOf)
  const team = { fm: 'osei', fe: 'hale', contact: 'Aoife Brennan' } as const
  const at = contactsAt('northgate.example', 'IE', 'en', 'Europe/Dublin')
  const talk = meetingsOf(team, 'en', 'Europe/Dublin')
  return {
    slug: 'northgate',
    name: 'Northgate Orchards Ltd',
    city: 'Cork',
    country: 'IE',
    language: 'en',
    createdOn: day(-210),
    groups: ['British Isles'],
    tags: ['Seasonal'],
    engagement: {
      ...usualEngagement,
      tenant: { name: 'Northgate Orchards', cloud: 'commercial', primaryDomain: 'northgate.example' },
      seats: 540,
      manager: 'osei',
      engineer: 'hale',
      story: [
        at.it('Aoife Brennan', ['techLead', 'pm'], { on: day(-206), by: 'osei' }, { isPrimary: true }),
        at.customer('Declan Roche', ['businessStakeholder'], { on: day(-150), by: 'osei' }),
        assigned(day(-24), 'SME', 'novak', 'Broken forms in the pilot'),
        status(day(-205), 'osei', {
          l1: 'inProgress',
          l2: 'technicalOnboarding',
          targetDate: day(95),
          startDate: day(-200),
          intentNote: 'Northgate wants to replace Office 2019 because seasonal crews need forms on any device.',
          nextAction: 'Repeat the pilot with the mended forms',
          nextActionDate: day(7),
        }),
        forecast(day(-190), 'osei', [day(60), day(140), day(200)]),
        ...kickedOff(day(-200), team),
        ...assessed(day(-185), team),
        ...remediated(day(-110), team),
        stated(day(-60), 'hale', 'licencesAssigned', true),
        stated(day(-58), 'hale', 'packageTested', true),
        ...piloted(day(-42), 'hale', 'noGo', {
          groups: 'Packing hall and weighing office',
          users: 16,
          criticalApps: 'Harvest form, weighing scale add-in',
          exitCriteria: 'Every harvest form opens and saves; the scale add-in loads within five seconds',
          findings: 'The harvest form fails on saving in 6 of 16 cases; the scale add-in does not load in 64-bit',
        }),
        answered(day(-28), 'hale', 'pilot-successful', 'no', 'Six of sixteen harvest forms failed on saving.'),
        answered(day(-100), 'hale', 'configuration-manager', 'no', 'Northgate distributes with Intune.'),
        running('1247', 15, day(30), day(-26), 'hale'),
        ...coreOnboarding(day(-200), team, 'en', day, 'half'),
        spent(day(-28), 'hale', '1247', 210, 'Pilot evaluated with the packing hall'),
        decided(
          day(-25),
          'hale',
          'How to go on after the pilot?',
          'Mend the form, take the 64-bit scale add-in, repeat.',
          'Aoife Brennan',
          {
            options: ['Roll out with 32-bit', 'Mend and repeat'],
            taskId: '1247',
          },
        ),
        undecided(day(-9), 'hale', 'Who tests at the Kilkenny site?', { state: 'open', dueOn: day(5) }),
        document(
          day(-28),
          'hale',
          'Pilot findings.csv',
          'report',
          'Form;Cases;Failed\nHarvest form;16;6\nScale add-in;4;4\n',
          {
            taskId: '1247',
          },
        ),
        technical(
          day(-183),
          'hale',
          'onTrack',
          'Workshop: Intune, 64-bit, monthly channel. Forms and scale add-in are critical.',
          ['Review the readiness analysis', day(-170)],
        ),
        technical(
          day(-26),
          'hale',
          'paused',
          'Pilot stopped. The form writes to a retired share; the scale vendor has a 64-bit build.',
          ['Install the 64-bit scale add-in', day(-10)],
          {
            taskId: '1247',
            tags: ['pilot'],
            concerns: [{ kind: 'thirdParty', text: 'Scale add-in needs the 64-bit build', insightId: null }],
          },
        ),
        technical(
          day(-9),
          'novak',
          'onTrack',
          'Form mended and tried in the weighing office; the 64-bit add-in loads in two seconds.',
          ['Accompany the second pilot', day(7)],
        ),
        ...talk.held('customerHealthReview', day(-9), 'The crew is ready to try again before pruning begins.', {
          decisions: 'Second pilot with the same sixteen people',
          nextOn: day(7),
        }),
        talk.ahead('customerHealthReview', day(7), day(-9), '11:00', [{ contact: 'Declan Roche' }]),
        ...talk.cancelled('deliveryReview', day(-2), day(-4), 'Rory is on site; taken up next week'),
        management(
          day(-9),
          'osei',
          'The failed pilot cost trust, the quick mending won some back. Declan Roche backs a second one.',
          ['Repeat the pilot with the mended forms', day(7)],
        ),
      ],
      usage: { concealed: false, months: monthsUntil(asOf, 540, [6, 7, 9, 12, 14, 17, 21, 38, 42]) },
    },
  }
}
