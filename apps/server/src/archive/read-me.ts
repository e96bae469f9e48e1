import type { ArchivedEngagement } from './collect.ts'

/** The page in the archive that says what is what, in both languages. */
export function readMe({ exportedAt, tables, files }: ArchivedEngagement): string {
  const counts = Object.entries(tables).map(([name, rows]) => `  ${name}: ${rows.length}`)
  const withKeys = files.filter(({ productKeys }) => productKeys === true).map(({ path }) => `  ${path}`)
  return [
    `Lotse, ${exportedAt}`,
    '',
    'Deutsch',
    'engagement.json enthält alles, was zu diesem Engagement gespeichert ist: je Tabelle die Zeilen mit den Namen ihrer',
    'Spalten, unter "people" die Namen zu den Kennungen, unter "files" die Dateien mit ihrem SHA-256. Die Dateien selbst',
    'liegen unter files/. Nicht enthalten sind private Entwürfe von Notizen, Anmeldedaten, die gehashten',
    'Kennungen der Personen aus Nutzungsberichten und Verzeichnis und was gelöscht wurde, mit seinen Dateien.',
    ...(withKeys.length > 0
      ? [
          'Diese Dateien enthalten Produktschlüssel. Geben Sie sie nur weiter, wo die Schlüssel bekannt sein dürfen:',
          ...withKeys,
        ]
      : []),
    '',
    'English',
    'engagement.json holds everything that is stored about this engagement: for each table its rows with the names of',
    'their columns, under "people" the names behind ids, under "files" the files with their SHA-256. The files themselves',
    'lie under files/. Private drafts of notes, sign-in data, the hashed keys of people from usage reports and the',
    'directory, and what was deleted, with its files, are not in it.',
    ...(withKeys.length > 0
      ? ['These files hold product keys. Pass them on only to where the keys may be known:', ...withKeys]
      : []),
    '',
    ...counts,
    `  files/: ${files.length}`,
    '',
  ].join('\r\n')
}
