/** Words of `lotse odt`, in both languages. */
export const WORDS = {
  group: { en: 'configurations of the Office Deployment Tool', de: 'Konfigurationen des Office-Bereitstellungstools' },
  lint: { en: 'check configurations', de: 'Konfigurationen prüfen' },
  fix: { en: 'make the fixes that rules offer, in place', de: 'Angebotene Korrekturen vornehmen, in der Datei' },
  fmt: {
    en: 'write configurations in the usual form, in place',
    de: 'Konfigurationen in übliche Form bringen, in der Datei',
  },
  explain: { en: 'say in plain words what a configuration does', de: 'Sagen, was eine Konfiguration bewirkt' },
  diff: { en: 'compare two configurations by meaning', de: 'Zwei Konfigurationen nach ihrer Bedeutung vergleichen' },
  files: {
    en: 'configuration files, or - for standard input',
    de: 'Konfigurationsdateien, oder - für die Standardeingabe',
  },
  file: {
    en: 'configuration file, or - for standard input',
    de: 'Konfigurationsdatei, oder - für die Standardeingabe',
  },
  profile: { en: 'where the file is used', de: 'wo die Datei verwendet wird' },
  mode: { en: 'what setup is called for', de: 'wofür das Setup aufgerufen wird' },
  format: { en: 'how to print the result', de: 'Form der Ausgabe' },
  all: { en: 'also fix what is only worth knowing', de: 'auch beheben, was nur wissenswert ist' },
  check: {
    en: 'change nothing; end with 1 if something would change',
    de: 'nichts ändern; mit 1 enden, wenn sich etwas ändern würde',
  },
  lintHelp: {
    en: `
Needs no server and changes nothing. A comment "lotse-ignore RULE: REASON" in a file sets a rule aside for that file.

Exit codes: 0 clean or information only, 1 warnings, 2 errors or unreadable, 3 wrong call

Example:
  lotse odt lint configuration.xml --profile intune --format sarif`,
    de: `
Braucht keinen Server und ändert nichts. Ein Kommentar „lotse-ignore REGEL: GRUND“ in einer Datei setzt die Regel für diese Datei aus.

Exit-Codes: 0 sauber oder nur Hinweise, 1 Warnungen, 2 Fehler oder nicht lesbar, 3 falscher Aufruf

Beispiel:
  lotse odt lint configuration.xml --profile intune --format sarif`,
  },
  architecture: { en: 'Office on the device has 32 or 64 bit', de: 'Office auf dem Gerät hat 32 oder 64 Bit' },
  msi: {
    en: 'Office products of Windows Installer on the device; "none" if there is none',
    de: 'Office-Produkte mit Windows Installer auf dem Gerät; „none“, wenn es keine gibt',
  },
  installed: {
    en: 'Click-to-Run products on the device, by id; "none" if there is none',
    de: 'Klick-und-Los-Produkte auf dem Gerät, mit Kennung; „none“, wenn es keine gibt',
  },
  lang: { en: 'languages on the device', de: 'Sprachen auf dem Gerät' },
  followed: { en: 'channel that Office on the device follows', de: 'Kanal, dem Office auf dem Gerät folgt' },
  explainHelp: {
    en: `
Example:
  lotse odt explain configuration.xml --architecture 32 --msi "Visio Professional 2016" --installed none`,
    de: `
Beispiel:
  lotse odt explain configuration.xml --architecture 32 --msi "Visio Professional 2016" --installed none`,
  },
  new: { en: 'make a configuration from decisions', de: 'Eine Konfiguration aus Entscheidungen machen' },
  newProduct: { en: 'product id, once for each; needed', de: 'Produktkennung, einmal je Produkt; nötig' },
  newEdition: { en: 'architecture; needed', de: 'Architektur; nötig' },
  newChannel: { en: 'update channel; needed', de: 'Updatekanal; nötig' },
  newLang: {
    en: 'language tag or match keyword, once for each; needed',
    de: 'Sprachkürzel oder Match-Schlüsselwort, einmal je Sprache; nötig',
  },
  newFallback: { en: 'language where MatchOS finds none', de: 'Sprache, wo MatchOS keine findet' },
  newExclude: { en: 'app to leave out, once for each', de: 'wegzulassende App, einmal je App' },
  newSource: { en: 'folder with the source; else the internet', de: 'Ordner mit der Quelle; sonst das Internet' },
  newMigrate: { en: 'replace the other architecture', de: 'die andere Architektur ersetzen' },
  newNoRemoveMsi: { en: 'keep Office of Windows Installer', de: 'Office mit Windows Installer behalten' },
  newKeep: {
    en: 'setup id of a product of Windows Installer to keep, once for each',
    de: 'Setup-Kennung eines zu behaltenden Produkts mit Windows Installer, einmal je Produkt',
  },
  newLicensing: { en: 'how it is licensed', de: 'wie lizenziert wird' },
  newNoUpdates: {
    en: 'no updates, for images that are renewed',
    de: 'keine Updates, für Abbilder, die erneuert werden',
  },
  newManagedUpdates: { en: 'updates by Configuration Manager', de: 'Updates durch Configuration Manager' },
  newVisible: { en: 'show the progress', de: 'den Fortschritt zeigen' },
  newCloseApps: {
    en: 'close open apps; unsaved work is lost',
    de: 'offene Apps schließen; Ungespeichertes geht verloren',
  },
  newActivation: {
    en: 'how volume products are activated; needed for them. A MAK key is left to the package',
    de: 'wie Volumenprodukte aktiviert werden; für sie nötig. Einen MAK-Schlüssel setzt erst das Paket ein',
  },
  newTokenFolder: {
    en: 'folder for tokens of shared activation, unique to each person',
    de: 'Ordner für Token der gemeinsamen Aktivierung, je Person ein eigener',
  },
  newBuild: { en: 'build that stays, else the latest', de: 'fester Build, sonst der neueste' },
  newUpdatePath: { en: 'folder with updates; else the internet', de: 'Ordner mit Updates; sonst das Internet' },
  newRemove: {
    en: 'id of an older Click-to-Run product to remove, once for each',
    de: 'Kennung eines zu entfernenden älteren Klick-und-Los-Produkts, einmal je Produkt',
  },
  newFormats: { en: 'format of new documents', de: 'Format neuer Dokumente' },
  newCompany: { en: 'company name in documents', de: 'Firmenname in Dokumenten' },
  newLog: { en: 'folder for the log', de: 'Ordner für das Protokoll' },
  newOnTop: {
    en: 'a file for one product, or for LanguagePack or ProofingTools with one language, on top of an installation',
    de: 'eine Datei für ein Produkt, oder für LanguagePack oder ProofingTools mit einer Sprache, auf eine Installation',
  },
  newCarryOver: {
    en: 'with --on-top: only where Windows Installer has the product, which goes',
    de: 'mit --on-top: nur wo das Produkt mit Windows Installer da ist; dieses geht',
  },
  newRemoval: { en: 'a file that removes the products', de: 'eine Datei, die die Produkte entfernt' },
  oneAtATime: {
    en: '--on-top takes one --product; LanguagePack and ProofingTools take one --language with it.',
    de: '--on-top nimmt ein --product; LanguagePack und ProofingTools dazu eine --language.',
  },
  newOut: { en: 'new file to write; else standard output', de: 'neue Datei; sonst die Standardausgabe' },
  newHelp: {
    en: `
Exit codes: 0 done, 2 the file is there already or cannot be written, 3 something that is needed is undecided, or a name does not exist

Example:
  lotse odt new --product O365ProPlusRetail --edition 64 --channel MonthlyEnterprise --language MatchOS --fallback de-de`,
    de: `
Exit-Codes: 0 erledigt, 2 die Datei gibt es schon oder sie ist nicht schreibbar, 3 etwas Nötiges ist nicht entschieden, oder einen Namen gibt es nicht

Beispiel:
  lotse odt new --product O365ProPlusRetail --edition 64 --channel MonthlyEnterprise --language MatchOS --fallback de-de`,
  },
  noProduct: { en: 'there is no product "{said}".', de: 'ein Produkt „{said}“ gibt es nicht.' },
  noChannel: { en: 'there is no update channel "{said}".', de: 'einen Updatekanal „{said}“ gibt es nicht.' },
  noLanguage: { en: 'there is no Office in "{said}".', de: 'Office gibt es nicht in „{said}“.' },
  noApp: { en: 'there is no app "{said}" to leave out.', de: 'eine App „{said}“, die wegbleiben kann, gibt es nicht.' },
  noSetupId: {
    en: 'there is no setup id "{said}" of Windows Installer.',
    de: 'eine Setup-Kennung „{said}“ von Windows Installer gibt es nicht.',
  },
  noBuild: {
    en: '"{said}" is no build; one looks like 16.0.17928.20216.',
    de: '„{said}“ ist kein Build; einer sieht aus wie 16.0.17928.20216.',
  },
  meant: { en: 'Perhaps {names}?', de: 'Vielleicht {names}?' },
  allOfThem: { en: 'There are {names}.', de: 'Es gibt {names}.' },
  or: { en: ' or ', de: ' oder ' },
  undecided: {
    en: 'A configuration needs these decisions too:',
    de: 'Eine Konfiguration braucht auch diese Entscheidungen:',
  },
  notWritable: {
    en: 'The file is there already or cannot be written.',
    de: 'Die Datei gibt es schon, oder sie ist nicht schreibbar.',
  },
  unreadable: { en: 'The file cannot be read.', de: 'Die Datei lässt sich nicht lesen.' },
  notWritten: {
    en: 'The file cannot be written; it is as it was. Check permissions and free space.',
    de: 'Die Datei lässt sich nicht schreiben; sie ist, wie sie war. Rechte und freien Platz prüfen.',
  },
  notWellFormed: {
    en: 'This is no well-formed configuration; lint says where.',
    de: 'Das ist keine wohlgeformte Konfiguration; lint sagt, wo.',
  },
  clean: { en: 'nothing to report', de: 'keine Befunde' },
  setAside: {
    en: '{count} set aside by the file:',
    de: '{count} von der Datei ausgesetzt:',
  },
  changed: { en: 'changed', de: 'geändert' },
  wouldChange: { en: 'would change', de: 'würde sich ändern' },
  same: { en: 'The files mean the same.', de: 'Die Dateien bedeuten dasselbe.' },
  does: { en: 'What it does', de: 'Was sie bewirkt' },
  chance: { en: 'What is left to the device', de: 'Was dem Gerät überlassen bleibt' },
  sees: { en: 'What people see', de: 'Was zu sehen ist' },
  error: { en: 'error', de: 'Fehler' },
  warning: { en: 'warning', de: 'Warnung' },
  information: { en: 'information', de: 'Hinweis' },
} as const
