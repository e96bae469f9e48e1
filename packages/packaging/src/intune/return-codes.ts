import type { Text } from '../text.ts'

/** What setup and Windows Installer end with, how Intune takes it (odt.md §4), and what it means. */
export interface ReturnCode {
  readonly code: number
  readonly type: 'success' | 'softReboot' | 'hardReboot' | 'retry' | 'failed'
  readonly meaning: Text
}

const code = (number: number, type: ReturnCode['type'], en: string, de: string): ReturnCode => ({
  code: number,
  type,
  meaning: { en, de },
})

export const RETURN_CODES: readonly ReturnCode[] = [
  code(0, 'success', 'Installed.', 'Installiert.'),
  code(1707, 'success', 'Installed.', 'Installiert.'),
  code(3010, 'softReboot', 'Installed; a restart completes it.', 'Installiert; ein Neustart schließt ab.'),
  code(1641, 'hardReboot', 'Installed; the device restarts.', 'Installiert; das Gerät startet neu.'),
  code(1618, 'retry', 'Another installation is running.', 'Eine andere Installation läuft.'),
  code(17003, 'retry', 'Click-to-Run is busy with something else.', 'Klick-und-Los ist mit etwas anderem beschäftigt.'),
  code(
    1603,
    'failed',
    'Something is in the way: Office of Windows Installer, or the other architecture.',
    'Etwas steht im Weg: Office mit Windows Installer oder die andere Architektur.',
  ),
  code(
    17002,
    'failed',
    'Not finished: cancelled, disk full, or a language that does not exist.',
    'Nicht abgeschlossen: abgebrochen, Datenträger voll oder eine Sprache, die es nicht gibt.',
  ),
  code(
    17004,
    'failed',
    'Unknown product, or a language without content for it.',
    'Unbekanntes Produkt oder eine Sprache, für die es keinen Inhalt gibt.',
  ),
  code(17006, 'failed', 'Open apps are in the way.', 'Offene Apps stehen im Weg.'),
]
