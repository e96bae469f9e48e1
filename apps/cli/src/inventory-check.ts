import { type IsoDate, isIsoDate } from '@lotse/calendar'
import { type Command, InvalidArgumentError, Option } from 'commander'
import { EXIT_CODE_HELP } from './exit-codes.ts'
import { groupOf } from './groups.ts'
import { languageOf } from './language.ts'
import { safeText } from './safe-text.ts'

const WORDS = {
  group: { en: 'inventories of devices', de: 'Inventare von Geräten' },
  check: {
    en: 'read inventories of devices and say what they show: Office, support, open answers',
    de: 'Inventare von Geräten lesen und sagen, was sie zeigen: Office, Unterstützung, Antworten',
  },
  paths: {
    en: 'inventory files, or folders to search for *.csv, *.tsv and *.txt',
    de: 'Inventardateien, oder Ordner, in denen nach *.csv, *.tsv und *.txt gesucht wird',
  },
  asOf: {
    en: 'judge as of this day (YYYY-MM-DD); default today',
    de: 'Urteil zu diesem Tag (JJJJ-MM-TT); ohne Angabe heute',
  },
  notADay: {
    en: 'Expected a calendar day in the form YYYY-MM-DD.',
    de: 'Erwartet wird ein Kalendertag in der Form JJJJ-MM-TT.',
  },
  map: {
    en: 'for tables nobody knows: which heading holds which field, such as device=Computer; once for each',
    de: 'für unbekannte Tabellen: welche Überschrift welches Feld enthält, etwa device=Rechner; je Feld einmal',
  },
  notAColumn: {
    en: '--map expects FIELD=HEADING, not "{value}". Fields: {fields}.',
    de: '--map erwartet FELD=ÜBERSCHRIFT, nicht „{value}“. Felder: {fields}.',
  },
  allSoftware: {
    en: 'tables that are mapped list all installed software: what they do not name is not there',
    de: 'zugeordnete Tabellen führen alle Software auf: was sie nicht nennen, ist nicht da',
  },
  dates: {
    en: 'which part of dates with slashes comes first',
    de: 'welcher Teil von Daten mit Schrägstrichen zuerst steht',
  },
  format: { en: 'how to print the result', de: 'Form der Ausgabe' },
  after: {
    en: `
Reads inventories of Configuration Manager, of the Apps admin center, and any other table whose columns are named with --map.
All files are put together by the names of the devices, so give the latest of each kind. Needs no server and stores nothing.

Exit codes: 0 all files were read, 2 a file was refused, 3 wrong call

Examples:
  lotse inventory check devices.csv
  lotse inventory check inventories/ --as-of 2026-11-10 --format json
  lotse inventory check list.csv --map device=Computer --map product=Office`,
    de: `
Liest Inventare des Configuration Managers, des Apps Admin Centers und jede andere Tabelle, deren Spalten --map nennt.
Alle Dateien werden nach den Namen der Geräte zusammengesetzt; geben Sie also von jeder Art die neueste an. Braucht keinen Server und speichert nichts.

Exit-Codes: 0 alle Dateien gelesen, 2 eine Datei abgelehnt, 3 falscher Aufruf

Beispiele:
  lotse inventory check geraete.csv
  lotse inventory check inventare/ --as-of 2026-11-10 --format json
  lotse inventory check liste.csv --map device=Rechner --map product=Office`,
  },
} as const

interface Options {
  readonly asOf?: IsoDate
  readonly map: readonly string[]
  readonly allSoftware?: boolean
  readonly dates?: 'day-first' | 'month-first'
  readonly format: 'table' | 'json'
}

/** Adds `lotse inventory check`. */
export function register(program: Command): void {
  const language = languageOf(program)
  groupOf(program, 'inventory', WORDS.group[language])
    .addHelpText('after', `\n${EXIT_CODE_HELP[language]}`)
    .command('check')
    .description(WORDS.check[language])
    .argument('<paths...>', WORDS.paths[language])
    .option('--as-of <day>', WORDS.asOf[language], (value: string) => {
      if (isIsoDate(value)) return value
      throw new InvalidArgumentError(WORDS.notADay[language])
    })
    .option(
      '--map <field=heading>',
      WORDS.map[language],
      (value: string, all: readonly string[]) => [...all, value],
      [],
    )
    .option('--all-software', WORDS.allSoftware[language])
    .addOption(new Option('--dates <order>', WORDS.dates[language]).choices(['day-first', 'month-first']))
    .addOption(new Option('--format <format>', WORDS.format[language]).choices(['table', 'json']).default('table'))
    .addHelpText('after', WORDS.after[language])
    .action(async (paths: string[], { map, ...options }: Options, command: Command) => {
      const { columnsOf } = await import('./inventory-check/columns-of.ts')
      const { checkInventory } = await import('./inventory-check/check-inventory.ts')
      const { mapping, wrong, fields } = columnsOf(map)
      if (wrong !== null)
        command.error(
          `lotse: ${safeText(WORDS.notAColumn[language].replace('{fields}', fields.join(', ')).replace('{value}', () => wrong))}`,
        )
      process.exitCode = await checkInventory(paths, { ...options, mapping, language })
    })
}
