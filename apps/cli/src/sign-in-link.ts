import { type Command, Option } from 'commander'
import { languageOf } from './language.ts'

const WORDS = {
  description: {
    en: 'print a new one-time link to sign in with',
    de: 'einen neuen Einmal-Link zum Anmelden ausgeben',
  },
  data: { en: 'data folder (also LOTSE_DATA)', de: 'Datenordner (auch LOTSE_DATA)' },
  email: {
    en: 'whom the link is for; needed where several people administer Lotse',
    de: 'für wen der Link ist; nötig, wo mehrere Personen Lotse verwalten',
  },
  format: { en: 'how to print the result', de: 'Form der Ausgabe' },
  after: {
    en: `
For the first administrator while there is none; else for somebody who cannot sign in any more. Whoever can read the data
folder may do this, also while Lotse runs. The trail notes it. An hour for recovery, a week for an invitation, a day for
the first administrator.

Exit codes: 0 the link was printed, 2 it could not be made (the message says why), 3 wrong call

Examples:
  lotse sign-in-link
  lotse sign-in-link --email anna@example.org --data ./data`,
    de: `
Für die erste Administratorin oder den ersten Administrator, solange es niemanden gibt; sonst für jemanden, der sich nicht
mehr anmelden kann. Das darf, wer den Datenordner lesen kann, auch bei laufendem Lotse. Die Spur hält es fest. Zur
Wiederherstellung gilt der Link eine Stunde, als Einladung eine Woche, zur Einrichtung einen Tag.

Exit-Codes: 0 Link ausgegeben, 2 Link nicht möglich (die Meldung sagt, warum), 3 falscher Aufruf

Beispiele:
  lotse sign-in-link
  lotse sign-in-link --email anna@example.org --data ./daten`,
  },
} as const

interface Options {
  readonly data?: string
  readonly email?: string
  readonly format: 'table' | 'json'
}

/** Adds `lotse sign-in-link`. */
export function register(program: Command): void {
  const language = languageOf(program)
  program
    .command('sign-in-link')
    .description(WORDS.description[language])
    .option('--data <folder>', WORDS.data[language])
    .option('--email <address>', WORDS.email[language])
    .addOption(new Option('--format <format>', WORDS.format[language]).choices(['table', 'json']).default('table'))
    .addHelpText('after', WORDS.after[language])
    .action(async (options: Options) => {
      const { printSignInLink } = await import('./sign-in/sign-in-link.ts')
      process.exitCode = await printSignInLink({ ...options, language })
    })
}
