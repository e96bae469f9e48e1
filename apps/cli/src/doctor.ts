import { type Command, Option } from 'commander'
import { languageOf } from './language.ts'

const WORDS = {
  doctor: {
    en: 'look at everything Lotse stands on and say what is wrong',
    de: 'alles ansehen, worauf Lotse steht, und sagen, was nicht stimmt',
  },
  data: { en: 'data folder (also LOTSE_DATA)', de: 'Datenordner (auch LOTSE_DATA)' },
  format: { en: 'how to print the result', de: 'Form der Ausgabe' },
  after: {
    en: `
Looks at Node.js, PostgreSQL, the data folder, free room, the encryption key, the schema and the age of the newest backup.
Changes nothing and starts nothing; works while Lotse runs and while it does not.

Exit codes: 0 all fine, 1 warnings, 2 something keeps Lotse from working, 3 wrong call

Examples:
  lotse doctor
  lotse doctor --data ./data --format json`,
    de: `
Sieht nach Node.js, PostgreSQL, Datenordner, freiem Platz, Schlüssel, Schema und dem Alter der neuesten Sicherung.
Ändert und startet nichts; geht bei laufendem und bei beendetem Lotse.

Exit-Codes: 0 alles in Ordnung, 1 Warnungen, 2 etwas hindert Lotse am Arbeiten, 3 falscher Aufruf

Beispiele:
  lotse doctor
  lotse doctor --data ./daten --format json`,
  },
} as const

interface Options {
  readonly data?: string
  readonly format: 'table' | 'json'
}

/** Adds `lotse doctor`. */
export function register(program: Command): void {
  const language = languageOf(program)
  program
    .command('doctor')
    .description(WORDS.doctor[language])
    .option('--data <folder>', WORDS.data[language])
    .addOption(new Option('--format <format>', WORDS.format[language]).choices(['table', 'json']).default('table'))
    .addHelpText('after', WORDS.after[language])
    .action(async (options: Options) => {
      const { runDoctor } = await import('./data-folder/run-doctor.ts')
      process.exitCode = await runDoctor({ ...options, language })
    })
}
