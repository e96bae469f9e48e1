export const WORDS = {
  package: {
    en: 'write a package for Configuration Manager that scans recent documents and add-ins of each device',
    de: 'ein Paket für Configuration Manager schreiben, das auf jedem Gerät zuletzt geöffnete Dokumente und Add-Ins prüft',
  },
  into: { en: 'folder to write to', de: 'Ordner, in den geschrieben wird' },
  executable: {
    en: 'lotse.exe, the single executable for Windows; it is copied',
    de: 'lotse.exe, das Einzelprogramm für Windows; es wird kopiert',
  },
  name: { en: 'name of the package', de: 'Name des Pakets' },
  content: { en: 'share that will hold the folder', de: 'Freigabe, auf der der Ordner liegen wird' },
  results: { en: 'share that devices write results to', de: 'Freigabe, auf die Geräte Ergebnisse schreiben' },
  collection: { en: 'collection of the devices', de: 'Sammlung der Geräte' },
  distributionGroup: { en: 'distribution point group', de: 'Verteilungspunktgruppe' },
  every: {
    en: 'scan again after so many days (1 to 31); otherwise once',
    de: 'nach so vielen Tagen erneut prüfen (1 bis 31); sonst einmal',
  },
  help: {
    en: `
Writes lotse.exe, the collector, the script of the devices, and a script for the console that creates package, program and deployment.
The scan runs with the rights of the person who is signed in; these people need to be allowed to create files on the share of results.
--labels a,b puts up to four labels on the results. It was checked against the documented parameters and never run in a real site.

Then: lotse scan merge RESULTS --out all.ndjson, lotse scan addins RESULTS

Exit codes: 0 written, 2 nothing written, 3 wrong call

Example:
  lotse scan package scan-package --executable lotse.exe --content '\\\\server\\content\\scan' --results '\\\\server\\results$' --collection Pilot`,
    de: `
Schreibt lotse.exe, das Sammelskript, das Skript der Geräte und ein Skript für die Konsole, das Paket, Programm und Bereitstellung anlegt.
Geprüft wird mit den Rechten der angemeldeten Person; diese Personen müssen auf der Freigabe der Ergebnisse Dateien anlegen dürfen.
--labels a,b gibt den Ergebnissen bis zu vier Kennzeichen. Gegen die dokumentierten Parameter geprüft, nie in einem echten Standort gelaufen.

Danach: lotse scan merge ERGEBNISSE --out alle.ndjson, lotse scan addins ERGEBNISSE

Exit-Codes: 0 geschrieben, 2 nichts geschrieben, 3 falscher Aufruf

Beispiel:
  lotse scan package scan-paket --executable lotse.exe --content '\\\\server\\content\\scan' --results '\\\\server\\results$' --collection Pilot`,
  },
  wrote: { en: 'Wrote {file}', de: 'Geschrieben: {file}' },
  noProgram: {
    en: '{file} is no 64-bit program for Windows. Build it with npm run build:exe -- windows-x64.',
    de: '{file} ist kein 64-Bit-Programm für Windows. Mit npm run build:exe -- windows-x64 bauen.',
  },
} as const
