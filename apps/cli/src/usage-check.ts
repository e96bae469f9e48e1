import { type IsoDate, isIsoDate } from '@lotse/calendar'
import { type Command, InvalidArgumentError, Option } from 'commander'
import { EXIT_CODE_HELP } from './exit-codes.ts'
import { groupOf } from './groups.ts'
import { languageOf } from './language.ts'

const WORDS = {
  group: { en: 'usage reports of Microsoft 365 Apps', de: 'Nutzungsberichte von Microsoft 365 Apps' },
  check: {
    en: 'read usage reports and say what they show: months, active use, growth, verdict',
    de: 'Nutzungsberichte lesen und sagen, was sie zeigen: Monate, aktive Nutzung, Wachstum, Urteil',
  },
  paths: {
    en: 'report files, archives, or folders to search for *.csv, *.tsv, *.txt, *.json and *.zip',
    de: 'Berichtsdateien, Archive, oder Ordner, in denen nach *.csv, *.tsv, *.txt, *.json und *.zip gesucht wird',
  },
  asOf: {
    en: 'judge as of this day (YYYY-MM-DD); default today',
    de: 'Urteil zu diesem Tag (JJJJ-MM-TT); ohne Angabe heute',
  },
  notADay: {
    en: 'Expected a calendar day in the form YYYY-MM-DD.',
    de: 'Erwartet wird ein Kalendertag in der Form JJJJ-MM-TT.',
  },
  format: { en: 'how to print the result', de: 'Form der Ausgabe' },
  after: {
    en: `
Reads the usage reports of Microsoft 365 as downloaded, as saved by a spreadsheet, or as JSON pages of Microsoft Graph.
Active use comes from the report "Microsoft 365 Apps usage, user detail" of 30 days; of all others it says what they hold.
Needs no server and stores nothing. Without licence data users are divided by the rows of the report itself.

Exit codes: 0 all files were read, 2 a file was refused, 3 wrong call

Examples:
  lotse usage check ProPlusUsageUserDetail.csv
  lotse usage check reports/ --as-of 2026-11-10 --format json`,
    de: `
Liest die Nutzungsberichte von Microsoft 365, wie heruntergeladen, aus einer Tabellenkalkulation gespeichert oder als JSON-Seiten von Microsoft Graph.
Die aktive Nutzung kommt aus dem Bericht „Microsoft 365 Apps: Nutzung je Benutzer“ über 30 Tage; von den anderen sagt sie, was sie enthalten.
Braucht keinen Server und speichert nichts. Ohne Lizenzdaten wird durch die Zeilen des Berichts selbst geteilt.

Exit-Codes: 0 alle Dateien gelesen, 2 eine Datei abgelehnt, 3 falscher Aufruf

Beispiele:
  lotse usage check ProPlusUsageUserDetail.csv
  lotse usage check berichte/ --as-of 2026-11-10 --format json`,
  },
} as const

interface Options {
  readonly asOf?: IsoDate
  readonly format: 'table' | 'json'
}

/** Adds `lotse usage check`. */
export function register(program: Command): void {
  const language = languageOf(program)
  groupOf(program, 'usage', WORDS.group[language])
    .addHelpText('after', `\n${EXIT_CODE_HELP[language]}`)
    .command('check')
    .description(WORDS.check[language])
    .argument('<paths...>', WORDS.paths[language])
    .option('--as-of <day>', WORDS.asOf[language], (value: string) => {
      if (isIsoDate(value)) return value
      throw new InvalidArgumentError(WORDS.notADay[language])
    })
    .addOption(new Option('--format <format>', WORDS.format[language]).choices(['table', 'json']).default('table'))
    .addHelpText('after', WORDS.after[language])
    .action(async (paths: string[], options: Options) => {
      const { checkUsage } = await import('./usage-check/check-usage.ts')
      process.exitCode = await checkUsage(paths, { ...options, language })
    })
}
