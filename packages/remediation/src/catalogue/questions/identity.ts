import type { Question } from '../../template/types.ts'

/** Questions of the section “Identity”. (remediation.md §6) */
export const IDENTITY_QUESTIONS: readonly Question[] = [
  {
    id: 'id.model',
    kind: 'one',
    section: 'identity',
    text: { de: 'Wo werden Konten geführt?', en: 'Where are accounts mastered?' },
    help: {
      de: 'Nur in der Cloud, aus einem Verzeichnis synchronisiert oder über einen Verbunddienst angemeldet.',
      en: 'Cloud only, synchronised from a directory, or signed in by a federation service.',
    },
    options: [
      { id: 'cloudOnly', label: { de: 'nur in der Cloud', en: 'in the cloud only' } },
      { id: 'synced', label: { de: 'im Verzeichnis, synchronisiert', en: 'in a directory, synchronised' } },
      { id: 'federated', label: { de: 'im Verbund', en: 'federated' } },
      { id: 'none', label: { de: 'noch keine Konten', en: 'no accounts yet' } },
    ],
  },
  {
    id: 'id.forests',
    kind: 'one',
    section: 'identity',
    text: { de: 'Wie viele Verzeichnis-Gesamtstrukturen?', en: 'How many directory forests?' },
    help: {
      de: 'Zählen Sie jene, deren Personen die Apps nutzen sollen.',
      en: 'Count those whose people shall use the Apps.',
    },
    options: [
      { id: 'zero', label: { de: 'keine', en: 'none' } },
      { id: 'one', label: { de: 'eine', en: 'one' } },
      { id: 'many', label: { de: 'mehrere', en: 'several' } },
    ],
  },
  {
    id: 'id.upn',
    kind: 'yesNo',
    section: 'identity',
    text: {
      de: 'Haben Anmeldenamen eine routbare, bestätigte Domäne?',
      en: 'Do sign-in names use a routable, verified domain?',
    },
    help: { de: 'Ein Suffix wie .local ist nicht routbar.', en: 'A suffix such as .local is not routable.' },
    options: [],
    askedWhen: 'id.model=synced/federated',
  },
  {
    id: 'id.upnMail',
    kind: 'yesNo',
    section: 'identity',
    text: {
      de: 'Entspricht der Anmeldename der E-Mail-Adresse?',
      en: 'Is the sign-in name equal to the mail address?',
    },
    help: {
      de: 'Für fast alle; wenige Ausnahmen zählen nicht.',
      en: 'For nearly everybody; a few exceptions do not matter.',
    },
    options: [],
  },
  {
    id: 'id.dirErrors',
    kind: 'one',
    section: 'identity',
    text: {
      de: 'Verzeichnisqualität (Dubletten, unzulässige Zeichen)?',
      en: 'Directory quality (duplicates, illegal characters)?',
    },
    help: {
      de: 'Das Werkzeug zur Vorbereitung der Synchronisierung sagt es.',
      en: 'The tool that prepares the directory for synchronisation tells.',
    },
    options: [
      { id: 'checkedClean', label: { de: 'geprüft, sauber', en: 'checked, clean' } },
      { id: 'checkedErrors', label: { de: 'geprüft, Fehler gefunden', en: 'checked, errors found' } },
      { id: 'notChecked', label: { de: 'nicht geprüft', en: 'not checked' } },
    ],
    askedWhen: 'id.model=synced/federated',
  },
  {
    id: 'id.join',
    kind: 'many',
    section: 'identity',
    text: { de: 'Wie sind Windows-Geräte eingebunden?', en: 'How are Windows devices joined?' },
    help: { de: 'Wählen Sie jede vorhandene Form.', en: 'Choose each form that exists.' },
    options: [
      { id: 'entra', label: { de: 'mit Entra verbunden', en: 'Entra joined' } },
      { id: 'hybrid', label: { de: 'hybrid verbunden', en: 'hybrid joined' } },
      { id: 'adOnly', label: { de: 'nur lokales Verzeichnis', en: 'local directory only' } },
      { id: 'workgroup', label: { de: 'Arbeitsgruppe', en: 'workgroup' } },
    ],
  },
  {
    id: 'id.mfa',
    kind: 'one',
    section: 'identity',
    text: { de: 'Mehrstufige Anmeldung?', en: 'Multi-factor sign-in?' },
    help: {
      de: 'Für alle, nur für Administratoren oder gar nicht.',
      en: 'For everybody, for administrators only, or not at all.',
    },
    options: [
      { id: 'all', label: { de: 'für alle', en: 'for everybody' } },
      { id: 'admins', label: { de: 'nur für Administratoren', en: 'for administrators only' } },
      { id: 'none', label: { de: 'gar nicht', en: 'not at all' } },
    ],
  },
  {
    id: 'id.ca',
    kind: 'yesNo',
    section: 'identity',
    text: { de: 'Sind Regeln für bedingten Zugriff aktiv?', en: 'Are conditional access rules active?' },
    help: {
      de: 'Auch Regeln im Berichtsmodus, die eingeschaltet werden sollen.',
      en: 'Also rules in report mode that will be switched on.',
    },
    options: [],
  },
  {
    id: 'id.fedPolicies',
    kind: 'yesNo',
    section: 'identity',
    text: {
      de: 'Gibt es Anspruchs- oder Zugriffsregeln im Verbunddienst?',
      en: 'Are claim rules or access policies set in the federation service?',
    },
    help: {
      de: 'Die Administration des Verbunddienstes weiß es.',
      en: 'The administrator of the federation service knows.',
    },
    options: [],
    askedWhen: 'id.model=federated',
  },
  {
    id: 'id.sharedAccounts',
    kind: 'yesNo',
    section: 'identity',
    text: { de: 'Nutzen mehrere Personen ein gemeinsames Konto?', en: 'Do several people use one account?' },
    help: { de: 'Empfang, Fertigung, Stationen, Schiffe.', en: 'Reception, shop floor, wards, ships.' },
    options: [],
  },
  {
    id: 'id.breakGlass',
    kind: 'yesNo',
    section: 'identity',
    text: { de: 'Gibt es zwei Notfallkonten?', en: 'Do two emergency accounts exist?' },
    help: {
      de: 'Reine Cloud-Administratoren, die keine Regel erfasst.',
      en: 'Cloud-only administrators that no rule covers.',
    },
    options: [],
  },
]
