/** Words of `lotse package`, in both languages. */
export const WORDS = {
  group: { en: 'packages that install a configuration', de: 'Pakete, die eine Konfiguration installieren' },
  intunewin: { en: 'containers for Intune (.intunewin)', de: 'Container für Intune (.intunewin)' },
  format: { en: 'how to print the result', de: 'Form der Ausgabe' },
  build: { en: 'build a container from a folder or ZIP', de: 'Einen Container aus Ordner oder ZIP bauen' },
  source: {
    en: 'folder or ZIP with the setup.exe of the vendor',
    de: 'Ordner oder ZIP mit dem setup.exe des Herstellers',
  },
  out: { en: 'new file to write', de: 'neue Datei' },
  setup: { en: 'what is started, within the source', de: 'was gestartet wird, innerhalb der Quelle' },
  configuration: {
    en: 'configuration to add as install.xml; what removes it is added as uninstall.xml',
    de: 'Konfiguration, die als install.xml hinzukommt; als uninstall.xml kommt hinzu, was sie wieder entfernt',
  },
  uninstall: {
    en: 'configuration to add as uninstall.xml instead of a derived one',
    de: 'Konfiguration, die statt einer abgeleiteten als uninstall.xml hinzukommt',
  },
  name: {
    en: 'name in the metadata; else that of the started file',
    de: 'Name in den Metadaten; sonst der der gestarteten Datei',
  },
  oldestBuild: {
    en: 'oldest build that the channel supports, such as 17928; a source in the content that is older is named',
    de: 'ältester Build, den der Kanal unterstützt, etwa 17928; eine ältere Quelle im Inhalt wird genannt',
  },
  buildHelp: {
    en: `
Reads and writes as a stream, whatever the size. The key lies in the container in the clear, as the format wants it: it does not
protect what is inside.

Exit codes: 0 built, 1 built with findings on a source of Office in it, 2 source or target does not fit, 3 wrong call

Example:
  lotse package intunewin build content --configuration install.xml --out apps.intunewin`,
    de: `
Liest und schreibt als Strom, gleich welche Größe. Der Schlüssel liegt offen im Container, so will es das Format: Er schützt nicht,
was darin ist.

Exit-Codes: 0 gebaut, 1 gebaut mit Befunden zu einer Office-Quelle darin, 2 Quelle oder Ziel passt nicht, 3 falscher Aufruf

Beispiel:
  lotse package intunewin build inhalt --configuration install.xml --out apps.intunewin`,
  },
  verify: {
    en: 'check checksums, MAC, digest, sizes and metadata of a container',
    de: 'Prüfsummen, MAC, Hash, Größen und Metadaten eines Containers prüfen',
  },
  unpack: { en: 'verify a container and unpack it', de: 'Einen Container prüfen und entpacken' },
  container: { en: '.intunewin file', de: '.intunewin-Datei' },
  folder: { en: 'new or empty folder', de: 'neuer oder leerer Ordner' },
  verifyHelp: {
    en: '\nExit codes: 0 whole, 1 whole with something unusual, 2 damaged or unreadable, 3 wrong call',
    de: '\nExit-Codes: 0 unversehrt, 1 unversehrt mit Ungewöhnlichem, 2 beschädigt oder nicht lesbar, 3 falscher Aufruf',
  },
  built: {
    en: '{file}: {files} files, {read} packed into {written}, starts {setup}',
    de: '{file}: {files} Dateien, {read} gepackt zu {written}, startet {setup}',
  },
  whole: {
    en: '{file}: whole, {files} files, starts {setup}',
    de: '{file}: unversehrt, {files} Dateien, startet {setup}',
  },
  make: {
    en: 'make a package: configuration, scripts, readme, checksums',
    de: 'Ein Paket erstellen: Konfiguration, Skripte, Liesmich, Prüfsummen',
  },
  configmgr: { en: 'write scripts for Configuration Manager', de: 'Skripte für Configuration Manager schreiben' },
  configurationFile: { en: 'configuration file', de: 'Konfigurationsdatei' },
  zip: { en: 'new ZIP to write', de: 'neue ZIP-Datei' },
  outFolder: { en: 'folder to write to; nothing there is replaced', de: 'Zielordner; nichts darin wird ersetzt' },
  for: { en: 'way of distributing, once for each; all if left out', de: 'Verteilweg, einmal je Weg; ohne Angabe alle' },
  profile: { en: 'where the package is used, for the findings', de: 'wo das Paket verwendet wird, für die Befunde' },
  appName: { en: 'name of the application', de: 'Name der Anwendung' },
  publisher: { en: 'publisher shown to users', de: 'angezeigter Herausgeber' },
  customer: { en: 'whom the package is for', de: 'für wen das Paket ist' },
  readme: { en: 'language of readme and findings', de: 'Sprache von Liesmich und Befunden' },
  detection: { en: 'how Intune detects', de: 'wie Intune erkennt' },
  day: { en: 'day of making, YYYY-MM-DD; today if left out', de: 'Tag der Erstellung, JJJJ-MM-TT; ohne Angabe heute' },
  floor: {
    en: 'oldest build that counts as installed; else the one in the configuration, or any',
    de: 'ältester Build, der als installiert gilt; sonst der aus der Konfiguration oder jeder',
  },
  content: {
    en: 'share with the content: setup.exe, install.xml, uninstall.xml',
    de: 'Freigabe mit dem Inhalt: setup.exe, install.xml, uninstall.xml',
  },
  distributionGroup: { en: 'distribution point group', de: 'Verteilungspunktgruppe' },
  limiting: { en: 'limiting collection of the rings', de: 'begrenzende Sammlung der Ringe' },
  ring: {
    en: 'collection and times, NAME=AVAILABLE or NAME=AVAILABLE/DEADLINE, once for each',
    de: 'Sammlung und Zeiten, NAME=BEGINN oder NAME=BEGINN/STICHTAG, einmal je Ring',
  },
  utc: { en: 'times are UTC, not of the device', de: 'Zeiten sind UTC, nicht die des Geräts' },
  overrideWindow: {
    en: 'install outside maintenance windows too',
    de: 'auch außerhalb von Wartungsfenstern installieren',
  },
  makeHelp: {
    en: `
Needs no server. The same input and day give the same bytes. setup.exe is not part of a package. Without --content,
--distribution-group and --limiting there are no scripts for Configuration Manager.

Exit codes: 0 made, 1 made with open warnings or errors, 2 nothing written, 3 wrong call

Example:
  lotse package make install.xml --for intune --customer Adatum --out adatum.zip`,
    de: `
Braucht keinen Server. Gleiche Eingaben und gleicher Tag ergeben dieselben Bytes. setup.exe gehört nicht zum Paket. Ohne --content,
--distribution-group und --limiting gibt es keine Skripte für Configuration Manager.

Exit-Codes: 0 erstellt, 1 erstellt mit offenen Warnungen oder Fehlern, 2 nichts geschrieben, 3 falscher Aufruf

Beispiel:
  lotse package make install.xml --for intune --customer Adatum --out adatum.zip`,
  },
  configmgrHelp: {
    en: `
Writes create.ps1, remove.ps1, install.xml and uninstall.xml. Nothing is run. Both scripts know -WhatIf.

Exit codes: 0 written, 2 nothing written, 3 wrong call

Example:
  lotse package configmgr install.xml --content '\\\\server\\share\\apps' --distribution-group All --limiting 'All Workstations' \\
    --ring Pilot=2026-12-01T08:00 --ring Broad=2026-12-08T08:00/2026-12-10T18:00 --out scripts`,
    de: `
Schreibt create.ps1, remove.ps1, install.xml und uninstall.xml. Ausgeführt wird nichts. Beide Skripte kennen -WhatIf.

Exit-Codes: 0 geschrieben, 2 nichts geschrieben, 3 falscher Aufruf

Beispiel:
  lotse package configmgr install.xml --content '\\\\server\\freigabe\\apps' --distribution-group Alle --limiting 'Alle Arbeitsplätze' \\
    --ring Pilot=2026-12-01T08:00 --ring Breite=2026-12-08T08:00/2026-12-10T18:00 --out skripte`,
  },
  planMissing: { en: 'Missing: {what}', de: 'Es fehlt: {what}' },
  ringMalformed: {
    en: '“{ring}” is no ring. Write NAME=2026-12-01T08:00 or NAME=2026-12-01T08:00/2026-12-03T18:00.',
    de: '„{ring}“ ist kein Ring. So schreiben: NAME=2026-12-01T08:00 oder NAME=2026-12-01T08:00/2026-12-03T18:00.',
  },
  dayMalformed: {
    en: '“{day}” is no day. Write it like 2026-12-01.',
    de: '„{day}“ ist kein Tag. So schreiben: 2026-12-01.',
  },
  made: {
    en: '{file}: {files} files for {targets}; open: {errors} errors, {warnings} warnings, {information} information',
    de: '{file}: {files} Dateien für {targets}; offen: {errors} Fehler, {warnings} Warnungen, {information} Hinweise',
  },
  wrote: { en: 'written: {file}', de: 'geschrieben: {file}' },
  error: { en: 'error', de: 'Fehler' },
  warning: { en: 'unusual', de: 'ungewöhnlich' },
} as const
