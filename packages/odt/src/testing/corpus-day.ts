/** The day on which the real files are judged, in tests and on the page about them. */
export const CORPUS_DAY = '2026-11-24'
