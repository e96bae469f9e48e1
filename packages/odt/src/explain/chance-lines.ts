import { line } from './line.ts'

/** Sentences on what is not said, and so decided on the device. (odt.md §1) */
export const CHANCE_LINES = {
  policy: line(
    'Channel and updates: a policy or Cloud Update that says otherwise wins.',
    'Kanal und Updates: Eine Richtlinie oder Cloud Update, die anderes sagt, geht vor.',
  ),
  anyArchitecture: line(
    'Architecture: the installed one, otherwise 64 bit, or 32 on 32-bit Windows or below 4 GB.',
    'Architektur: die installierte, sonst 64 Bit, oder 32 auf 32-Bit-Windows oder unter 4 GB.',
  ),
  sameArchitecture: line('Architecture: stays {edition} bit.', 'Architektur: bleibt {edition} Bit.'),
  mayMigrate: line(
    'Architecture: where the other one is installed, it is replaced by {edition} bit.',
    'Architektur: Wo die andere installiert ist, wird sie durch {edition} Bit ersetzt.',
  ),
  mayBeBlocked: line(
    'Architecture: where the other one than {edition} bit is installed, it fails (1603).',
    'Architektur: Wo eine andere als {edition} Bit installiert ist, schlägt es fehl (1603).',
  ),
  anyChannel: line('Channel: the installed one, otherwise Current.', 'Kanal: der installierte, sonst Current.'),
  sameChannel: line('Channel: stays {channel}.', 'Kanal: bleibt {channel}.'),
  current: line('Channel: Current, because nothing is installed.', 'Kanal: Current, weil nichts installiert ist.'),
  latest: line('Version: the latest of the channel.', 'Version: die neueste des Kanals.'),
  anySource: line(
    'Source: the folder of setup.exe, otherwise the internet.',
    'Quelle: der Ordner von setup.exe, sonst das Internet.',
  ),
  anyMsi: line(
    'Office of Windows Installer: if there is any of the same version, the installation fails (1603).',
    'Office mit Windows Installer: Gibt es eines derselben Version, schlägt die Installation fehl (1603).',
  ),
  ofWindows: line(
    'Languages: those of Windows and of its profiles; where Office or the source lacks them, none is left.',
    'Sprachen: die von Windows und seinen Profilen; fehlen sie Office oder der Quelle, bleibt keine.',
  ),
  ofWindowsElse: line(
    'Languages: those of Windows and of its profiles; {fallback} where Office or the source lacks them.',
    'Sprachen: die von Windows und seinen Profilen; {fallback}, wo sie Office oder der Quelle fehlen.',
  ),
  ofMsi: line(
    'Languages: also those of the Office of Windows Installer that goes.',
    'Sprachen: auch die des Office mit Windows Installer, das entfernt wird.',
  ),
  ofInstalled: line('Languages: those that are installed.', 'Sprachen: die installierten.'),
  theseInstalled: line('Languages: those that are installed: {known}.', 'Sprachen: die installierten: {known}.'),
  nothingToMatch: line(
    'Languages: those that are installed, but nothing is.',
    'Sprachen: die installierten, aber installiert ist nichts.',
  ),
  anyUpdates: line(
    'Updates: nothing is said, so they come from the internet.',
    'Updates: Nichts ist gesagt, also kommen sie aus dem Internet.',
  ),
  anyDisplay: line(
    'Display: nothing is said, so setup shows its windows.',
    'Anzeige: Nichts ist gesagt, also zeigt das Setup seine Fenster.',
  ),
} as const
