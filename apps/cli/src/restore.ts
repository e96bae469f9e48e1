import { type Command, Option } from 'commander'
import { languageOf } from './language.ts'

const WORDS = {
  restore: {
    en: 'restore a backup into an empty data folder',
    de: 'eine Sicherung in einem leeren Datenordner wiederherstellen',
  },
  file: { en: 'the file that lotse backup wrote', de: 'die Datei, die lotse backup geschrieben hat' },
  data: {
    en: 'an empty or new data folder (also LOTSE_DATA)',
    de: 'ein leerer oder neuer Datenordner (auch LOTSE_DATA)',
  },
  format: { en: 'how to print the result', de: 'Form der Ausgabe' },
  after: {
    en: `
Every file is compared with its checksum before anything is put in place, and nothing is ever overwritten. Unless the backup
has the encryption key in it, put your copy of secret.key into the data folder (or set LOTSE_SECRET) before the next start.

Exit codes: 0 restored, 2 nothing was restored (the message says what to do), 3 wrong call

Examples:
  lotse restore lotse-monday.tar.gz --data ./restored
  lotse serve --data ./restored`,
    de: `
Jede Datei wird mit ihrer Prüfsumme verglichen, bevor etwas an seinen Platz kommt, und nie wird etwas überschrieben. Enthält
die Sicherung den Schlüssel nicht, legen Sie vor dem nächsten Start Ihre Kopie von secret.key in den Datenordner (oder setzen
LOTSE_SECRET).

Exit-Codes: 0 wiederhergestellt, 2 nichts wiederhergestellt (die Meldung sagt, was zu tun ist), 3 falscher Aufruf

Beispiele:
  lotse restore lotse-montag.tar.gz --data ./wiederhergestellt
  lotse serve --data ./wiederhergestellt`,
  },
} as const

interface Options {
  readonly data?: string
  readonly format: 'table' | 'json'
}

/** Adds `lotse restore`. */
export function register(program: Command): void {
  const language = languageOf(program)
  program
    .command('restore')
    .description(WORDS.restore[language])
    .argument('<file>', WORDS.file[language])
    .option('--data <folder>', WORDS.data[language])
    .addOption(new Option('--format <format>', WORDS.format[language]).choices(['table', 'json']).default('table'))
    .addHelpText('after', WORDS.after[language])
    .action(async (file: string, options: Options) => {
      const { runRestore } = await import('./data-folder/run-restore.ts')
      process.exitCode = await runRestore(file, { ...options, language })
    })
}
