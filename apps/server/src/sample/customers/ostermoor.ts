import type { IsoDate } from '@lotse/calendar'
import type { SampleCustomer } from '../model.ts'
import {
  answered,
  assessed,
  assigned,
  contactsAt,
  coreOnboarding,
  document,
  keyData,
  kickedOff,
  management,
  meetingsOf,
  monthsUntil,
  stated,
  status,
  technical,
  undecided,
  usualEngagement,
  waiting,
  workdaysFrom,
} from '../writing.ts'

/** Blocked by an add-in that is not certified for 64-bit, with concealed names in the reports, as agreed with the works council. */
export function ostermoor(asOf: IsoDate): SampleCustomer {
  const day = workdaysFrom(asOf)
  const team = { fm: 'brandt', fe: 'keller', contact: 'Christiane Adler' } as const
  const at = contactsAt('ostermoor.example', 'DE', 'de')
  const talk = meetingsOf(team, 'de', 'Europe/Berlin')
  return {
    slug: 'ostermoor',
    name: 'Bankhaus Ostermoor & Söhne KG',
    city: 'Frankfurt am Main',
    country: 'DE',
    language: 'de',
    createdOn: day(-330),
    groups: ['Mitte'],
    tags: ['Finanzwesen'],
    engagement: {
      ...usualEngagement,
      tenant: { name: 'Bankhaus Ostermoor', cloud: 'commercial', primaryDomain: 'ostermoor.example' },
      seats: 2100,
      manager: 'brandt',
      engineer: 'keller',
      story: [
        at.it('Christiane Adler', ['techLead'], { on: day(-326), by: 'brandt' }, { isPrimary: true }),
        at.it('Tobias Rehm', ['admin'], { on: day(-300), by: 'keller' }),
        at.customer('Volker Ostermoor', ['sponsor'], { on: day(-290), by: 'brandt' }, { doNotCall: true }),
        at.account('Silke Reiter', ['AT'], { on: day(-60), by: 'brandt' }),
        assigned(day(-60), 'SME', 'novak', 'Add-in für Kursdaten'),
        keyData(day(-325), 'brandt', {
          wantedOn: day(60),
          intent: 'Office 2019 durch unterstützte Versionen ersetzen',
          businessReasons: ['endOfLife', 'security'],
          successOwner: 'Volker Ostermoor',
          stakeholders: 'Handel, Revision, Betriebsrat',
        }),
        status(day(-325), 'brandt', {
          l1: 'inProgress',
          l2: 'technicalOnboarding',
          targetDate: day(60),
          startDate: day(-320),
          intentNote: 'Das Bankhaus will Office 2019 ersetzen, weil die Revision unterstützte Versionen verlangt.',
          nextAction: 'Analyse-Workshop halten',
          nextActionDate: day(-300),
        }),
        status(day(-45), 'brandt', {
          l1: 'blocked',
          l2: 'appCompatibility',
          targetDate: day(55),
          owner: 'Account-Team, Frau Reiter',
          intentNote:
            'Der Handel kann nicht umstellen, weil das Add-in für Kursdaten unter 64 Bit nicht zertifiziert ist.',
          nextAction: 'Zusage des Add-in-Herstellers einholen',
          nextActionDate: day(-1),
        }),
        ...kickedOff(day(-318), team),
        ...assessed(day(-292), team),
        stated(day(-46), 'keller', 'openReadinessFindings', 3),
        stated(day(-46), 'keller', 'openBlockingItems', 1, 'Kursdaten-Add-in'),
        waiting(
          '3190',
          'blockedTechnicalVendor',
          'Das Kursdaten-Add-in ist für 64 Bit nicht freigegeben; der Hersteller prüft.',
          70,
          day(-45),
          'keller',
        ),
        answered(day(-45), 'keller', 'technical-blockers', 'yes', 'Das Kursdaten-Add-in läuft unter 64 Bit nicht.'),
        ...coreOnboarding(day(-320), team, 'de', day, 'half'),
        undecided(day(-44), 'keller', 'Handel mit 32 Bit vorziehen?', {
          state: 'deferred',
          deferredUntil: day(30),
          context: 'Zwei Pakete wären zu pflegen; die Revision sähe das ungern.',
          options: ['Warten auf die Freigabe', '32 Bit nur im Handel'],
        }),
        document(
          day(-44),
          'keller',
          'Befunde-Handel.csv',
          'report',
          'Add-in;Version;Befund\nKursdaten;7.2;nicht für 64 Bit freigegeben\nRisikoblatt;3.0;Makro anpassen\n',
          { taskId: '3190' },
        ),
        technical(day(-290), 'keller', 'onTrack', 'Workshop: alle Abteilungen außer Handel ohne Befund.', [
          'Add-ins des Handels einzeln prüfen',
          day(-270),
        ]),
        technical(
          day(-44),
          'novak',
          'waitingForCustomer',
          'Das Kursdaten-Add-in ruft eine 32-Bit-Bibliothek. Der Hersteller prüft eine neue Fassung; Umweg über den Webdienst ist dem Handel zu langsam.',
          ['Testfassung des Herstellers ansehen', day(14)],
          {
            taskId: '3190',
            tags: ['Add-in', '64 Bit'],
            concerns: [{ kind: 'thirdParty', text: 'Kein zugesagter Termin des Add-in-Herstellers', insightId: null }],
          },
        ),
        ...talk.held('remediationCheckpoint', day(-17), 'Der Hersteller des Add-ins nennt noch keinen Termin.', {
          actions: [
            { words: 'Beim Hersteller des Add-ins nachhaken', who: { contact: 'Silke Reiter' }, dueOn: day(-1) },
          ],
        }),
        talk.ahead('remediationCheckpoint', day(4), day(-17)),
        management(
          day(-45),
          'brandt',
          'Mit Frau Adler (IT) und dem Handel besprochen: Ohne freigegebenes Kursdaten-Add-in keine Umstellung. Hindernis dokumentiert, Status auf Blockiert gesetzt.',
          ['Zusage des Add-in-Herstellers einholen', day(-14), { name: 'Silke Reiter' }],
          { escalated: true },
        ),
        management(
          day(-17),
          'brandt',
          'Der Hersteller nennt noch keinen Termin. Frau Reiter hakt nach; der Handel will in der Zwischenzeit die übrigen Abteilungen nicht vorziehen.',
          ['Erneut nachfragen', day(-1), { name: 'Silke Reiter' }],
        ),
      ],
      usage: { concealed: true, months: monthsUntil(asOf, 2100, [150, 168, 181, 196, 214, 229, 240, 251, 257, 260]) },
    },
  }
}
