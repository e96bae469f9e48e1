/** What the commands of this area say. */
export const WORDS = {
  group: {
    en: 'macros, controls and add-ins that will break',
    de: 'Makros, Steuerelemente und Add-Ins, die nicht mehr laufen',
  },
  addins: {
    en: 'read add-ins from registry exports, the collector, and program files, and say which Office can load them',
    de: 'Add-Ins aus Exporten der Registrierung, dem Sammelskript und Programmdateien lesen und sagen, welches Office sie laden kann',
  },
  files: {
    en: 'exports (.reg), files of the collector, lists of known add-ins, program files and manifests; or folders of them',
    de: 'Exporte (.reg), Dateien des Sammelskripts, Listen bekannter Add-Ins, Programmdateien und Manifeste; oder Ordner damit',
  },
  formats: { en: 'Here --format takes: {formats}.', de: 'Hier nimmt --format: {formats}.' },
  bitness: { en: 'Office that is judged for in the table', de: 'Office, für das die Tabelle urteilt' },
  withOffice: { en: 'show what came with Office too', de: 'auch zeigen, was zu Office gehört' },
  byComputer: { en: 'list add-ins by computer', de: 'Add-Ins je Computer auflisten' },
  addinsHelp: {
    en: `
What a file is is told by what it holds. Verdicts rest on what is proved: a 32-bit file or registration cannot be loaded by 64-bit
Office. Everything else is unknown unless a list of known add-ins says more. Needs no server, and sends nothing anywhere.
--device NAME says which device exports and program files belong to; otherwise the beginning of an export's name does.
--format takes table or json.

Exit codes: 0 nothing that cannot be loaded, 1 add-ins that cannot, 2 a file was refused, 3 wrong call

Examples:
  lotse scan --print-collector > collect-addins.ps1
  lotse scan addins results/ known-addins.csv
  lotse scan addins PC1.reg --bitness 64 --format json`,
    de: `
Was eine Datei ist, sagt ihr Inhalt. Urteile beruhen auf dem, was bewiesen ist: Eine 32-Bit-Datei oder -Registrierung kann Office in
64 Bit nicht laden. Alles andere ist unbekannt, wenn keine Liste bekannter Add-Ins mehr weiß. Braucht keinen Server und sendet nichts.
--device NAME sagt, zu welchem Gerät Exporte und Programmdateien gehören; sonst der Anfang des Namens eines Exports.
--format nimmt table oder json.

Exit-Codes: 0 nichts, was nicht geladen werden kann, 1 solche Add-Ins, 2 eine Datei abgelehnt, 3 falscher Aufruf

Beispiele:
  lotse scan --print-collector > collect-addins.ps1
  lotse scan addins ergebnisse/ bekannte-add-ins.csv
  lotse scan addins PC1.reg --bitness 64 --format json`,
  },
  name: { en: 'Add-in', de: 'Add-In' },
  publisher: { en: 'Publisher', de: 'Herausgeber' },
  version: { en: 'Version', de: 'Version' },
  app: { en: 'App', de: 'Programm' },
  kind: { en: 'Kind', de: 'Art' },
  origin: { en: 'Origin', de: 'Herkunft' },
  installs: { en: 'Installs', de: 'Installationen' },
  devices: { en: 'Devices', de: 'Geräte' },
  active: { en: 'Active', de: 'Aktiv' },
  computer: { en: 'Computer', de: 'Computer' },
  state: { en: 'Loaded', de: 'Geladen' },
  remarks: { en: 'Why', de: 'Warum' },
  status32: { en: 'For 32-bit', de: 'Für 32 Bit' },
  status64: { en: 'For 64-bit', de: 'Für 64 Bit' },
  nothing: { en: 'No add-ins were found.', de: 'Es wurden keine Add-Ins gefunden.' },
  hidden: {
    en: '{count} that came with Office are not shown (--with-office shows them).',
    de: '{count}, die zu Office gehören, sind nicht gezeigt (--with-office zeigt sie).',
  },
  notFound: { en: 'There is nothing at this path.', de: 'Unter diesem Pfad ist nichts.' },
  empty: {
    en: 'The folder holds nothing that says something about add-ins.',
    de: 'Der Ordner enthält nichts, was etwas über Add-Ins sagt.',
  },
  unreadable: { en: 'The file cannot be read: {why}', de: 'Die Datei ist nicht lesbar: {why}' },
} as const
