import { type Command, Option } from 'commander'
import type { ImportOptions } from './checklist/import-workbook.ts'
import type { NewOptions } from './checklist/new-run.ts'
import { CHECKLIST_GROUP } from './checklist.ts'
import { groupOf } from './groups.ts'
import { languageOf } from './language.ts'

const WORDS = {
  new: { en: 'begin a checklist in a JSON file', de: 'Eine Checkliste in einer JSON-Datei beginnen' },
  fill: {
    en: 'answer questions and work on items; without values list what is open',
    de: 'Fragen beantworten und Punkte bearbeiten; ohne Werte auflisten, was offen ist',
  },
  status: {
    en: 'say how far a checklist is and what is in its way',
    de: 'Sagen, wie weit eine Checkliste ist und was ihr im Weg steht',
  },
  export: {
    en: 'write a checklist as a workbook (XLSX) to work in',
    de: 'Eine Checkliste als Arbeitsmappe (XLSX) zum Bearbeiten schreiben',
  },
  import: {
    en: 'show what an edited workbook changes, and store it with --apply',
    de: 'Zeigen, was eine bearbeitete Arbeitsmappe ändert, und es mit --apply speichern',
  },
  file: { en: 'JSON file of the checklist', de: 'JSON-Datei der Checkliste' },
  workbook: { en: 'workbook (XLSX)', de: 'Arbeitsmappe (XLSX)' },
  values: {
    en: 'values such as of.tech=msi;c2r or ID-01.status=resolved',
    de: 'Werte wie of.tech=msi;c2r oder ID-01.status=resolved',
  },
  cloud: { en: 'cloud of the tenant; it decides the edition', de: 'Cloud des Tenants; von ihr hängt die Ausgabe ab' },
  services: {
    en: 'services in scope, parted by commas: core,apps,visioProject,mobile',
    de: 'Dienste im Umfang, durch Kommas getrennt: core,apps,visioProject,mobile',
  },
  customer: { en: 'name of the customer', de: 'Name des Kunden' },
  answers: { en: 'JSON file whose answers come along', de: 'JSON-Datei, deren Antworten mitkommen' },
  template: {
    en: 'JSON file with own questions and items, as the browser exports it; the checklist keeps them',
    de: 'JSON-Datei mit eigenen Fragen und Punkten, wie der Browser sie exportiert; die Checkliste behält sie',
  },
  format: { en: 'how to print the result', de: 'Form der Ausgabe' },
  to: { en: 'file to write; it must not be there yet', de: 'zu schreibende Datei; es darf sie noch nicht geben' },
  apply: { en: 'store what is shown', de: 'speichern, was gezeigt wird' },
  conflicts: { en: 'which side conflicts take', de: 'welche Seite bei Konflikten gilt' },
  example: { en: 'Examples:', de: 'Beispiele:' },
  status1: {
    en: 'Exit codes: 0 nothing is in the way, 1 something is, 2 the file cannot be used, 3 wrong call',
    de: 'Exit-Codes: 0 nichts steht im Weg, 1 etwas steht im Weg, 2 Datei nicht verwendbar, 3 falscher Aufruf',
  },
  import1: {
    en: 'Exit codes: 0 nothing left to decide, 1 conflicts, gaps, or something not understood, 2 a file cannot be used, 3 wrong call',
    de: 'Exit-Codes: 0 nichts bleibt zu entscheiden, 1 Konflikte, Lücken oder nicht Verstandenes, 2 Datei nicht verwendbar, 3 falscher Aufruf',
  },
} as const

/** Adds `lotse checklist new|fill|status|export|import`, all on plain files. */
export function register(program: Command): void {
  const language = languageOf(program)
  const group = groupOf(program, 'checklist', CHECKLIST_GROUP[language])
  const format = () =>
    new Option('--format <format>', WORDS.format[language]).choices(['table', 'json']).default('table')
  const examples = (...lines: readonly string[]): string =>
    `\n${WORDS.example[language]}\n${lines.map((line) => `  lotse checklist ${line}`).join('\n')}`

  group
    .command('new')
    .description(WORDS.new[language])
    .argument('<file>', WORDS.file[language])
    .addOption(new Option('--cloud <cloud>', WORDS.cloud[language]).choices(['commercial', 'gcc', 'gccHigh', 'dod']))
    .option('--services <services>', WORDS.services[language])
    .option('--customer <name>', WORDS.customer[language])
    .option('--answers <file>', WORDS.answers[language])
    .option('--template <file>', WORDS.template[language])
    .addHelpText('after', examples('new adatum.json --cloud commercial --services core,apps --customer Adatum'))
    .action(async (file: string, options: Omit<NewOptions, 'language'>) => {
      const { newRun } = await import('./checklist/new-run.ts')
      process.exitCode = await newRun(file, { ...options, language })
    })
  group
    .command('fill')
    .description(WORDS.fill[language])
    .argument('<file>', WORDS.file[language])
    .argument('[values...]', WORDS.values[language])
    .addHelpText(
      'after',
      examples(
        'fill adatum.json',
        'fill adatum.json id.upn=yes "of.tech=msi;c2r" ID-01=resolved "ID-01.evidence=mail of 3 May"',
      ),
    )
    .action(async (file: string, values: string[]) => {
      const { fillRun } = await import('./checklist/fill-run.ts')
      process.exitCode = await fillRun(file, values, language)
    })
  group
    .command('status')
    .description(WORDS.status[language])
    .argument('<file>', WORDS.file[language])
    .addOption(format())
    .addHelpText('after', `\n${WORDS.status1[language]}`)
    .action(async (file: string, options: { format: 'table' | 'json' }) => {
      const { showStatus } = await import('./checklist/show-status.ts')
      process.exitCode = await showStatus(file, { ...options, language })
    })
  group
    .command('export')
    .description(WORDS.export[language])
    .argument('<file>', WORDS.file[language])
    .requiredOption('--to <workbook>', WORDS.to[language])
    .addHelpText('after', examples('export adatum.json --to adatum.xlsx --lang de'))
    .action(async (file: string, { to }: { to: string }) => {
      const { exportWorkbook } = await import('./checklist/export-workbook.ts')
      process.exitCode = await exportWorkbook(file, to, language)
    })
  group
    .command('import')
    .description(WORDS.import[language])
    .argument('<file>', WORDS.file[language])
    .argument('<workbook>', WORDS.workbook[language])
    .option('--apply', WORDS.apply[language])
    .addOption(new Option('--conflicts <side>', WORDS.conflicts[language]).choices(['keep', 'file']).default('keep'))
    .addOption(format())
    .addHelpText(
      'after',
      `\n${WORDS.import1[language]}\n${examples('import adatum.json adatum.xlsx', 'import adatum.json adatum.xlsx --apply')}`,
    )
    .action(async (file: string, workbook: string, options: Omit<ImportOptions, 'language'>) => {
      const { importWorkbook } = await import('./checklist/import-workbook.ts')
      process.exitCode = await importWorkbook(file, workbook, { ...options, language })
    })
}
