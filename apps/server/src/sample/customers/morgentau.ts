import type { IsoDate } from '@lotse/calendar'
import type { SampleCustomer } from '../model.ts'
import {
  completed,
  configured,
  contactsAt,
  coreOnboarding,
  decided,
  forecast,
  keyData,
  kickedOff,
  management,
  meetingsOf,
  monthsUntil,
  running,
  spent,
  stated,
  status,
  technical,
  undecided,
  usualEngagement,
  workdaysFrom,
} from '../writing.ts'

/** Too early: two months of reports, the assessment under way, its checklist overdue. */
export function morgentau(asOf: IsoDate): SampleCustomer {
  const day = workdaysFrom(asOf)
  const team = { fm: 'brandt', fe: 'demir', contact: 'Anja Vetter' } as const
  const at = contactsAt('morgentau.example', 'DE', 'de')
  const talk = meetingsOf(team, 'de', 'Europe/Berlin')
  return {
    slug: 'morgentau',
    name: 'Morgentau Pharma GmbH',
    city: 'Leipzig',
    country: 'DE',
    language: 'de',
    createdOn: day(-70),
    groups: ['Mitte'],
    tags: ['Labor'],
    engagement: {
      ...usualEngagement,
      tenant: { name: 'Morgentau Pharma', cloud: 'commercial', primaryDomain: 'morgentau.example' },
      seats: 640,
      manager: 'brandt',
      engineer: 'demir',
      story: [
        at.it('Anja Vetter', ['techLead', 'pm'], { on: day(-67), by: 'brandt' }, { isPrimary: true }),
        at.it('Robin Schade', ['admin'], { on: day(-45), by: 'demir' }),
        keyData(day(-67), 'brandt', {
          wantedOn: day(240),
          intent: 'Office 2019 im Labor ablösen, Prüfberichte teilen',
          businessReasons: ['endOfLife', 'sharedKnowledge'],
          successOwner: 'Anja Vetter',
        }),
        status(day(-67), 'brandt', {
          l1: 'inProgress',
          l2: 'technicalOnboarding',
          targetDate: day(240),
          startDate: day(-66),
          intentNote: 'Morgentau löst Office 2019 im Labor ab, weil der Support endet und Prüfberichte geteilt werden.',
          nextAction: 'Fragebogen mit der Labor-IT abschließen',
          nextActionDate: day(4),
        }),
        forecast(day(-60), 'brandt', [day(90), day(170), day(240)]),
        ...kickedOff(day(-60), team),
        ...configured(day(-30), 'demir', 'Anja Vetter', {
          madeOn: day(-24),
          changedOn: day(-6),
          names: { base: 'Grundpaket Büro', visio: 'Visio für die Prozessplanung' },
        }),
        completed('3080', day(-30), 'demir'),
        stated(day(-16), 'demir', 'readinessRanOn', day(-18)),
        running('3738', 50, day(5), day(-12), 'brandt'),
        running('3070', 30, day(-2), day(-20), 'demir'),
        ...coreOnboarding(day(-60), team, 'de', day),
        spent(day(-30), 'demir', '3080', 300, 'Workshop vor Ort mit der Labor-IT'),
        decided(day(-30), 'demir', 'Welche Architektur?', '64 Bit, Messrechner ausgenommen.', 'Anja Vetter', {
          taskId: '3080',
        }),
        undecided(day(-30), 'demir', 'Bleiben Messrechner auf Office 2019?', {
          state: 'proposed',
          dueOn: day(8),
          context: 'Elf Messrechner sind mit ihrem Office zusammen zertifiziert.',
          options: ['Ausnehmen bis zur nächsten Zertifizierung', 'Web-Apps neben den Messrechnern'],
        }),
        technical(
          day(-30),
          'demir',
          'onTrack',
          'Workshop mit der Labor-IT: 640 Arbeitsplätze, davon elf Messrechner mit zertifiziertem Office 2019.',
          ['Fragebogen nachreichen lassen', day(4)],
          { taskId: '3080' },
        ),
        ...talk.held('workshop', day(-30), 'Architektur und Kanal entschieden; benannt sind Dr. Vetter und ihr Team.', {
          attendees: [{ contact: 'Robin Schade' }],
          decisions: '64 Bit\nKanal „Monatlich (Enterprise)“',
          actions: [{ words: 'Fragebogen beantworten', who: { contact: 'Anja Vetter' }, dueOn: day(4) }],
        }),
        talk.ahead('customerHealthReview', day(5), day(-12)),
        management(
          day(-12),
          'brandt',
          'Kickoff und Workshop sind gut verlaufen, benannt sind Dr. Anja Vetter und ihr Team. Offen ist, welche Messrechner ausgenommen bleiben.',
          ['Fragebogen mit der Labor-IT abschließen', day(4)],
        ),
      ],
      usage: { concealed: false, months: monthsUntil(asOf, 640, [11, 17]) },
    },
  }
}
