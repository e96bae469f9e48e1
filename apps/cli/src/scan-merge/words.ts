export const WORDS = {
  merge: {
    en: 'put results of many devices together, each file once',
    de: 'Ergebnisse vieler Geräte zusammenführen, jede Datei einmal',
  },
  files: {
    en: 'results of lotse scan --format ndjson, or folders to search for *.ndjson',
    de: 'Ergebnisse von lotse scan --format ndjson, oder Ordner, in denen nach *.ndjson gesucht wird',
  },
  help: {
    en: `
A file of a device that several results hold counts once, as the newest of them has it. The result is what one scan of all files would
give; --out FILE writes it to a file. Add-ins of many devices are put together by lotse scan addins.

Exit codes: 0 no findings, 1 findings, 2 files without a verdict, or a result that is not whole, 3 wrong call

Example:
  lotse scan merge results/ --out all.ndjson`,
    de: `
Eine Datei eines Geräts, die mehrere Ergebnisse enthalten, zählt einmal, so wie das neueste sie hat. Heraus kommt, was ein Scan aller
Dateien ergäbe; --out DATEI schreibt es in eine Datei. Add-Ins vieler Geräte führt lotse scan addins zusammen.

Exit-Codes: 0 keine Befunde, 1 Befunde, 2 Dateien ohne Urteil oder ein unvollständiges Ergebnis, 3 falscher Aufruf

Beispiel:
  lotse scan merge ergebnisse/ --out alle.ndjson`,
  },
  notFound: { en: 'There is nothing at this path.', de: 'Unter diesem Pfad ist nichts.' },
  empty: { en: 'The folder holds no *.ndjson.', de: 'Der Ordner enthält kein *.ndjson.' },
  broken: {
    en: 'Line {line} is no record of a scan. It was left out; copy the result again.',
    de: 'Zeile {line} ist kein Datensatz eines Scans. Sie wurde ausgelassen; das Ergebnis erneut kopieren.',
  },
  noSummary: {
    en: 'The summary at the end is missing: the scan or the copy broke off. What is there was taken.',
    de: 'Die Zusammenfassung am Ende fehlt: Scan oder Kopie brach ab. Was da ist, wurde übernommen.',
  },
  done: {
    en: '{files} files from {results} results; {doubles} that were there more than once count once.',
    de: '{files} Dateien aus {results} Ergebnissen; {doubles} mehrfach vorhandene zählen einmal.',
  },
} as const
