import { type Command, Option } from 'commander'
import { EXIT_CODE_HELP } from './exit-codes.ts'
import { groupOf } from './groups.ts'
import { languageOf } from './language.ts'

const WORDS = {
  group: { en: 'the trail of everything that was changed', de: 'die Spur aller Änderungen' },
  verify: {
    en: 'work out the hash chains of the trail again and say whether they are whole',
    de: 'die Hash-Ketten der Spur nachrechnen und sagen, ob sie unversehrt sind',
  },
  data: { en: 'data folder (also LOTSE_DATA)', de: 'Datenordner (auch LOTSE_DATA)' },
  format: { en: 'how to print the result', de: 'Form der Ausgabe' },
  after: {
    en: `
Each customer has a chain of events, and the organisation one of its own. Each event carries the hash of the one before
it, so an event that was edited, removed or put somewhere else is found and named. Works while Lotse runs and while it
does not, also on the database of DATABASE_URL; changes nothing.

Exit codes: 0 all chains are whole, 2 a chain is broken or cannot be read, 3 wrong call

Examples:
  lotse audit verify
  lotse audit verify --data ./data --format json`,
    de: `
Jeder Kunde hat eine Kette von Ereignissen, die Organisation eine eigene. Jedes Ereignis trägt den Hash des vorigen; ein
geändertes, entferntes oder umgestelltes Ereignis wird deshalb gefunden und genannt. Geht bei laufendem und bei beendetem
Lotse, auch mit der Datenbank aus DATABASE_URL; geändert wird nichts.

Exit-Codes: 0 alle Ketten unversehrt, 2 eine Kette ist gebrochen oder nicht lesbar, 3 falscher Aufruf

Beispiele:
  lotse audit verify
  lotse audit verify --data ./daten --format json`,
  },
} as const

interface Options {
  readonly data?: string
  readonly format: 'table' | 'json'
}

/** Adds `lotse audit verify`. */
export function register(program: Command): void {
  const language = languageOf(program)
  groupOf(program, 'audit', WORDS.group[language])
    .addHelpText('after', `\n${EXIT_CODE_HELP[language]}`)
    .command('verify')
    .description(WORDS.verify[language])
    .option('--data <folder>', WORDS.data[language])
    .addOption(new Option('--format <format>', WORDS.format[language]).choices(['table', 'json']).default('table'))
    .addHelpText('after', WORDS.after[language])
    .action(async (options: Options) => {
      const { verify } = await import('./audit-verify/verify.ts')
      process.exitCode = await verify({ ...options, language })
    })
}
