import type { Text } from '../lint/types.ts'

const line = (en: string, de: string): Text => ({ en, de })

/** Sentences of the explanation, in both languages. */
export const LINES = {
  removesAll: line(
    'Removes every Click-to-Run product and language.',
    'Entfernt alle Klick-und-Los-Produkte und -Sprachen.',
  ),
  removes: line('Removes {id}.', 'Entfernt {id}.'),
  removesMsi: line(
    'Removes Office, Visio and Project of Windows Installer where there are any; a restart may be needed.',
    'Entfernt Office, Visio und Project mit Windows Installer, wo vorhanden; ein Neustart kann nötig sein.',
  ),
  removesTheseMsi: line(
    'Removes what Windows Installer has installed: {found}. A restart may be needed.',
    'Entfernt, was Windows Installer installiert hat: {found}. Ein Neustart kann nötig sein.',
  ),
  noMsi: line(
    'Removes nothing of Windows Installer: the device has none.',
    'Entfernt nichts von Windows Installer: Das Gerät hat nichts davon.',
  ),
  keeps: line('Keeps {kept}.', 'Behält {kept}.'),
  blockedByMsi: line(
    'Fails (1603) if the same version is there by Windows Installer: {found}.',
    'Schlägt fehl (1603), wenn dieselbe Version mit Windows Installer da ist: {found}.',
  ),
  migrates: line(
    'Replaces the installed architecture by {edition} bit; products and languages stay.',
    'Ersetzt die installierte Architektur durch {edition} Bit; Produkte und Sprachen bleiben.',
  ),
  blockedByArchitecture: line(
    'Fails (1603): the device has the other architecture than {edition} bit.',
    'Schlägt fehl (1603): Das Gerät hat eine andere Architektur als {edition} Bit.',
  ),
  installs: line('Installs {name}, languages: {languages}.', 'Installiert {name}, Sprachen: {languages}.'),
  refreshes: line(
    'Changes the installed {name}, languages: {languages}.',
    'Ändert das installierte {name}, Sprachen: {languages}.',
  ),
  without: line(
    'Without {apps}; what of it is installed is removed, except Teams.',
    'Ohne {apps}; was davon installiert ist, wird entfernt, außer Teams.',
  ),
  withoutAgain: line(
    'Without {apps}. Where the file names every installed language, this replaces what was left out before, otherwise it adds to it; what of it is installed is removed, except Teams.',
    'Ohne {apps}. Nennt die Datei alle installierten Sprachen, ersetzt das frühere Ausschlüsse, sonst kommt es hinzu; was davon installiert ist, wird entfernt, außer Teams.',
  ),
  onlyWhere: line(
    '{name} only where Windows Installer has {condition}.',
    '{name} nur, wo {condition} mit Windows Installer da ist.',
  ),
  removesLanguages: line(
    'Removes {languages} of {id}; the product and other languages stay.',
    'Entfernt {languages} von {id}; das Produkt und andere Sprachen bleiben.',
  ),
  sameVersion: line('Takes the version that is installed.', 'Nimmt die Version, die installiert ist.'),
  pinned: line('Takes exactly version {version}.', 'Nimmt genau die Version {version}.'),
  source: line(
    'Takes the files from {path}; languages missing there are left out.',
    'Nimmt die Dateien aus {path}; dort fehlende Sprachen entfallen.',
  ),
  sourceAndInternet: line(
    'Takes the files from {path}, and languages missing there from the internet.',
    'Nimmt die Dateien aus {path}, dort fehlende Sprachen aus dem Internet.',
  ),
  policy: line(
    'Channel and updates: a policy or Cloud Update that says otherwise wins.',
    'Kanal und Updates: Eine Richtlinie oder Cloud Update, die anderes sagt, geht vor.',
  ),
  anyMsi: line(
    'Office of Windows Installer: if there is any of the same version, the installation fails (1603).',
    'Office mit Windows Installer: Gibt es eines derselben Version, schlägt die Installation fehl (1603).',
  ),
  channel: line('Takes the build from {channel}.', 'Nimmt den Build aus {channel}.'),
  moves: line(
    'Moves the device to {channel} at the next update, unless a policy says otherwise.',
    'Führt das Gerät beim nächsten Update zu {channel}, sofern keine Richtlinie anderes sagt.',
  ),
  updates: line('Updates come by themselves.', 'Updates kommen von selbst.'),
  noUpdates: line('Updates do not come by themselves.', 'Updates kommen nicht von selbst.'),
  shared: line(
    'Several people share the device; each activates for themselves.',
    'Mehrere Personen teilen das Gerät; jede aktiviert für sich.',
  ),
  deviceBased: line('The device is licensed, not the person.', 'Lizenziert ist das Gerät, nicht die Person.'),
  preferences: line(
    'Writes {count} preferences once; people can change them.',
    'Schreibt {count} Voreinstellungen einmalig; sie lassen sich ändern.',
  ),
  anyArchitecture: line(
    'Architecture: the installed one, otherwise 64 bit, or 32 on 32-bit Windows or below 4 GB.',
    'Architektur: die installierte, sonst 64 Bit, oder 32 auf 32-Bit-Windows oder unter 4 GB.',
  ),
  sameArchitecture: line('Architecture: stays {edition} bit.', 'Architektur: bleibt {edition} Bit.'),
  anyChannel: line('Channel: the installed one, otherwise Current.', 'Kanal: der installierte, sonst Current.'),
  latest: line('Version: the latest of the channel.', 'Version: die neueste des Kanals.'),
  anySource: line(
    'Source: the folder of setup.exe, otherwise the internet.',
    'Quelle: der Ordner von setup.exe, sonst das Internet.',
  ),
  anyLanguage: line(
    'Language: {keyword} follows the device (known: {known}).',
    'Sprache: {keyword} richtet sich nach dem Gerät (bekannt: {known}).',
  ),
  nothing: line('People see no installation.', 'Von der Installation ist nichts zu sehen.'),
  progress: line('People see windows with the progress.', 'Fenster zeigen den Fortschritt.'),
  terms: line('People may be asked to accept the licence terms.', 'Womöglich sind die Lizenzbedingungen anzunehmen.'),
  closes: line(
    'Open apps are closed; unsaved work is lost.',
    'Offene Apps werden geschlossen; Ungespeichertes geht verloren.',
  ),
  mayBlock: line('Open apps may block changes.', 'Offene Apps können Änderungen verhindern.'),
} as const
