import { GUIDE_LINKS } from '../links/guide-links.ts'
import type { Text } from '../text.ts'

/** What an objection is about. */
export const OBJECTION_KINDS = [
  'product',
  'updates',
  'compatibility',
  'support',
  'licence',
  'privacy',
  'network',
  'people',
] as const
export type ObjectionKind = (typeof OBJECTION_KINDS)[number]

/** An objection people raise, with facts and limits; no promise about price, no pressure. (acm.md §8) */
export interface Objection {
  readonly id: string
  readonly kind: ObjectionKind
  readonly said: Text
  readonly answer: Text
  /** The case in which the objector is right; null where there is none. */
  readonly rightWhere: Text | null
  /** The page of the guide that bears the answer out, by id. */
  readonly source: string
}

export const OBJECTIONS: readonly Objection[] = [
  {
    id: 'O1',
    kind: 'product',
    said: { de: 'Das läuft doch nur im Browser', en: 'It runs only in the browser' },
    answer: {
      de: 'Es sind vollständige Programme, auf dem Gerät installiert; die Ausgaben im Browser kommen hinzu.',
      en: 'They are full desktop programs, installed locally; the browser versions come in addition.',
    },
    rightWhere: {
      de: 'Pläne ohne Desktop-Rechte enthalten nur den Browser.',
      en: 'Plans without desktop rights give the web only.',
    },
    source: 'deploy/about-microsoft-365-apps',
  },
  {
    id: 'O2',
    kind: 'product',
    said: { de: 'Ohne Internet geht nichts', en: 'Needs constant internet' },
    answer: {
      de: 'Die Lizenz wird mindestens alle 30 Tage geprüft; mit erweitertem Offlinezugriff sind bis zu 180 Tage möglich, wo der Vertrag ihn enthält.',
      en: 'The licence is checked at least every 30 days; extended offline access can stretch this to 180 days where the contract includes it.',
    },
    rightWhere: {
      de: 'Abgeschottete Netze: Dort ist LTSC das richtige Produkt.',
      en: 'Isolated networks: LTSC is the right product there.',
    },
    source: 'licensing-activation/overview-licensing-activation-microsoft-365-apps',
  },
  {
    id: 'O3',
    kind: 'updates',
    said: { de: 'Ständig ändert sich alles', en: 'Constant change' },
    answer: {
      de: 'Der Kanal bestimmt es: einmal im Monat an einem festen Tag, oder zweimal im Jahr für besondere Geräte. Fristen, Wellen und Zurückgehen lassen sich steuern.',
      en: 'The channel decides: once a month on a fixed day, or twice a year for special devices. Deadlines, waves and going back can be managed.',
    },
    rightWhere: {
      de: 'Ganz ohne neue Funktionen gibt es nur LTSC.',
      en: 'A version without any new function exists only as LTSC.',
    },
    source: 'updates/overview-update-channels',
  },
  {
    id: 'O4',
    kind: 'updates',
    said: { de: 'Wir verlieren die Kontrolle', en: 'We lose control over updates' },
    answer: {
      de: 'Configuration Manager, Intune, Richtlinien oder das Admin Center führen die Updates; Funktionen lassen sich per Richtlinie regeln.',
      en: 'Configuration Manager, Intune, policies or the admin centre run the updates; functions can be governed by policy.',
    },
    rightWhere: {
      de: 'Wer Updates lange auslässt, verliert den Support.',
      en: 'Skipping updates for long ends support.',
    },
    source: 'updates/choose-how-to-deliver-updates',
  },
  {
    id: 'O5',
    kind: 'compatibility',
    said: { de: 'Unsere Makros und Add-Ins gehen nicht mehr', en: 'Macros and add-ins will break' },
    answer: {
      de: 'Nach Erfahrung des Herstellers geht das meiste weiter, was seit 2010 läuft; den Rest zeigen wir vor dem Rollout, und der Hersteller hilft bei Fällen.',
      en: 'By the vendor’s experience most of what works with 2010 or later goes on working; we show the rest before the rollout, and the vendor helps with cases.',
    },
    rightWhere: {
      de: 'Teile nur in 32 Bit und alte Steuerelemente brauchen Arbeit.',
      en: '32-bit-only components and old controls do need work.',
    },
    source: 'office/compatibility/assess-office-compatibility',
  },
  {
    id: 'O6',
    kind: 'compatibility',
    said: { de: 'Wir müssen auf 64 Bit', en: '64 bit is compulsory' },
    answer: {
      de: 'Beides gibt es; 64 Bit ist die Vorgabe, Ausnahmen bleiben auf 32.',
      en: 'Both exist; 64-bit is the default, exceptions may stay on 32.',
    },
    rightWhere: { de: 'Ein Gerät kann nicht beides mischen.', en: 'One device cannot mix both.' },
    source: 'deploy/change-bitness',
  },
  {
    id: 'O7',
    kind: 'support',
    said: { de: 'Unser Office reicht', en: 'Our old Office is good enough' },
    answer: {
      de: '2010, 2013, 2016 und 2019 bekommen keine Sicherheitskorrekturen mehr, 2016 und 2019 seit Oktober 2025.',
      en: '2010, 2013, 2016 and 2019 no longer receive security fixes, 2016 and 2019 since October 2025.',
    },
    rightWhere: {
      de: 'LTSC 2024 wird bis Oktober 2029 unterstützt.',
      en: 'LTSC 2024 is supported until October 2029.',
    },
    source: 'end-of-support/plan-upgrade-older-versions-office',
  },
  {
    id: 'O8',
    kind: 'support',
    said: { de: 'Es verbindet sich doch noch', en: 'Old Office still connects' },
    answer: {
      de: 'Es wird nicht gesperrt, aber auch nicht unterstützt; Funktionen und Zuverlässigkeit lassen nach.',
      en: 'It is not blocked, but it is unsupported; functions and reliability decline.',
    },
    rightWhere: null,
    source: 'end-of-support/plan-upgrade-older-versions-office',
  },
  {
    id: 'O9',
    kind: 'licence',
    said: { de: 'Kaufen ist billiger', en: 'Buying once is cheaper' },
    answer: {
      de: 'Vergleichen Sie Gleiches: Geräte je Person, Rechte auf Servern, Sicherheit, Aufwand bei jedem Versionssprung. Zu Preisen sagen wir nichts.',
      en: 'Compare like with like: devices per person, rights on servers, security, work for each version jump. We make no claims about prices.',
    },
    rightWhere: {
      de: 'Für ein einzelnes, selten benutztes Gerät ohne neue Funktionen kann es so sein.',
      en: 'For a single rarely used device without new functions it can be.',
    },
    source: 'deploy/about-microsoft-365-apps',
  },
  {
    id: 'O10',
    kind: 'licence',
    said: { de: 'Dann sind unsere Dateien weg', en: 'If we stop paying, our files are gone' },
    answer: {
      de: 'Die Dateien bleiben; die Programme können dann noch ansehen und drucken.',
      en: 'Files stay; the programs fall back to viewing and printing.',
    },
    rightWhere: { de: 'Zum Bearbeiten braucht es eine Lizenz.', en: 'Editing needs a licence.' },
    source: 'licensing-activation/overview-licensing-activation-microsoft-365-apps',
  },
  {
    id: 'O11',
    kind: 'privacy',
    said: { de: 'Alles landet in der Cloud', en: 'Everything lands in the cloud' },
    answer: {
      de: 'Speichern auf dem Gerät und auf Freigaben bleibt möglich; Vorgaben lassen sich setzen, Cloudfunktionen einschränken.',
      en: 'Saving locally and on shares stays possible; defaults can be set, cloud functions limited.',
    },
    rightWhere: {
      de: 'Manches, etwa automatisches Speichern, braucht Cloudspeicher.',
      en: 'Some functions, such as autosave, need cloud storage.',
    },
    source: 'privacy/connected-experiences',
  },
  {
    id: 'O12',
    kind: 'privacy',
    said: { de: 'Microsoft liest mit', en: 'Microsoft reads our documents' },
    answer: {
      de: 'Diagnosedaten haben drei Stufen und enthalten nach ihrer Festlegung keine Namen, Adressen oder Inhalte; verbundene Erfahrungen lassen sich abschalten.',
      en: 'Diagnostic data has three levels and by definition contains no names, addresses or content; connected experiences can be switched off.',
    },
    rightWhere: {
      de: 'Erforderliche Dienstdaten lassen sich nicht ganz abschalten; klären Sie es mit dem Datenschutz.',
      en: 'Required service data cannot be switched off entirely; check with data protection.',
    },
    source: 'privacy/overview-privacy-controls',
  },
  {
    id: 'O13',
    kind: 'licence',
    said: { de: 'Eine Lizenz je Gerät', en: 'One licence, one device' },
    answer: {
      de: 'Fünf Rechner, fünf Tablets und fünf Telefone je Person.',
      en: 'Five computers, five tablets and five phones per person.',
    },
    rightWhere: { de: 'Geteilte Konten sind nicht erlaubt.', en: 'Shared accounts are not allowed.' },
    source: 'licensing-activation/overview-licensing-activation-microsoft-365-apps',
  },
  {
    id: 'O14',
    kind: 'product',
    said: { de: 'Auf dem Terminalserver geht das nicht', en: 'Does not work on terminal servers' },
    answer: {
      de: 'Dafür gibt es die gemeinsame Aktivierung, in Enterprise-Plänen und Business Premium.',
      en: 'Shared activation is made for it, in enterprise plans and Business Premium.',
    },
    rightWhere: {
      de: 'Unterstützte Serverversionen sind wenige und laufen aus: die Plattform planen.',
      en: 'Supported server versions are few and ending: plan the platform.',
    },
    source: 'licensing-activation/overview-shared-computer-activation',
  },
  {
    id: 'O15',
    kind: 'network',
    said: { de: 'Das sprengt die Leitung', en: 'Updates will flood our lines' },
    answer: {
      de: 'Nur Geändertes wird geholt, gepackt; Geräte teilen; Ringe verteilen die ersten 3 GB.',
      en: 'Only what changed is fetched, compressed; devices share; rings spread the first 3 GB.',
    },
    rightWhere: { de: 'Dünne Standorte brauchen einen Plan.', en: 'Thin sites need a plan.' },
    source: 'updates/delivery-optimization',
  },
  {
    id: 'O16',
    kind: 'compatibility',
    said: { de: 'Andere können das nicht öffnen', en: 'Others cannot open our files' },
    answer: {
      de: 'Es sind dieselben offenen Dateiformate wie bisher.',
      en: 'They are the same open file formats as before.',
    },
    rightWhere: {
      de: 'Ganz neue Funktionen sehen in alten Programmen schlechter aus.',
      en: 'Very new functions degrade in old programs.',
    },
    source: 'office/compatibility/assess-office-compatibility',
  },
  {
    id: 'O17',
    kind: 'product',
    said: { de: 'Ist doch dasselbe 16.0', en: 'It is the same as Office 2016, also 16.0' },
    answer: {
      de: 'Die Nummer nennt die Plattform; Funktionen und Sicherheit hängen am Build.',
      en: 'The number names the platform; functions and security differ by build.',
    },
    rightWhere: {
      de: 'Das Wesentliche sieht gleich aus, was beim Lernen hilft.',
      en: 'The basics look alike, which helps training.',
    },
    source: 'updates/overview-update-channels',
  },
  {
    id: 'O18',
    kind: 'product',
    said: { de: 'Dann kommt das neue Outlook', en: 'New Outlook will be forced on us' },
    answer: {
      de: 'Welches Outlook verteilt wird, ist eine Entscheidung; das klassische kann bleiben. Termine sind zu prüfen.',
      en: 'Which Outlook is deployed is a decision; the classic one can be kept. Dates are to be checked.',
    },
    rightWhere: { de: 'Im neuen gibt es keine COM-Add-Ins.', en: 'The new one has no COM add-ins.' },
    source: 'outlook/get-started/state-of-com-add-ins',
  },
  {
    id: 'O19',
    kind: 'privacy',
    said: { de: 'Der Betriebsrat lehnt ab', en: 'Staff representation will refuse' },
    answer: {
      de: 'Berichte können Namen verbergen; Zweck, Rollen und Löschung lassen sich vorher vereinbaren.',
      en: 'Reports can conceal names; purpose, roles and deletion can be agreed beforehand.',
    },
    rightWhere: {
      de: 'Einzelne ohne Vereinbarung auszuwerten ist tatsächlich nicht erlaubt.',
      en: 'Evaluating individuals without agreement is indeed not allowed.',
    },
    source: 'privacy/overview-privacy-controls',
  },
  {
    id: 'O20',
    kind: 'people',
    said: { de: 'Keine Zeit für Schulung', en: 'Our people have no time for training' },
    answer: {
      de: 'Aussehen und Bedienung sind vertraut; den meisten genügen 30 Minuten, wenigen hilft eine Stunde nach Rolle.',
      en: 'Look and use are familiar; 30 minutes suffice for most, a role session helps a few.',
    },
    rightWhere: { de: 'Wer viel damit arbeitet, braucht mehr.', en: 'Power users need more.' },
    source: 'best-practices/microsoft-365-change-guide',
  },
  {
    id: 'O21',
    kind: 'people',
    said: { de: 'Wir haben etwas anderes', en: 'We already pay another product' },
    answer: {
      de: 'Fragen Sie, welche Funktion benutzt wird und warum; wir halten es fest.',
      en: 'Ask which function is used and why; we record it.',
    },
    rightWhere: {
      de: 'Dann kann es „Keine Absicht“ sein, und das ist ein gültiges Ergebnis.',
      en: 'Then it may be “No intent”, and that is a valid result.',
    },
    source: 'deploy/plan-microsoft-365-apps',
  },
  {
    id: 'O22',
    kind: 'support',
    said: { de: 'Der Support endet dauernd', en: 'Support ends all the time anyway' },
    answer: {
      de: 'Das Abonnement wird unterstützt, solange eine aktuelle Version auf einem unterstützten System läuft.',
      en: 'The subscription is supported as long as a current version runs on a supported system.',
    },
    rightWhere: { de: 'Das Betriebssystem hat eigene Termine.', en: 'The operating system has its own dates.' },
    source: 'end-of-support/windows-server-support',
  },
]

/** The day on which the source of an objection was last checked, YYYY-MM-DD; null where it names no page of the guide. */
export const checkedOnOf = ({ source }: Objection): string | null =>
  GUIDE_LINKS.find(({ id }) => id === source)?.checkedOn ?? null
