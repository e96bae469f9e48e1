import type { Question } from '../../template/types.ts'

/** Questions of the section “Add-ins, macros, databases”. (remediation.md §6) */
export const ADD_INS_QUESTIONS: readonly Question[] = [
  {
    id: 'ad.scan',
    kind: 'one',
    section: 'add-ins',
    text: { de: 'Bereitschaftsscan erfolgt?', en: 'Readiness scan done?' },
    help: {
      de: 'Ausgewertet: Die Technik hat die Befunde durchgesehen.',
      en: 'Reviewed: the engineer has been through the findings.',
    },
    options: [
      { id: 'reviewed', label: { de: 'erfolgt und ausgewertet', en: 'done and reviewed' } },
      { id: 'run', label: { de: 'erfolgt, nicht ausgewertet', en: 'done, not reviewed' } },
      { id: 'none', label: { de: 'nicht erfolgt', en: 'not done' } },
    ],
  },
  {
    id: 'ad.com',
    kind: 'one',
    section: 'add-ins',
    text: { de: 'COM- oder VSTO-Add-Ins', en: 'COM or VSTO add-ins' },
    help: { de: 'Verschiedene Add-Ins, nicht Installationen.', en: 'Different add-ins, not installations.' },
    options: [
      { id: 'none', label: { de: 'keine', en: 'none' } },
      { id: 'few', label: { de: 'wenige', en: 'few' } },
      { id: 'many', label: { de: 'viele', en: 'many' } },
    ],
  },
  {
    id: 'ad.x86only',
    kind: 'yesNo',
    section: 'add-ins',
    text: { de: 'Add-Ins oder Treiber nur in 32 Bit?', en: 'Any add-in or driver that exists in 32 bit only?' },
    help: {
      de: 'Der Bereitschaftsscan und die Seiten der Hersteller sagen es.',
      en: "The readiness scan and the vendor's pages tell.",
    },
    options: [],
  },
  {
    id: 'ad.vendorOk',
    kind: 'yesNo',
    section: 'add-ins',
    text: {
      de: 'Aussagen aller Hersteller kritischer Add-Ins vorhanden?',
      en: 'Statements of all vendors of critical add-ins at hand?',
    },
    help: {
      de: 'Für die Add-Ins, ohne die nicht gearbeitet werden kann.',
      en: 'For the add-ins work cannot go on without.',
    },
    options: [],
  },
  {
    id: 'ad.vba',
    kind: 'one',
    section: 'add-ins',
    text: { de: 'VBA in geschäftskritischen Dateien', en: 'VBA in business-critical files' },
    help: { de: 'Dateien, deren Ausfall einen Prozess anhält.', en: 'Files whose failure stops a process.' },
    options: [
      { id: 'none', label: { de: 'keine', en: 'none' } },
      { id: 'some', label: { de: 'einige', en: 'some' } },
      { id: 'many', label: { de: 'viele', en: 'many' } },
    ],
  },
  {
    id: 'ad.declares',
    kind: 'yesNo',
    section: 'add-ins',
    text: { de: 'Makros mit deklarierten API-Aufrufen?', en: 'Macros with declared API calls?' },
    help: { de: 'Der Bereitschaftsscan findet sie.', en: 'The readiness scan finds them.' },
    options: [],
  },
  {
    id: 'ad.activex',
    kind: 'yesNo',
    section: 'add-ins',
    text: {
      de: 'ActiveX-Steuerelemente oder eingebettete Medien in Dokumenten?',
      en: 'ActiveX controls or embedded media in documents?',
    },
    help: {
      de: 'Formulare mit Schaltflächen, eingebettete Abspielprogramme.',
      en: 'Forms with buttons, embedded players.',
    },
    options: [],
  },
  {
    id: 'ad.macroSource',
    kind: 'many',
    section: 'add-ins',
    text: { de: 'Woher kommen Makrodateien?', en: 'Where do macro files come from?' },
    help: {
      de: 'Wählen Sie jeden Weg, auf dem solche Dateien ankommen; nichts, wo es keine Makros gibt.',
      en: 'Choose each way such files arrive; none where there are no macros.',
    },
    options: [
      { id: 'share', label: { de: 'Netzwerkfreigaben', en: 'network shares' } },
      { id: 'internet', label: { de: 'Internet', en: 'the internet' } },
      { id: 'mail', label: { de: 'Mail', en: 'mail' } },
      { id: 'sharepoint', label: { de: 'SharePoint oder OneDrive', en: 'SharePoint or OneDrive' } },
      { id: 'signed', label: { de: 'signierte Makros', en: 'signed macros' } },
    ],
  },
  {
    id: 'ad.access',
    kind: 'yesNo',
    section: 'add-ins',
    text: { de: 'Access-Anwendungen im Einsatz?', en: 'Access applications in production?' },
    help: { de: 'Datenbanken, die wöchentlich geöffnet werden.', en: 'Databases that people open every week.' },
    options: [],
  },
  {
    id: 'ad.odbc',
    kind: 'yesNo',
    section: 'add-ins',
    text: { de: 'ODBC- oder OLE-DB-Verbindungen aus Office?', en: 'ODBC or OLE DB connections from Office?' },
    help: {
      de: 'Zum Beispiel Berichte, die Daten in Excel holen.',
      en: 'Reports that fetch data into Excel, for example.',
    },
    options: [],
  },
  {
    id: 'ad.dms',
    kind: 'yesNo',
    section: 'add-ins',
    text: {
      de: 'Dokumentenmanagement oder ERP mit Office verbunden?',
      en: 'Document management or ERP links into Office?',
    },
    help: { de: 'Ins Archiv speichern, Briefe aus dem ERP.', en: 'Save to archive, letters from the ERP.' },
    options: [],
  },
  {
    id: 'ad.outlookAddins',
    kind: 'yesNo',
    section: 'add-ins',
    text: { de: 'Outlook-Add-Ins in Gebrauch?', en: 'Outlook add-ins in use?' },
    help: { de: 'Auch die von Telefonie und Besprechungen.', en: 'Also those of telephony and meetings.' },
    options: [],
  },
]
