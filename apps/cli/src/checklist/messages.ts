/** What can be wrong with a file. */
export const FAULTS = {
  'not-found': { en: 'There is no such file.', de: 'Diese Datei gibt es nicht.' },
  'cannot-read': { en: 'The file cannot be read.', de: 'Die Datei lässt sich nicht lesen.' },
  'no-json': { en: 'This is no JSON:', de: 'Das ist kein JSON:' },
  'no-object': {
    en: 'Expected an object with answers by question id, such as {"svc": ["core", "apps"], "cloud": "commercial"}.',
    de: 'Erwartet wird ein Objekt mit Antworten je Kennung der Frage, etwa {"svc": ["core", "apps"], "cloud": "commercial"}.',
  },
  'cannot-write': { en: 'The file cannot be written.', de: 'Die Datei lässt sich nicht schreiben.' },
  exists: {
    en: 'There is such a file already. Choose another name.',
    de: 'Diese Datei gibt es schon. Wählen Sie einen anderen Namen.',
  },
  'template-edition': {
    en: 'The template is made for the other edition. Export the one of this edition.',
    de: 'Die Vorlage gehört zur anderen Ausgabe. Exportieren Sie die dieser Ausgabe.',
  },
  'no-run': {
    en: 'This is no checklist. "lotse checklist new" begins one.',
    de: 'Das ist keine Checkliste. „lotse checklist new“ beginnt eine.',
  },
  'newer-run': {
    en: 'This checklist comes from a newer version of Lotse. Update first.',
    de: 'Diese Checkliste stammt von einer neueren Fassung von Lotse. Aktualisieren Sie zuerst.',
  },
  'damaged-run': {
    en: 'This checklist is damaged: id, version, edition, state or work cannot be read.',
    de: 'Diese Checkliste ist beschädigt: Kennung, Version, Ausgabe, Stand oder Arbeit sind nicht lesbar.',
  },
  'no-pair': {
    en: 'Write ID=VALUE, such as of.tech=msi;c2r, ID-01=resolved or ID-01.evidence="mail of 3 May".',
    de: 'Schreiben Sie KENNUNG=WERT, etwa of.tech=msi;c2r, ID-01=resolved oder ID-01.evidence="Mail vom 3. Mai".',
  },
  'no-such-id': {
    en: 'There is no such question or item.',
    de: 'Diese Frage oder diesen Punkt gibt es nicht.',
  },
  'no-such-field': {
    en: 'An item has status, evidence, note and acceptedBy.',
    de: 'Ein Punkt hat status, evidence, note und acceptedBy.',
  },
  'not-allowed': { en: 'This is no answer here. Allowed:', de: 'Das ist hier keine Antwort. Möglich:' },
  'workbook-empty': { en: 'The file is empty.', de: 'Die Datei ist leer.' },
  'workbook-not-a-workbook': {
    en: 'This is no workbook. Save it as XLSX.',
    de: 'Das ist keine Arbeitsmappe. Speichern Sie sie als XLSX.',
  },
  'workbook-protected-or-old': {
    en: 'The workbook is encrypted, or of the format before 2007. Save it as XLSX without a password.',
    de: 'Die Arbeitsmappe ist verschlüsselt oder im Format von vor 2007. Speichern Sie sie als XLSX ohne Kennwort.',
  },
  'workbook-other-format': {
    en: 'This is an archive, but no XLSX workbook. Save it as XLSX.',
    de: 'Das ist ein Archiv, aber keine XLSX-Arbeitsmappe. Speichern Sie sie als XLSX.',
  },
  'workbook-too-large': {
    en: 'The workbook unpacks beyond 100 MB or 1,000 parts. It is not read.',
    de: 'Die Arbeitsmappe wird entpackt größer als 100 MB oder 1.000 Teile. Sie wird nicht gelesen.',
  },
  'workbook-damaged': {
    en: 'The workbook is damaged. Open it in a spreadsheet and save it again.',
    de: 'Die Arbeitsmappe ist beschädigt. Öffnen Sie sie in einer Tabellenkalkulation und speichern Sie sie erneut.',
  },
  'no-edition': {
    en: '"edition" must be "commercial" or "usGov".',
    de: '„edition“ muss „commercial“ oder „usGov“ sein.',
  },
  'edition-unknown': {
    en: 'The cloud is unknown, so the edition is. Answer "cloud", or state --edition commercial or --edition usGov.',
    de: 'Die Cloud ist unbekannt, daher auch die Ausgabe. Beantworten Sie „cloud“, oder geben Sie --edition commercial oder --edition usGov an.',
  },
} as const

