import { type Command, Option } from 'commander'
import { filled } from './filled.ts'
import { groupOf } from './groups.ts'
import { languageOf } from './language.ts'
import type { AddInOptions } from './scan-addins/check-addins.ts'
import { WORDS } from './scan-addins/words.ts'

const FORMATS = ['table', 'json'] as const

/** Adds `lotse scan addins`. Device and format are options of `lotse scan` itself, wherever they stand. */
export function register(program: Command): void {
  const language = languageOf(program)
  groupOf(program, 'scan', WORDS.group[language])
    .command('addins')
    .description(WORDS.addins[language])
    .argument('<files...>', WORDS.files[language])
    .addOption(new Option('--bitness <bits>', WORDS.bitness[language]).choices(['32', '64']).default('64'))
    .option('--with-office', WORDS.withOffice[language])
    .option('--by-computer', WORDS.byComputer[language])
    .addHelpText('after', WORDS.addinsHelp[language])
    .action(async (files: string[], _own: AddInOptions, command: Command) => {
      const options = command.optsWithGlobals<AddInOptions>()
      if (!FORMATS.some((format) => format === options.format))
        command.error(`lotse: ${filled(WORDS.formats[language], { formats: FORMATS.join(', ') })}`)
      const { checkAddIns } = await import('./scan-addins/check-addins.ts')
      process.exitCode = await checkAddIns(files, options, language)
    })
}
