import type { IsoDate } from '@lotse/calendar'
import type { SampleCustomer } from '../model.ts'
import {
  answered,
  assigned,
  completed,
  contactsAt,
  coreOnboarding,
  document,
  forecast,
  management,
  meetingsOf,
  monthsUntil,
  running,
  skipped,
  spent,
  stated,
  status,
  technical,
  usualEngagement,
  workdaysFrom,
} from '../writing.ts'

/** Met in the middle: a partner had done the assessment, now the remediation runs with open findings. */
export function silberbach(asOf: IsoDate): SampleCustomer {
  const day = workdaysFrom(asOf)
  const team = { fm: 'lorenz', fe: 'demir', contact: 'Yannick Dressler' } as const
  const at = contactsAt('silberbach.example', 'DE', 'de')
  const talk = meetingsOf(team, 'de', 'Europe/Berlin')
  const covered = 'Vom bisherigen Partner Papierwerk IT erledigt; der Bericht liegt bei den Dokumenten.'
  return {
    slug: 'silberbach',
    name: 'Silberbach Papier AG',
    city: 'Düren',
    country: 'DE',
    language: 'de',
    createdOn: day(-95),
    groups: ['Mitte'],
    tags: ['Fertigung'],
    engagement: {
      ...usualEngagement,
      scenario: 'customerLedPartnerAssist',
      tenant: { name: 'Silberbach Papier', cloud: 'commercial', primaryDomain: 'silberbach.example' },
      seats: 720,
      manager: 'lorenz',
      engineer: 'demir',
      story: [
        at.it('Yannick Dressler', ['techLead'], { on: day(-92), by: 'lorenz' }, { isPrimary: true }),
        at.it('Sabrina Oehl', ['admin'], { on: day(-90), by: 'demir' }),
        at.partner('Holger Menk', 'Papierwerk IT', ['partnerEngineer'], { on: day(-90), by: 'demir' }),
        assigned(day(-60), 'SME', 'novak', 'Makros der Rezepturen'),
        status(day(-91), 'lorenz', {
          l1: 'inProgress',
          l2: 'technicalOnboarding',
          targetDate: day(120),
          startDate: day(-90),
          intentNote:
            'Silberbach löst Office 2016 in beiden Werken ab, weil der Support endet und Rezepturen geteilt werden.',
          nextAction: 'Die letzten vier Punkte der Checkliste mit Herrn Dressler durchgehen',
          nextActionDate: day(3),
        }),
        forecast(day(-80), 'lorenz', [day(50), day(85), day(120)]),
        completed('3616', day(-90), 'lorenz'),
        completed('994', day(-88), 'lorenz'),
        skipped('3080', 'fullyCovered', covered, day(-88), 'demir'),
        skipped(
          '3738',
          'fullyCovered',
          'Die Präsentation hielt der frühere Partner vor der Werkleitung, bestätigt von Herrn Dressler.',
          day(-88),
          'lorenz',
        ),
        skipped(
          '4047',
          'fullyCovered',
          'Ein Plan für Schulung und Bekanntmachung liegt vor und wurde durchgesehen.',
          day(-88),
          'lorenz',
        ),
        completed('3734', day(-80), 'lorenz'),
        completed('3070', day(-75), 'demir'),
        completed('1049', day(-68), 'demir'),
        completed('3981', day(-67), 'demir'),
        stated(day(-80), 'demir', 'readinessRanOn', day(-82)),
        stated(day(-78), 'demir', 'readinessReviewed', true),
        stated(day(-75), 'demir', 'checklistSent', true),
        completed('1699', day(-66), 'lorenz'),
        stated(day(-9), 'demir', 'openReadinessFindings', 5, 'Rezeptur-Makros mit alten Verweisen'),
        stated(day(-9), 'demir', 'openChecklistItems', 4),
        stated(day(-9), 'demir', 'openBlockingItems', 0),
        answered(day(-78), 'demir', 'readiness-findings', 'yes', 'Rezeptur-Makros verweisen auf alte Laufwerke.'),
        running('3190', 80, day(14), day(-40), 'demir'),
        ...coreOnboarding(day(-88), team, 'de', day, 'half'),
        document(
          day(-88),
          'demir',
          'Bericht-Papierwerk-IT.txt',
          'report',
          'Analyse beider Werke, Entscheidungen und Inventar.\n',
          {
            taskId: '3080',
            audience: 'team',
          },
        ),
        spent(day(-75), 'demir', '3070', 120, 'Checkliste aus dem Bericht abgeleitet'),
        technical(
          day(-88),
          'demir',
          'onTrack',
          'Bericht des früheren Partners durchgesehen: vollständig, Stand ein Vierteljahr alt.',
          ['Bereitschaftsanalyse erneuern', day(-80)],
        ),
        technical(
          day(-9),
          'demir',
          'waitingForCustomer',
          'Vier Punkte offen: drei Verweise in Rezeptur-Makros, ein Druckertreiber in Werk 2.',
          ['Makros nach der Anpassung prüfen', day(10)],
          { taskId: '3190', tags: ['Makros'] },
        ),
        ...talk.held('remediationCheckpoint', day(-9), 'Von 31 Punkten sind 27 behoben.', {
          progress: { unit: 'devices', done: 0, planned: 720 },
          nextOn: day(5),
          actions: [{ words: 'Druckertreiber in Werk 2 erneuern', who: { contact: 'Sabrina Oehl' }, dueOn: day(5) }],
        }),
        talk.ahead('remediationCheckpoint', day(5), day(-9), '13:00', [{ contact: 'Sabrina Oehl' }]),
        management(
          day(-8),
          'lorenz',
          'Die Behebung kommt voran. Herr Dressler wünscht den Beginn der Verteilung vor der Inventur.',
          ['Die letzten vier Punkte der Checkliste mit Herrn Dressler durchgehen', day(3)],
        ),
      ],
      usage: { concealed: false, months: monthsUntil(asOf, 720, [18, 24, 30]) },
    },
  }
}
