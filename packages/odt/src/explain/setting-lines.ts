import { line } from './line.ts'

/** Sentences on architecture, source, updates, licensing and preferences. (odt.md §1) */
export const SETTING_LINES = {
  migrates: line(
    'Replaces the installed architecture by {edition} bit; products and languages stay.',
    'Ersetzt die installierte Architektur durch {edition} Bit; Produkte und Sprachen bleiben.',
  ),
  migratesPoorly: line(
    'That fails as a whole if the source lacks one of the languages.',
    'Das scheitert als Ganzes, wenn der Quelle eine der Sprachen fehlt.',
  ),
  blockedByArchitecture: line(
    'Fails (1603): the device has the other architecture than {edition} bit.',
    'Schlägt fehl (1603): Das Gerät hat eine andere Architektur als {edition} Bit.',
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
  channel: line('Takes the build from {channel}.', 'Nimmt den Build aus {channel}.'),
  moves: line(
    'Moves the device to {channel} at the next update, unless a policy says otherwise.',
    'Führt das Gerät beim nächsten Update zu {channel}, sofern keine Richtlinie anderes sagt.',
  ),
  updates: line('Updates come by themselves.', 'Updates kommen von selbst.'),
  noUpdates: line('Updates do not come by themselves.', 'Updates kommen nicht von selbst.'),
  managed: line('Configuration Manager updates the device.', 'Configuration Manager aktualisiert das Gerät.'),
  managedButOff: line(
    'Configuration Manager updates the device, but a change of channel never happens while updates are off.',
    'Configuration Manager aktualisiert das Gerät, aber ein Kanalwechsel geschieht nie, solange Updates aus sind.',
  ),
  updatePath: line('Updates lie in {path}.', 'Updates liegen in {path}.'),
  target: line('Updates lead to build {target}.', 'Updates führen zu Build {target}.'),
  deadline: line(
    'The next update is forced from {deadline} (UTC) on; apps are closed 15 minutes after a warning.',
    'Das nächste Update wird ab {deadline} (UTC) erzwungen; Apps schließen 15 Minuten nach einer Warnung.',
  ),
  shared: line(
    'Several people share the device; each activates for themselves, for 30 days at a time.',
    'Mehrere Personen teilen das Gerät; jede aktiviert für sich, jeweils für 30 Tage.',
  ),
  sharedInVain: line(
    'Shared activation does nothing for volume products.',
    'Gemeinsame Aktivierung bewirkt bei Volumenprodukten nichts.',
  ),
  tokens: line('Activations follow their people in {folder}.', 'Aktivierungen folgen den Personen in {folder}.'),
  deviceBased: line('The device is licensed, not the person.', 'Lizenziert ist das Gerät, nicht die Person.'),
  preferences: line(
    'Writes {count} preferences once; people can change them.',
    'Schreibt {count} Voreinstellungen einmalig; sie lassen sich ändern.',
  ),
  tool: line('Needs the deployment tool {tool} or newer.', 'Braucht das Bereitstellungstool {tool} oder neuer.'),
} as const
