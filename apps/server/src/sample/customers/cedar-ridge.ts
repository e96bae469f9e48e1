import type { IsoDate } from '@lotse/calendar'
import type { SampleCustomer } from '../model.ts'
import {
  assessed,
  contactsAt,
  coreOnboarding,
  document,
  enabled,
  keyData,
  kickedOff,
  management,
  meetingsOf,
  monthsUntil,
  piloted,
  remediated,
  ringed,
  rolledOut,
  skipped,
  status,
  technical,
  usualEngagement,
  workdaysFrom,
} from '../writing.ts'

/** A small one in GCC High whose use declines: nobody has written for weeks, and no follow-up session is agreed. */
export function cedarRidge(asOf: IsoDate): SampleCustomer {
  const day = workdaysFrom(asOf)
  const team = { fm: 'osei', fe: 'hale', contact: 'Dana Whitlock' } as const
  const at = contactsAt('cedarridge.example', 'US', 'en', 'America/New_York')
  const talk = meetingsOf(team, 'en', 'America/New_York')
  return {
    slug: 'cedar-ridge',
    name: 'Cedar Ridge Avionics Inc.',
    city: 'Dayton',
    country: 'US',
    language: 'en',
    createdOn: day(-500),
    groups: [],
    tags: ['Aerospace'],
    engagement: {
      ...usualEngagement,
      scenario: 'customerLed',
      tenant: { name: 'Cedar Ridge Avionics', cloud: 'gccHigh', primaryDomain: 'cedarridge.example' },
      seats: 86,
      manager: 'osei',
      engineer: 'hale',
      story: [
        at.it('Dana Whitlock', ['admin'], { on: day(-493), by: 'osei' }, { isPrimary: true }),
        at.surveyed('Earl Jennings', ['sponsor'], { on: day(-270), by: 'osei' }, { doNotCall: true }),
        keyData(day(-493), 'osei', {
          wantedOn: day(-250),
          intent: 'Supported software in the cleared network',
          businessReasons: ['security', 'endOfLife'],
          successOwner: 'Earl Jennings',
        }),
        status(day(-492), 'osei', {
          l1: 'inProgress',
          l2: 'technicalOnboarding',
          targetDate: day(-250),
          startDate: day(-490),
          intentNote:
            'Cedar Ridge deploys the Apps in its cleared network because its contract demands supported software.',
          nextAction: 'Agree the package with the site administrator',
          nextActionDate: day(-460),
        }),
        status(day(-260), 'osei', {
          l1: 'inProgress',
          l2: 'userAdoption',
          targetDate: day(-10),
          intentNote: 'Cedar Ridge wants all engineers on the Apps because drawings are reviewed together on site.',
          nextAction: 'Ask the site administrator about the new hardware',
          nextActionDate: day(-8),
        }),
        ...kickedOff(day(-490), team),
        ...assessed(day(-470), team, ['3070']),
        skipped(
          '3070',
          'fullyRemediated',
          'The site’s own accreditation covers every item of the checklist; report of the accreditor seen on site.',
          day(-450),
          'hale',
        ),
        ...remediated(day(-400), team),
        ...piloted(day(-340), 'hale', 'go', {
          groups: 'Drawing office',
          users: 8,
          criticalApps: 'Parts list macro',
          exitCriteria: 'Parts lists print from the cleared network',
          findings: 'They do, after one printer driver was replaced',
        }),
        ...rolledOut(day(-290), team),
        ...ringed(day(-312), team, {
          to: 'running',
          told: day(-20),
          installed: 88,
          failure: { code: '1603', count: 6, note: 'Old Visio as MSI on drawing stations' },
        }),
        ...enabled(day(-258), team),
        ...coreOnboarding(day(-490), team, 'en', day),
        document(
          day(-450),
          'hale',
          'Accreditation summary.txt',
          'report',
          'Items of the site’s accreditation that cover the remediation checklist: 1-48.\n',
          { taskId: '3070', audience: 'team' },
        ),
        technical(
          day(-468),
          'hale',
          'onTrack',
          'Workshop on site. Updates come over the site’s own share, not from the cloud.',
          ['Build the package', day(-455)],
        ),
        technical(
          day(-34),
          'hale',
          'waitingForCustomer',
          'A third of the workstations was replaced; the image lacks the Apps.',
          ['Get the image into the package', day(-12)],
        ),
        ...talk.held('followUp', day(-62), 'Use has been level since summer. New hardware arrives next month.', {
          progress: { unit: 'devices', done: 79, planned: 86 },
        }),
        management(
          day(-33),
          'osei',
          'Dana Whitlock reports that a third of the workstations was replaced and came back without the Apps. No date yet for reinstalling.',
          ['Ask the site administrator about the new hardware', day(-8)],
        ),
      ],
      usage: {
        concealed: false,
        months: monthsUntil(asOf, 86, [5, 8, 12, 17, 21, 26, 30, 34, 37, 40, 42, 43, 44, 44, 43, 41, 37, 34]),
      },
    },
  }
}
