import { type Command, Option } from 'commander'
import { EXIT_CODE_HELP } from './exit-codes.ts'
import { groupOf } from './groups.ts'
import { languageOf } from './language.ts'
import type { AddInOptions } from './scan-addins/check-addins.ts'
import { WORDS } from './scan-addins/words.ts'

/** Adds `lotse scan addins` and `lotse scan collector`. */
export function register(program: Command): void {
  const language = languageOf(program)
  const scan = groupOf(program, 'scan', WORDS.group[language])
  scan
    .command('addins')
    .description(WORDS.addins[language])
    .argument('<files...>', WORDS.files[language])
    .option('--device <name>', WORDS.device[language])
    .addOption(new Option('--bitness <bits>', WORDS.bitness[language]).choices(['32', '64']).default('64'))
    .option('--with-office', WORDS.withOffice[language])
    .option('--by-computer', WORDS.byComputer[language])
    .addOption(new Option('--format <format>', WORDS.format[language]).choices(['table', 'json']).default('table'))
    .addHelpText('after', WORDS.addinsHelp[language])
    .action(async (files: string[], options: AddInOptions) => {
      const { checkAddIns } = await import('./scan-addins/check-addins.ts')
      process.exitCode = await checkAddIns(files, options, language)
    })
  scan
    .command('collector')
    .description(WORDS.collector[language])
    .addHelpText('after', `\n${EXIT_CODE_HELP[language]}`)
    .action(async () => {
      const { collectorScript } = await import('@lotse/readiness')
      process.stdout.write(collectorScript())
    })
}
