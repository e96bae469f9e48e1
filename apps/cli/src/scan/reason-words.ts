/** Why a file could not be read, where the scan itself ended it; values in braces. All other reasons are said by who reads. */
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
}
