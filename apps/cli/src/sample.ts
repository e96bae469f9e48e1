import { type Command, InvalidArgumentError, Option } from 'commander'
import { type Language, languageOf } from './language.ts'

/** More than that is no portfolio, and takes a day. */
const MOST = 100_000

const WORDS = {
  sample: {
    en: 'fill an empty data folder with invented customers, as many as wanted',
    de: 'einen leeren Datenordner mit erfundenen Kunden füllen, so vielen wie gewünscht',
  },
  customers: { en: 'how many customers', de: 'wie viele Kunden' },
  notANumber: {
    en: `Expected a whole number from 1 to ${MOST}.`,
    de: `Erwartet wird eine ganze Zahl von 1 bis ${MOST}.`,
  },
  data: { en: 'data folder (also LOTSE_DATA)', de: 'Datenordner (auch LOTSE_DATA)' },
  format: { en: 'how to print the result', de: 'Form der Ausgabe' },
  after: {
    en: `
For trying out and measuring. The first customers are those of the sample portfolio, with their usage reports, notes and
history; the others are copies with names, places and figures of their own, and a trail that "lotse audit verify" finds
whole. The same number gives the same customers. The reports of copies are there as figures, not as files to download.
Lotse must not be running on the folder; customers that are there already are never touched.

Exit codes: 0 done, 2 not possible (the message says why), 3 wrong call

Examples:
  lotse sample --customers 24
  lotse sample --customers 10000 --data ./many`,
    de: `
Zum Ausprobieren und Messen. Die ersten Kunden sind die des Beispielportfolios, mit Nutzungsberichten, Notizen und Verlauf;
die weiteren sind Kopien mit eigenen Namen, Orten und Zahlen und einer Spur, die „lotse audit verify“ unversehrt findet.
Dieselbe Anzahl ergibt dieselben Kunden. Die Berichte der Kopien gibt es als Zahlen, nicht als Dateien zum Herunterladen.
Auf dem Ordner darf kein Lotse laufen; Kunden, die es schon gibt, werden nie angerührt.

Exit-Codes: 0 erledigt, 2 nicht möglich (die Meldung sagt, warum), 3 falscher Aufruf

Beispiele:
  lotse sample --customers 24
  lotse sample --customers 10000 --data ./viele`,
  },
} as const

interface Options {
  readonly customers: number
  readonly data?: string
  readonly format: 'table' | 'json'
}

/** Adds `lotse sample`. */
export function register(program: Command): void {
  const language = languageOf(program)
  program
    .command('sample')
    .description(WORDS.sample[language])
    .addOption(
      new Option('--customers <number>', WORDS.customers[language])
        .argParser((text) => countIn(text, language))
        .makeOptionMandatory(),
    )
    .option('--data <folder>', WORDS.data[language])
    .addOption(new Option('--format <format>', WORDS.format[language]).choices(['table', 'json']).default('table'))
    .addHelpText('after', WORDS.after[language])
    .action(async (options: Options) => {
      const { runSample } = await import('./data-folder/run-sample.ts')
      process.exitCode = await runSample({ ...options, language })
    })
}

function countIn(text: string, language: Language): number {
  const count = /^\d{1,6}$/.test(text) ? Number(text) : 0
  if (count < 1 || count > MOST) throw new InvalidArgumentError(WORDS.notANumber[language])
  return count
}
