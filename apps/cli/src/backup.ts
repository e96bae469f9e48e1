import { type Command, Option } from 'commander'
import { languageOf } from './language.ts'

const WORDS = {
  backup: {
    en: 'back up database and files into one file, also while Lotse runs',
    de: 'Datenbank und Dateien in eine Datei sichern, auch bei laufendem Lotse',
  },
  to: {
    en: 'file to write; it must not exist yet (default: a new one in the folder "backups" of the data folder)',
    de: 'zu schreibende Datei; es darf sie noch nicht geben (ohne Angabe eine neue im Ordner „backups“ des Datenordners)',
  },
  withKey: {
    en: 'put the encryption key in as well: whoever has the file can then read everything',
    de: 'auch den Schlüssel hineinlegen: Wer die Datei hat, kann dann alles lesen',
  },
  data: { en: 'data folder (also LOTSE_DATA)', de: 'Datenordner (auch LOTSE_DATA)' },
  format: { en: 'how to print the result', de: 'Form der Ausgabe' },
  after: {
    en: `
The file is a .tar.gz with a checksum for each file in it. The encryption key (secret.key, or LOTSE_SECRET) is not in it
unless asked for: keep a copy of it somewhere else. Works on the embedded PostgreSQL; back up a server of your own
(DATABASE_URL) with its tools.

Exit codes: 0 written, 2 no backup could be made (the message says what to do), 3 wrong call

Examples:
  lotse backup
  lotse backup --to /mnt/backups/lotse-monday.tar.gz`,
    de: `
Die Datei ist ein .tar.gz mit einer Prüfsumme für jede Datei darin. Der Schlüssel (secret.key, oder LOTSE_SECRET) ist nur auf
Wunsch dabei: Bewahren Sie eine Kopie davon an einem anderen Ort auf. Gilt für das mitgebrachte PostgreSQL; einen eigenen
Server (DATABASE_URL) sichern Sie mit dessen Werkzeugen.

Exit-Codes: 0 geschrieben, 2 keine Sicherung möglich (die Meldung sagt, was zu tun ist), 3 falscher Aufruf

Beispiele:
  lotse backup
  lotse backup --to /mnt/sicherungen/lotse-montag.tar.gz`,
  },
} as const

interface Options {
  readonly to?: string
  readonly withKey?: boolean
  readonly data?: string
  readonly format: 'table' | 'json'
}

/** Adds `lotse backup`. */
export function register(program: Command): void {
  const language = languageOf(program)
  program
    .command('backup')
    .description(WORDS.backup[language])
    .option('--to <file>', WORDS.to[language])
    .option('--with-key', WORDS.withKey[language])
    .option('--data <folder>', WORDS.data[language])
    .addOption(new Option('--format <format>', WORDS.format[language]).choices(['table', 'json']).default('table'))
    .addHelpText('after', WORDS.after[language])
    .action(async (options: Options) => {
      const { runBackup } = await import('./data-folder/run-backup.ts')
      process.exitCode = await runBackup({ ...options, language })
    })
}
