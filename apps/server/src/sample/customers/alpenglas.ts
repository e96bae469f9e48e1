import type { IsoDate } from '@lotse/calendar'
import type { SampleCustomer } from '../model.ts'
import {
  assessed,
  assigned,
  contactsAt,
  coreOnboarding,
  enabled,
  environment,
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
  skipped,
  status,
  technical,
  usualEngagement,
  workdaysFrom,
} from '../writing.ts'

/** Growing plant by plant: 49.2 % and +10.6 points in three months; the pitch was skipped because the vendor had held it. */
export function alpenglas(asOf: IsoDate): SampleCustomer {
  const day = workdaysFrom(asOf)
  const team = { fm: 'lorenz', fe: 'keller', contact: 'Lukas Hofer' } as const
  const at = contactsAt('alpenglas.example', 'AT', 'de', 'Europe/Vienna')
  const talk = meetingsOf(team, 'de', 'Europe/Vienna')
  return {
    slug: 'alpenglas',
    name: 'Alpenglas AG',
    city: 'Innsbruck',
    country: 'AT',
    language: 'de',
    createdOn: day(-420),
    groups: ['Alpenraum'],
    tags: ['Fertigung'],
    engagement: {
      ...usualEngagement,
      scenario: 'customerLedPartnerAssist',
      tenant: { name: 'Alpenglas', cloud: 'commercial', primaryDomain: 'alpenglas.example' },
      seats: 480,
      manager: 'lorenz',
      engineer: 'keller',
      story: [
        at.it('Lukas Hofer', ['techLead'], { on: day(-417), by: 'lorenz' }, { isPrimary: true }),
        at.it('Miriam Kofler', ['admin'], { on: day(-398), by: 'keller' }),
        at.surveyed('Georg Thaler', ['sponsor', 'successOwner'], { on: day(-240), by: 'lorenz' }),
        at.customer('Resi Wallner', ['champion'], { on: day(-140), by: 'lorenz' }),
        assigned(day(-200), 'SME', 'novak', 'Makros der Arbeitsplanung'),
        keyData(day(-416), 'lorenz', {
          wantedOn: day(160),
          intent: 'Arbeitspläne gemeinsam bearbeiten',
          businessReasons: ['collaboration', 'processChange'],
          successOwner: 'Georg Thaler',
        }),
        status(day(-416), 'lorenz', {
          l1: 'inProgress',
          l2: 'technicalOnboarding',
          targetDate: day(160),
          startDate: day(-415),
          intentNote: 'Alpenglas führt die Apps in allen Werken ein, um Arbeitspläne gemeinsam zu bearbeiten.',
          nextAction: 'Verteilung im Werk Hall vorbereiten',
          nextActionDate: day(-380),
        }),
        status(day(-150), 'lorenz', {
          l1: 'inProgress',
          l2: 'userAdoption',
          targetDate: day(160),
          intentNote: 'Alpenglas stellt Werk für Werk um, weil die Meister eigene Schulungen verlangen.',
          nextAction: 'Schulung im Werk Schwaz begleiten',
          nextActionDate: day(12),
        }),
        ...kickedOff(day(-412), team),
        ...assessed(day(-392), team, ['3738']),
        skipped(
          '3738',
          'fullyCovered',
          'Die Nutzenpräsentation hielt der Hersteller im Frühjahr vor dem Vorstand; Folien liegen dem Kunden vor.',
          day(-388),
          'lorenz',
        ),
        ...remediated(day(-280), team),
        ...piloted(day(-220), 'keller', 'go', {
          groups: 'Arbeitsvorbereitung Werk Hall',
          users: 14,
          criticalApps: 'Arbeitsplan-Makro, Anbindung der Schmelzöfen',
          exitCriteria: 'Arbeitspläne öffnen sich gleich schnell wie bisher; kein Makro bricht ab',
          findings: 'Ein Makro mit 32-Bit-Aufruf angepasst, danach ohne Befund',
        }),
        ...rolledOut(day(-170), team),
        ...enabled(day(-148), team),
        ...coreOnboarding(day(-410), team, 'de', day),
        happened(day(-170), 'lorenz', 'wave', 'Welle 1: Verwaltung'),
        happened(day(-96), 'lorenz', 'wave', 'Welle 2: Schmelze und Versand'),
        forecast(day(-120), 'lorenz', [null, day(-60), day(160)]),
        technical(
          day(-390),
          'keller',
          'onTrack',
          'Workshop in Hall: zwei Werke, ein Paket, 64 Bit. Arbeitsplan-Makro prüfen.',
          ['Makro durchsehen', day(-375)],
        ),
        technical(
          day(-13),
          'keller',
          'onTrack',
          'Werk Hall vollständig, 180 Geräte. Für Schwaz ist das Paket auf dem Verteilpunkt.',
          ['Verteilung in Schwaz freigeben', day(12)],
          { tags: ['Schwaz'] },
        ),
        environment(day(-60), 'keller', 'Schwaz hat eine eigene Internetleitung; Updates kommen von dort direkt.'),
        ...talk.held('followUp', day(-20), 'Hall ist abgeschlossen, Schwaz beginnt nach den Betriebsferien.', {
          progress: { unit: 'devices', done: 310, planned: 480 },
          nextOn: day(9),
        }),
        talk.ahead('followUp', day(9), day(-20)),
        ...talk.held('customerHealthReview', day(-6), 'Tempo passt. Herr Hofer möchte die Meister früher einbinden.', {
          decisions: 'Meister werden zwei Wochen vor ihrem Werk geschult',
        }),
        management(
          day(-6),
          'lorenz',
          'Werk Hall ist fertig, Schwaz beginnt nach den Betriebsferien. Herr Hofer ist zufrieden mit dem Tempo und will die Meister früher einbinden.',
          ['Schulung im Werk Schwaz begleiten', day(12)],
        ),
      ],
      usage: {
        concealed: false,
        months: monthsUntil(asOf, 480, [6, 9, 14, 19, 27, 36, 48, 60, 74, 89, 104, 121, 140, 163, 185, 198, 216, 236]),
      },
    },
  }
}
