import type { Localised } from '../../localised.ts'
import { phaseIds } from '../../vocabulary/phases.ts'
import type { Activity, ActivityFact } from '../activity.ts'
import { type Audience, type Content, forBoth, forTeam } from '../content.ts'
import type { LaneId } from '../ids.ts'

/** Work the diagram shows that carries no task status (engagement.md §2). */
export const activities: readonly Activity[] = [
  ...phaseIds.map(
    (phase): Activity => ({
      id: `status-sync-${phase}`,
      title: { de: 'Stand abgleichen', en: 'Sync the status' },
      lane: 'FM',
      phase,
      audience: 'team',
      guidance: [
        forTeam(
          'Die Leitung gleicht in jeder Phase regelmäßig den Stand mit dem Team ab und aktualisiert den Nutzungsstatus.',
          'In every phase the manager regularly syncs with the team and updates the usage status.',
        ),
      ],
      fact: 'statusSync',
      source: 'D',
    }),
  ),
  activity(
    'readiness-scan',
    'assess',
    'customer',
    'both',
    'readinessScan',
    { de: 'Bereitschaftsanalyse laufen lassen', en: 'Run the readiness analysis' },
    forBoth(
      'Der Kunde untersucht Makros und Add-ins auf Verträglichkeit mit 64 Bit, mit Configuration Manager oder auf einzelnen Geräten.',
      'The customer examines macros and add-ins for 64-bit, with Configuration Manager or on single devices.',
    ),
    'S',
  ),
  activity(
    'readiness-review',
    'assess',
    'FE',
    'team',
    'readinessReview',
    { de: 'LT-ORT Bereitschaftsanalyse prüfen', en: 'LT-ORT Review the readiness analysis' },
    forTeam(
      'Die Prüfung ist ein eigener Schritt nach dem Lauf des Kunden. Benennen Sie gefährdete geschäftskritische Abläufe und Abhilfen; ein Experte hilft auf Anfrage.',
      'The review is an act of its own after the customer’s run. Name business-critical processes at risk, and remedies; an expert helps on request.',
    ),
    'S',
  ),
  activity(
    'resolve-findings',
    'remediate',
    'customer',
    'both',
    'readinessFindings',
    { de: 'Befunde der Analyse beheben', en: 'Resolve readiness findings' },
    forBoth(
      'Unverträgliche Add-ins und Makros werden aktualisiert, ersetzt oder mit Begründung ausgenommen.',
      'Incompatible add-ins and macros are updated, replaced or excluded with a reason.',
    ),
    'D',
  ),
  activity(
    'customer-items',
    'remediate',
    'customer',
    'both',
    'customerItems',
    { de: 'Offene Punkte der Checkliste', en: 'Open checklist items' },
    forBoth(
      'Der Kunde behebt die vereinbarten Punkte und meldet jeden, sobald er erledigt ist.',
      'The customer resolves the agreed items and reports each one as soon as it is done.',
    ),
    'S',
  ),
  activity(
    'package',
    'enable',
    'customer',
    'both',
    'packageBuilt',
    { de: 'Paket bauen und testen', en: 'Build and test the package' },
    forBoth(
      'Aus den Entscheidungen entsteht die Konfigurationsdatei, aus ihr das Paket; getestet wird auf einem sauberen Gerät.',
      'The decisions become the configuration file, and that the package; it is tested on a clean device.',
    ),
    'S',
  ),
  activity(
    'pilot',
    'enable',
    'customer',
    'both',
    'pilot',
    { de: 'Pilot', en: 'Pilot' },
    forBoth(
      'Empfohlen: repräsentative Benutzer, beide Architekturen, jede wichtige Fachanwendung, mit vorher geschriebenen Ausstiegskriterien. Mindestens fünf bis zehn Geräte.',
      'Recommended: representative users, both architectures, each important line-of-business app, with exit criteria written beforehand. Five to ten devices at least.',
    ),
    'D',
  ),
  activity(
    'licensing',
    'enable',
    'customer',
    'both',
    'licensing',
    { de: 'Lizenzen zuweisen', en: 'License end users' },
    forBoth(
      'Wer die Apps bekommt, braucht eine zugewiesene Lizenz; sonst lassen sie sich nach der Verteilung nicht aktivieren.',
      'Whoever gets the Apps needs an assigned licence; otherwise they cannot be activated after the rollout.',
    ),
    'D',
  ),
  activity(
    'target-groups',
    'enable',
    'customer',
    'both',
    'targetGroups',
    { de: 'An die Zielgruppen verteilen', en: 'Roll out to the target groups' },
    forBoth(
      'Vollständig ist die Verteilung, wenn jede Zielgruppe des Plans versorgt oder mit Begründung ausgenommen ist.',
      'The rollout is complete when every target group of the plan is covered or excluded with a reason.',
    ),
    'S',
  ),
  activity(
    'follow-ups',
    'accelerate',
    'FE',
    'both',
    'followUps',
    { de: 'Folgetermine', en: 'Follow-up sessions' },
    forBoth(
      'Vom ersten produktiven Gerät bis zur stabilen Nutzung steht immer ein künftiger Folgetermin im Kalender.',
      'From the first production device until use is stable there is always a future follow-up session in the calendar.',
    ),
    'S',
  ),
]

function activity(
  id: string,
  phase: Activity['phase'],
  lane: LaneId,
  audience: Audience,
  fact: ActivityFact,
  title: Localised,
  guidance: Content,
  source: Activity['source'],
): Activity {
  return { id, title, lane, phase, audience, guidance: [guidance], fact, source }
}