/** Words of the printed result. */
export const WORDS = {
  item: { en: 'Item', de: 'Punkt' },
  title: { en: 'Title', de: 'Titel' },
  state: { en: 'Scope', de: 'Umfang' },
  severity: { en: 'Kind', de: 'Art' },
  owner: { en: 'Owner', de: 'Zuständig' },
  reason: { en: 'Why', de: 'Warum' },
  inScope: { en: 'in scope', de: 'dabei' },
  check: { en: 'to be checked', de: 'zu klären' },
  hidden: { en: 'hidden', de: 'ausgeblendet' },
  blocking: { en: 'blocking', de: 'blockierend' },
  advisory: { en: 'advisory', de: 'empfohlen' },
  written: { en: 'Written:', de: 'Geschrieben:' },
  changes: { en: 'Changes', de: 'Änderungen' },
  conflicts: { en: 'Conflicts: changed here and in the file', de: 'Konflikte: hier und in der Datei geändert' },
  notUnderstood: { en: 'Not understood, not taken', de: 'Nicht verstanden, nicht übernommen' },
  missingRows: { en: 'Rows that are gone (that changes nothing)', de: 'Fehlende Zeilen (das ändert nichts)' },
  consequences: { en: 'Items that change their place', de: 'Punkte, die ihren Platz ändern' },
  faults: { en: 'What changed items lack', de: 'Was geänderten Punkten fehlt' },
  answerConflicts: { en: 'Answers that do not fit together', de: 'Antworten, die nicht zusammenpassen' },
  problems: { en: 'No checklist can be made of these answers', de: 'Aus diesen Antworten entsteht keine Checkliste' },
  nothing: { en: 'Nothing changes.', de: 'Es ändert sich nichts.' },
  baseIsLost: {
    en: 'The hidden sheet is gone or was changed: whatever differs is a conflict.',
    de: 'Das versteckte Blatt fehlt oder wurde geändert: Was abweicht, ist ein Konflikt.',
  },
  notYet: {
    en: 'Nothing was stored. --apply stores it; --conflicts file takes the side of the file in conflicts.',
    de: 'Nichts wurde gespeichert. --apply speichert; --conflicts file nimmt bei Konflikten die Seite der Datei.',
  },
  stored: { en: 'Stored.', de: 'Gespeichert.' },
  open: { en: 'Open questions', de: 'Offene Fragen' },
  toFinal: { en: 'In the way of the final list', de: 'Vor der endgültigen Liste' },
  toConfirm: { en: 'In the way of the confirmation', de: 'Vor der Bestätigung' },
  runState: { en: 'State', de: 'Stand' },
  draft: { en: 'draft', de: 'Entwurf' },
  answered: { en: 'answered', de: 'beantwortet' },
  final: { en: 'final', de: 'endgültig' },
  sentToCustomer: { en: 'sent to the customer', de: 'beim Kunden' },
  confirmed: { en: 'confirmed', de: 'bestätigt' },
  answeredOf: { en: '{answered} of {asked} questions answered', de: '{answered} von {asked} Fragen beantwortet' },
  absent: { en: 'not in the template', de: 'nicht in der Vorlage' },
  allowed: { en: 'allowed', de: 'möglich' },
  keepsWork: { en: 'work on it is kept', de: 'die Arbeit daran bleibt erhalten' },
  counts: {
    en: '{inScope} in scope, {check} to be checked, {hidden} hidden ({template}, edition {edition})',
    de: '{inScope} dabei, {check} zu klären, {hidden} ausgeblendet ({template}, Ausgabe {edition})',
  },
} as const
