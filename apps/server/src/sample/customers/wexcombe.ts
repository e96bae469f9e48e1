import type { IsoDate } from '@lotse/calendar'
import type { SampleCustomer } from '../model.ts'
import {
  assessed,
  contactsAt,
  coreOnboarding,
  enabled,
  forecast,
  happened,
  keyData,
  kickedOff,
  management,
  meetingsOf,
  monthsUntil,
  piloted,
  remediated,
  rolledOut,
  running,
  status,
  technical,
  usualEngagement,
  workdaysFrom,
} from '../writing.ts'

/** Near the goal: 68.9 % and +2.4 points; one more quarter like the last reaches 70 %. */
export function wexcombe(asOf: IsoDate): SampleCustomer {
  const day = workdaysFrom(asOf)
  const team = { fm: 'osei', fe: 'hale', contact: 'Gareth Pugh' } as const
  const at = contactsAt('wexcombe.example', 'GB', 'en', 'Europe/London')
  const talk = meetingsOf(team, 'en', 'Europe/London')
  return {
    slug: 'wexcombe',
    name: 'Wexcombe Water Ltd',
    city: 'Bristol',
    country: 'GB',
    language: 'en',
    createdOn: day(-600),
    groups: ['British Isles'],
    tags: ['Utilities'],
    engagement: {
      ...usualEngagement,
      tenant: { name: 'Wexcombe Water', cloud: 'commercial', primaryDomain: 'wexcombe.example' },
      seats: 900,
      manager: 'osei',
      engineer: 'hale',
      story: [
        at.it('Gareth Pugh', ['techLead', 'pm'], { on: day(-596), by: 'osei' }, { isPrimary: true }),
        at.it('Priya Nair', ['admin'], { on: day(-570), by: 'hale' }),
        at.surveyed('Helen Tarrant', ['sponsor'], { on: day(-260), by: 'osei' }),
        keyData(day(-596), 'osei', {
          wantedOn: day(-60),
          intent: 'Let field crews work offline on supported software',
          businessReasons: ['endOfLife', 'frontlineWorkers', 'workAnywhere'],
          successOwner: 'Helen Tarrant',
        }),
        status(day(-596), 'osei', {
          l1: 'inProgress',
          l2: 'technicalOnboarding',
          targetDate: day(-60),
          startDate: day(-590),
          intentNote: 'Wexcombe replaces Office 2016 across its depots because field crews need to work offline.',
          nextAction: 'Hold the assessment workshop',
          nextActionDate: day(-570),
        }),
        status(day(-250), 'osei', {
          l1: 'inProgress',
          l2: 'userAdoption',
          targetDate: day(60),
          intentNote: 'Wexcombe wants every depot on the Apps because crews share job sheets between shifts.',
          nextAction: 'Review the last two depots with the champions',
          nextActionDate: day(6),
        }),
        ...kickedOff(day(-588), team),
        ...assessed(day(-568), team),
        ...remediated(day(-430), team),
        ...piloted(day(-350), 'hale', 'go', {
          groups: 'Crews of the Keynsham depot',
          users: 18,
          criticalApps: 'Job sheet template, meter import',
          exitCriteria: 'Every job sheet prints offline; no crew goes back to the old laptop',
          findings: 'Job sheets print; one driver updated',
        }),
        ...rolledOut(day(-300), team),
        ...enabled(day(-248), team),
        running('3650', 60, day(60), day(-80), 'osei'),
        ...coreOnboarding(day(-590), team, 'en', day, 'done'),
        forecast(day(-240), 'osei', [null, day(-200), day(60)]),
        happened(day(-300), 'osei', 'wave', 'Wave 1: depots along the Avon'),
        happened(day(-152), 'hale', 'workshop', 'Workshop: job sheets without paper'),
        happened(day(-18), 'osei', 'message', 'The sponsor writes to the last two depots'),
        technical(
          day(-566),
          'hale',
          'onTrack',
          'Workshop held. One package, semi-annual channel for the control room only.',
          ['Build the package', day(-550)],
        ),
        technical(
          day(-19),
          'hale',
          'onTrack',
          'Both remaining depots have the package; champions test the job sheet.',
          ['Collect the test results', day(5)],
        ),
        ...talk.held('followUp', day(-19), 'Two depots left. The sponsor writes to both teams.', {
          progress: { unit: 'people', done: 620, planned: 900 },
          nextOn: day(6),
        }),
        talk.ahead('followUp', day(6), day(-19), '14:00', [{ contact: 'Priya Nair' }]),
        management(
          day(-5),
          'osei',
          'Good review with Gareth Pugh. Two depots are left; their champions start next week. The sponsor will write to both teams.',
          ['Review the last two depots with the champions', day(6)],
        ),
      ],
      usage: {
        concealed: false,
        months: monthsUntil(
          asOf,
          900,
          [120, 168, 214, 266, 311, 352, 390, 428, 461, 492, 517, 545, 569, 590, 598, 605, 613, 620],
        ),
      },
    },
  }
}
