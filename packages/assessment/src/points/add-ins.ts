import type { DecisionPoint } from './types.ts'

/** Decision point 12. (assessment-decisions.md §12) */
export const ADD_INS: DecisionPoint = {
  id: 'addIns',
  number: 12,
  title: { de: 'Add-Ins, Makros, Dokumente, Datenbanken', en: 'Add-ins, macros, documents, databases' },
  ask: { de: 'Was muss nach der Umstellung weiter gehen?', en: 'What has to go on working afterwards?' },
  collect: [
    { de: 'Add-Ins mit Version und Aussage des Herstellers', en: 'Add-ins with version and the vendor’s statement' },
    { de: 'Vorlagen mit Makros und ihr Ort', en: 'Templates with macros and their place' },
    { de: 'Access, SQL-Treiber, Dokumentenverwaltung', en: 'Access, SQL drivers, document management' },
  ],
  decisions: [
    {
      id: 'addIns',
      kind: 'many',
      question: { de: 'Wie wird behoben, was nicht geht?', en: 'How is fixed what does not work?' },
      options: [
        {
          id: 'vendorUpdate',
          label: { de: 'neue Ausgabe des Herstellers', en: 'update by the vendor' },
          consequence: {
            de: 'Termin des Herstellers wird Teil des Plans.',
            en: 'The vendor’s date becomes part of the plan.',
          },
        },
        {
          id: 'webAddIn',
          label: { de: 'durch ein Web-Add-In ersetzen', en: 'replace by a web add-in' },
          consequence: { de: 'Läuft auch auf Mac und im neuen Outlook.', en: 'Runs on Mac and in new Outlook too.' },
        },
        {
          id: 'exceptionGroup',
          label: { de: 'Ausnahmegruppe', en: 'exception group' },
          consequence: { de: 'Eigenes Paket mit Enddatum.', en: 'A package of its own with an end date.' },
        },
        {
          id: 'retire',
          label: { de: 'abschaffen', en: 'retire' },
          consequence: { de: 'Die Fachabteilung stimmt zu.', en: 'The department agrees.' },
        },
        {
          id: 'appAssure',
          label: { de: 'Fall für App Assure', en: 'App Assure case' },
          consequence: { de: 'Der Hersteller von Office hilft.', en: 'The vendor of Office helps.' },
        },
      ],
      recommended: ['vendorUpdate', 'exceptionGroup'],
      mandatory: true,
      answers: [],
      dependsOn: ['architecture'],
    },
    {
      id: 'macros',
      kind: 'many',
      question: { de: 'Wem wird bei Makros vertraut?', en: 'Which macros are trusted?' },
      options: [
        {
          id: 'signed',
          label: { de: 'signierten', en: 'signed ones' },
          consequence: {
            de: 'Jemand führt das Zertifikat und signiert.',
            en: 'Somebody keeps the certificate and signs.',
          },
        },
        {
          id: 'trustedLocations',
          label: { de: 'an vertrauenswürdigen Orten', en: 'those in trusted locations' },
          consequence: { de: 'Nur Freigaben, auf die wenige schreiben dürfen.', en: 'Only shares few may write to.' },
        },
      ],
      recommended: ['signed'],
      mandatory: false,
      answers: [],
      dependsOn: ['security.baseline'],
    },
    {
      id: 'outlook',
      kind: 'one',
      question: { de: 'Welches Outlook für Windows?', en: 'Which Outlook for Windows?' },
      options: [
        {
          id: 'classic',
          label: { de: 'klassisches', en: 'classic' },
          consequence: { de: 'COM-Add-Ins gehen weiter.', en: 'COM add-ins go on working.' },
        },
        {
          id: 'new',
          label: { de: 'neues', en: 'new' },
          consequence: {
            de: 'Keine COM-Add-Ins; Web-Add-Ins sind nötig.',
            en: 'No COM add-ins; web add-ins are needed.',
          },
        },
        {
          id: 'both',
          label: { de: 'beide, nach Gruppe', en: 'both, by group' },
          consequence: { de: 'Zwei Anleitungen, zwei Schulungen.', en: 'Two instructions, two trainings.' },
        },
      ],
      recommended: ['classic'],
      mandatory: true,
      answers: ['of.newOutlook'],
      dependsOn: ['addIns'],
    },
  ],
  recommendation: {
    de: 'Das Geschäftskritische im Piloten prüfen, mit Ausnahmen beheben; klassisches Outlook, solange COM-Add-Ins nötig sind.',
    en: 'Test what is business critical in the pilot, fix by exception; classic Outlook as long as COM add-ins are needed.',
  },
  overturnedBy: {
    de: 'Kein COM-Add-In ist mehr nötig: dann ist das neue Outlook möglich.',
    en: 'No COM add-in is needed any more: then new Outlook is possible.',
  },
  sets: { configuration: ['ExcludeApp', 'AppSettings'], project: ['policies', 'deviceGroups'] },
  watch: [
    {
      de: 'Einstellungen der Datei sind keine Richtlinien und werden einmal geschrieben.',
      en: 'Preferences in the file are no policies and are written once.',
    },
    {
      de: 'Nichts darf die Sperre von Makros aus dem Internet schwächen.',
      en: 'Nothing should weaken the blocking of macros from the internet.',
    },
  ],
  topics: [
    'office/compatibility/assess-office-compatibility',
    'security/internet-macros-blocked',
    'outlook/get-started/state-of-com-add-ins',
  ],
  knownFrom: ['ad.scan', 'ad.com', 'ad.vendorOk', 'ad.vba', 'ad.outlookAddins'],
  minutes: 15,
}
