import type { IsoDate } from '@lotse/calendar'
import type { SampleCustomer } from '../model.ts'
import {
  answered,
  assessed,
  assigned,
  contactsAt,
  coreOnboarding,
  enabled,
  forecast,
  kickedOff,
  management,
  meetingsOf,
  monthsUntil,
  pilot,
  remediated,
  rolledOut,
  running,
  status,
  technical,
  usualEngagement,
  workdaysFrom,
} from '../writing.ts'

/** Stalled for lack of resources: the helpdesk is two people short, and a partner is being looked for. The pilot was waived. */
export function tannenhof(asOf: IsoDate): SampleCustomer {
  const day = workdaysFrom(asOf)
  const team = { fm: 'lorenz', fe: 'keller', contact: 'Frieder Amann' } as const
  const at = contactsAt('tannenhof.example', 'DE', 'de')
  const talk = meetingsOf(team, 'de', 'Europe/Berlin')
  return {
    slug: 'tannenhof',
    name: 'Klinikum Tannenhof gGmbH',
    city: 'Freiburg im Breisgau',
    country: 'DE',
    language: 'de',
    createdOn: day(-480),
    groups: ['Süden'],
    tags: ['Gesundheit'],
    engagement: {
      ...usualEngagement,
      tenant: { name: 'Klinikum Tannenhof', cloud: 'commercial', primaryDomain: 'tannenhof.example' },
      seats: 1100,
      manager: 'lorenz',
      engineer: 'keller',
      story: [
        at.it('Frieder Amann', ['techLead'], { on: day(-476), by: 'lorenz' }, { isPrimary: true }),
        at.surveyed('Beate Sommerfeld', ['successOwner'], { on: day(-230), by: 'lorenz' }),
        at.customer('Prof. Wieland Roth', ['sponsor'], { on: day(-460), by: 'lorenz' }, { doNotCall: true }),
        assigned(day(-50), 'SME', 'novak', 'Stillstand seit dem Spätsommer'),
        status(day(-475), 'lorenz', {
          l1: 'inProgress',
          l2: 'technicalOnboarding',
          targetDate: day(-100),
          startDate: day(-470),
          intentNote: 'Das Klinikum will Office 2016 auf allen Stationen ersetzen, weil der Support endet.',
          nextAction: 'Workshop mit der Stationsleitung vereinbaren',
          nextActionDate: day(-460),
        }),
        status(day(-220), 'lorenz', {
          l1: 'inProgress',
          l2: 'userAdoption',
          targetDate: day(75),
          intentNote: 'Das Klinikum will alle Stationen umstellen, weil Dienstpläne gemeinsam geführt werden.',
          nextAction: 'Angebote zweier Partner mit Herrn Amann vergleichen',
          nextActionDate: day(5),
        }),
        forecast(day(-200), 'lorenz', [null, day(-60), day(75)], 'Nach dem Beginn der Verteilung geschätzt'),
        ...kickedOff(day(-470), team),
        ...assessed(day(-450), team),
        ...remediated(day(-330), team),
        pilot(day(-290), 'keller', {
          verdict: 'waived',
          waivedBecause: 'Stationen lassen sich nicht doppelt ausstatten; die Verwaltung begann und galt als Probe.',
        }),
        ...rolledOut(day(-260), team),
        ...enabled(day(-218), team),
        answered(day(-48), 'keller', 'usage-stalled', 'yes', 'Seit drei Monaten kommen kaum Stationen hinzu.'),
        answered(day(-45), 'lorenz', 'intent-reduced', 'no', 'Die Leitung will weiter, es fehlen Kräfte im Helpdesk.'),
        running('3650', 40, day(40), day(-44), 'lorenz'),
        running('983', 50, day(20), day(-30), 'lorenz'),
        ...coreOnboarding(day(-465), team, 'de', day, 'half'),
        technical(
          day(-448),
          'keller',
          'onTrack',
          'Workshop: Stationsrechner werden geteilt, Lizenzierung für gemeinsam genutzte Geräte.',
          ['Paket für geteilte Geräte bauen', day(-430)],
        ),
        technical(
          day(-16),
          'keller',
          'waitingForCustomer',
          'Technisch steht nichts im Weg. Ohne Helpdesk-Kräfte ruht die Umstellung der Stationen 4 bis 9.',
          ['Stationen mit dem neuen Partner einteilen', day(20)],
          {
            concerns: [{ kind: 'resources', text: 'Zwei Stellen im Helpdesk unbesetzt', insightId: null }],
            tags: ['Helpdesk'],
          },
        ),
        ...talk.held(
          'followUp',
          day(-44),
          'Ursache besprochen: im Helpdesk fehlen zwei Kräfte, die Stationen bleiben liegen.',
          {
            attendees: ['novak'],
            progress: { unit: 'devices', done: 610, planned: 1100 },
            newBlockers: 'Zwei Stellen im Helpdesk unbesetzt',
            decisions: 'Ein Partner übernimmt die Einweisung der Stationen',
            actions: [{ words: 'Einwilligung zur Vermittlung einholen', who: 'lorenz', dueOn: day(-30) }],
          },
        ),
        talk.ahead('followUp', day(11), day(-16)),
        management(
          day(-44),
          'lorenz',
          'Herr Amann will weiter, kann aber niemanden abstellen. Partnervermittlung angeboten, Einwilligung liegt vor.',
          ['Partner anfragen', day(-30)],
        ),
        management(
          day(-4),
          'lorenz',
          'Zwei Partner haben geantwortet. Die Pflegedirektion wünscht Einweisung in der Frühschicht.',
          ['Angebote zweier Partner mit Herrn Amann vergleichen', day(5)],
        ),
      ],
      usage: {
        concealed: true,
        months: monthsUntil(
          asOf,
          1100,
          [12, 18, 30, 44, 60, 81, 102, 140, 190, 246, 301, 349, 392, 421, 440, 447, 451, 454],
        ),
      },
    },
  }
}
