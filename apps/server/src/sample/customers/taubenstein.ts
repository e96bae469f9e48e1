import type { IsoDate } from '@lotse/calendar'
import type { SampleCustomer } from '../model.ts'
import {
  answered,
  assessed,
  assigned,
  contactsAt,
  coreOnboarding,
  enabled,
  judgedOn,
  kickedOff,
  management,
  meetingsOf,
  monthsUntil,
  piloted,
  remediated,
  rolledOut,
  stallPostponed,
  status,
  technical,
  usualEngagement,
  workdaysFrom,
} from '../writing.ts'

/** Slipping: stable until the summer, then a reorganisation; below 70 % and falling for three months. */
export function taubenstein(asOf: IsoDate): SampleCustomer {
  const day = workdaysFrom(asOf)
  const team = { fm: 'lorenz', fe: 'keller', contact: 'Regine Lux' } as const
  const at = contactsAt('taubenstein.example', 'DE', 'de')
  const talk = meetingsOf(team, 'de', 'Europe/Berlin')
  return {
    slug: 'taubenstein',
    name: 'Taubenstein Versicherung VVaG',
    city: 'Nürnberg',
    country: 'DE',
    language: 'de',
    createdOn: day(-590),
    groups: ['Süden'],
    tags: ['Finanzwesen'],
    engagement: {
      ...usualEngagement,
      tenant: { name: 'Taubenstein', cloud: 'commercial', primaryDomain: 'taubenstein.example' },
      seats: 740,
      manager: 'lorenz',
      engineer: 'keller',
      story: [
        at.it('Regine Lux', ['techLead', 'pm'], { on: day(-586), by: 'lorenz' }, { isPrimary: true }),
        at.surveyed('Detlef Krone', ['sponsor'], { on: day(-380), by: 'lorenz' }),
        assigned(day(-18), 'SME', 'novak', 'Nutzung fällt'),
        status(day(-585), 'lorenz', {
          l1: 'inProgress',
          l2: 'technicalOnboarding',
          targetDate: day(-250),
          startDate: day(-580),
          intentNote: 'Taubenstein löst Office 2016 ab, weil Sachbearbeitung und Außendienst gemeinsam schreiben.',
          nextAction: 'Kickoff halten',
          nextActionDate: day(-575),
        }),
        status(day(-370), 'lorenz', {
          l1: 'inProgress',
          l2: 'userAdoption',
          targetDate: day(70),
          intentNote: 'Taubenstein will alle Bereiche bei den Apps halten, weil Schäden gemeinsam bearbeitet werden.',
          nextAction: 'Mit Frau Lux die neuen Gruppen durchsehen',
          nextActionDate: day(3),
        }),
        ...kickedOff(day(-578), team),
        ...assessed(day(-560), team),
        ...remediated(day(-460), team),
        ...piloted(day(-430), 'keller', 'go', {
          groups: 'Schadenbearbeitung',
          users: 20,
          criticalApps: 'Schadenvorlage',
          exitCriteria: 'Vorlagen öffnen fehlerfrei',
          findings: 'Ohne Befund',
        }),
        ...rolledOut(day(-400), team),
        ...enabled(day(-368), team),
        answered(
          day(-15),
          'keller',
          'usage-stalled',
          'yes',
          'Nach der Umorganisation starten neue Gruppen ohne Lizenz.',
        ),
        stallPostponed(judgedOn(asOf), 'keller', {
          until: day(21),
          reason:
            'Die Gruppen der Lizenzen werden bis dahin neu zugewiesen; danach zeigt sich, ob mehr dahintersteckt.',
        }),
        ...coreOnboarding(day(-575), team, 'de', day),
        technical(day(-558), 'keller', 'onTrack', 'Workshop: ein Paket, Außendienst über VPN.', [
          'Paket bauen',
          day(-540),
        ]),
        technical(
          day(-15),
          'keller',
          'waitingForCustomer',
          'Nach der Umorganisation fehlen den neuen Gruppen die Lizenzen; sie nutzen die alte Vorlage am Terminalserver.',
          ['Gruppenzuweisung der Lizenzen prüfen', day(8)],
        ),
        ...talk.held('followUp', day(-76), 'Noch stabil; die Umorganisation hat begonnen.', {
          progress: { unit: 'people', done: 494, planned: 740 },
        }),
        ...talk.held(
          'followUp',
          day(-15),
          'Seit der Umorganisation fällt die Nutzung; neue Gruppen haben keine Lizenz.',
          {
            attendees: ['novak'],
            progress: { unit: 'people', done: 455, planned: 740 },
            newBlockers: 'Lizenzen hängen an den alten Gruppen',
            nextOn: day(8),
          },
        ),
        talk.ahead('followUp', day(8), day(-15), '10:00', ['novak']),
        management(
          day(-13),
          'lorenz',
          'Frau Lux ist überrascht vom Rückgang. Die alten Gruppen wurden gelöscht, die Lizenzen mit ihnen.',
          ['Mit Frau Lux die neuen Gruppen durchsehen', day(3)],
        ),
      ],
      usage: {
        concealed: false,
        months: monthsUntil(
          asOf,
          740,
          [120, 190, 270, 340, 390, 430, 470, 500, 520, 535, 540, 541, 518, 494, 489, 484, 476, 455],
        ),
      },
    },
  }
}
