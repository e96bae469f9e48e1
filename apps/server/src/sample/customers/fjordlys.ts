import type { IsoDate } from '@lotse/calendar'
import type { SampleCustomer } from '../model.ts'
import {
  assessed,
  contactsAt,
  coreOnboarding,
  environment,
  kickedOff,
  management,
  meetingsOf,
  monthsUntil,
  stated,
  status,
  technical,
  usualEngagement,
  waiting,
  workdaysFrom,
} from '../writing.ts'

/** Four companies in one tenant decide each for itself: security, partner and law block three, a competitor has the fourth. */
export function fjordlys(asOf: IsoDate): SampleCustomer {
  const day = workdaysFrom(asOf)
  const team = { fm: 'osei', fe: 'hale', contact: 'Sigrid Haugen' } as const
  const at = contactsAt('fjordlys.example', 'NO', 'en', 'Europe/Oslo')
  const talk = meetingsOf(team, 'en', 'Europe/Oslo')
  return {
    slug: 'fjordlys',
    name: 'Fjordlys Shipping AS',
    city: 'Bergen',
    country: 'NO',
    language: 'en',
    createdOn: day(-240),
    groups: ['Norden'],
    tags: ['Logistik'],
    engagement: {
      ...usualEngagement,
      tenant: { name: 'Fjordlys Group', cloud: 'commercial', primaryDomain: 'fjordlys.example' },
      seats: 950,
      manager: 'osei',
      engineer: 'hale',
      story: [
        at.it('Sigrid Haugen', ['techLead', 'pm'], { on: day(-236), by: 'osei' }, { isPrimary: true }),
        at.customer('Olav Nesse', ['businessStakeholder'], { on: day(-200), by: 'osei' }),
        at.partner('Tone Lien', 'Vestland Drift', ['partnerLead'], { on: day(-180), by: 'hale' }),
        at.account('Harald Moe', ['AT'], { on: day(-90), by: 'osei' }),
        status(day(-235), 'osei', {
          l1: 'inProgress',
          l2: 'technicalOnboarding',
          targetDate: day(60),
          startDate: day(-230),
          intentNote: 'Fjordlys wants to replace Office 2019 ashore and on board because its support ends.',
          nextAction: 'Hold the assessment workshop',
          nextActionDate: day(-215),
        }),
        status(day(-100), 'osei', {
          l1: 'blocked',
          l2: 'securityPrivacy',
          targetDate: day(40),
          owner: 'Sigrid Haugen',
          intentNote:
            'The shipping company cannot deploy because its security policy forbids sign-in from ships without a second factor.',
          nextAction: 'Get the security officer’s word on number matching at sea',
          nextActionDate: day(6),
        }),
        {
          kind: 'divided',
          on: day(-80),
          by: 'osei',
          main: { part: 'Fjordlys Shipping', count: 480 },
          add: [
            {
              part: 'Fjordlys Crewing',
              count: 210,
              splitReason: 'organisations',
              l1: 'blocked',
              l2: 'partnerEngagement',
              targetDate: day(30),
              owner: 'Tone Lien',
              intentNote:
                'Crewing cannot start because its partner’s contract lacks the rollout and the partner does not answer.',
              nextAction: 'Agree an amendment with Vestland Drift',
              nextActionDate: day(8),
            },
            {
              part: 'Fjordlys Offshore',
              count: 160,
              splitReason: 'organisations',
              l1: 'blocked',
              l2: 'legalRegulatory',
              targetDate: day(120),
              owner: 'Harald Moe',
              intentNote:
                'Offshore cannot use the cloud because its licence forbids storing drilling data outside Norway.',
              nextAction: 'Lawyer’s opinion on the data residency addendum',
              nextActionDate: day(15),
            },
            {
              part: 'Fjordlys Bunkering',
              count: 100,
              splitReason: 'organisations',
              l1: 'noIntent',
              l2: 'competitiveSolution',
              owner: 'Harald Moe',
              intentNote: 'Bunkering does not want the Apps because its owner uses a competitor’s suite group-wide.',
              nextAction: 'Account team to ask again when the contract ends',
              nextActionDate: day(90),
            },
          ],
          reason: 'Four companies in one tenant decide each for itself',
        },
        ...kickedOff(day(-230), team),
        ...assessed(day(-212), team),
        stated(day(-98), 'hale', 'openBlockingItems', 1, 'Second factor at sea'),
        waiting('3190', 'blockedBusiness', 'The security policy for ships is being rewritten.', 60, day(-98), 'hale'),
        ...coreOnboarding(day(-228), team, 'en', day),
        technical(day(-210), 'hale', 'onTrack', 'Workshop in Bergen: thin links at sea, updates only in port.', [
          'Size the package',
          day(-195),
        ]),
        technical(
          day(-14),
          'hale',
          'waitingForCustomer',
          'Second factor without a phone link tried on the Solveig: keys work, number matching does not.',
          ['Try hardware keys on two more ships', day(10)],
          {
            tags: ['at sea'],
            concerns: [{ kind: 'security', text: 'Policy demands a second factor at sea', insightId: null }],
          },
        ),
        ...talk.held('remediationCheckpoint', day(-14), 'The security officer reads the results of the Solveig.', {
          attendees: [{ contact: 'Olav Nesse' }],
          actions: [{ words: 'Send the test report', who: 'hale', dueOn: day(3) }],
        }),
        talk.ahead('remediationCheckpoint', day(10), day(-14), '09:00', [{ contact: 'Tone Lien' }]),
        environment(day(-150), 'hale', 'Ships have 2 Mbit/s per vessel; updates are fetched in port from a share.'),
        management(
          day(-5),
          'osei',
          'Three companies are held up for three reasons; each has an owner and a date. Bunkering is out.',
          ['Get the security officer’s word on number matching at sea', day(6)],
        ),
      ],
      usage: { concealed: false, months: monthsUntil(asOf, 950, [22, 24, 27, 31, 34, 36, 37, 37, 38]) },
    },
  }
}
