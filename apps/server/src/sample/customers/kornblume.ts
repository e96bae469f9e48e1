import type { IsoDate } from '@lotse/calendar'
import type { SampleCustomer } from '../model.ts'
import {
  completed,
  contactsAt,
  coreOnboarding,
  forecast,
  keyData,
  management,
  meetingsOf,
  monthsUntil,
  running,
  status,
  technical,
  usualEngagement,
  workdaysFrom,
} from '../writing.ts'

/** In progress, at the start: the kickoff is held and the workshop stands in the calendar. */
export function kornblume(asOf: IsoDate): SampleCustomer {
  const day = workdaysFrom(asOf)
  const team = { fm: 'brandt', fe: 'keller', contact: 'Merle Hartung' } as const
  const at = contactsAt('kornblume.example', 'DE', 'de')
  const talk = meetingsOf(team, 'de', 'Europe/Berlin')
  return {
    slug: 'kornblume',
    name: 'Kornblume Naturkost eG',
    city: 'Kassel',
    country: 'DE',
    language: 'de',
    createdOn: day(-32),
    groups: ['Mitte'],
    tags: ['Handel'],
    engagement: {
      ...usualEngagement,
      origin: 'requestForAssistance',
      tenant: { name: 'Kornblume Naturkost', cloud: 'commercial', primaryDomain: 'kornblume.example' },
      seats: 260,
      manager: 'brandt',
      engineer: 'keller',
      story: [
        at.it('Merle Hartung', ['pm'], { on: day(-30), by: 'brandt' }, { isPrimary: true }),
        at.customer('Jost Ebeling', ['sponsor'], { on: day(-29), by: 'brandt' }),
        keyData(day(-14), 'brandt', {
          wantedOn: day(210),
          intent: 'Filialen und Zentrale arbeiten an denselben Bestelllisten',
          businessReasons: ['collaboration', 'frontlineWorkers', 'savings'],
          successOwner: 'Jost Ebeling',
          stakeholders: 'Filialleitungen, Einkauf',
          scenarios: 'Bestelllisten, Schichtpläne',
        }),
        status(day(-14), 'brandt', {
          l1: 'inProgress',
          l2: 'technicalOnboarding',
          targetDate: day(210),
          startDate: day(-14),
          intentNote:
            'Kornblume will die Apps in allen Filialen einführen, weil Bestelllisten gemeinsam geführt werden.',
          nextAction: 'Analyse-Workshop vorbereiten',
          nextActionDate: day(8),
        }),
        forecast(day(-14), 'brandt', [day(100), day(150), day(210)]),
        completed('3616', day(-30), 'brandt'),
        completed('994', day(-14), 'brandt'),
        running('3080', 10, day(15), day(-7), 'keller'),
        ...coreOnboarding(day(-14), team, 'de', day),
        technical(
          day(-7),
          'keller',
          'onTrack',
          'Vorgespräch: 31 Filialen, je zwei bis vier Rechner, Verteilung über Intune.',
          ['Inventar anfordern', day(6)],
        ),
        ...talk.held('kickoff', day(-14), 'Ablauf und Rollen vereinbart; Frau Hartung leitet das Vorhaben.', {
          attendees: [{ contact: 'Jost Ebeling' }],
          actions: [{ words: 'Liste der Filialrechner schicken', who: { contact: 'Merle Hartung' }, dueOn: day(6) }],
        }),
        talk.ahead('workshop', day(15), day(-7), '09:30', [{ contact: 'Jost Ebeling' }]),
        talk.ahead('customerHealthReview', day(8), day(-7)),
        management(
          day(-7),
          'brandt',
          'Der Kickoff war gut besucht. Herr Ebeling trägt das Vorhaben in den Vorstand. @Martina Keller bereitet den Workshop vor.',
          ['Analyse-Workshop vorbereiten', day(8)],
        ),
      ],
      usage: { concealed: false, months: monthsUntil(asOf, 260, [4, 7]) },
    },
  }
}
