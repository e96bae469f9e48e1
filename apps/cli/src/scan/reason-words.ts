/** Why a file could not be read, where the system or the scan itself says so; values in braces. */
export const REASON_WORDS: Readonly<Record<string, { readonly de: string; readonly en: string }>> = {
  'time-limit': {
    en: 'Reading took longer than {seconds} s; --file-timeout allows more.',
    de: 'Das Lesen dauerte länger als {seconds} s; --file-timeout erlaubt mehr.',
  },
  'memory-limit': {
    en: 'Reading needed more than {megabytes} MB of memory.',
    de: 'Das Lesen brauchte mehr als {megabytes} MB Speicher.',
  },
  'program-fault': {
    en: 'Lotse failed at this file: {message}. Please report it.',
    de: 'Lotse scheiterte an dieser Datei: {message}. Bitte melden.',
  },
  'in-use': { en: 'A program keeps the file to itself.', de: 'Ein Programm hält die Datei für sich.' },
  'no-permission': { en: 'No permission to read the file.', de: 'Keine Berechtigung, die Datei zu lesen.' },
  gone: {
    en: 'The file was gone when it was to be read.',
    de: 'Die Datei war fort, als sie gelesen werden sollte.',
  },
  'online-only': {
    en: 'Only its name is on this machine; opening it would download it.',
    de: 'Nur ihr Name liegt auf diesem Rechner; Öffnen würde sie herunterladen.',
  },
  'system-error': {
    en: 'The system did not hand the file over ({system}).',
    de: 'Das System gab die Datei nicht heraus ({system}).',
  },
}
