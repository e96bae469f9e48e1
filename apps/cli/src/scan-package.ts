import type { Command } from 'commander'
import { groupOf } from './groups.ts'
import { languageOf } from './language.ts'
import { WORDS as ADDIN_WORDS } from './scan-addins/words.ts'
import { WORDS } from './scan-package/words.ts'
import type { PackageOptions } from './scan-package/write-package.ts'

/** Adds `lotse scan package`. Labels are an option of `lotse scan`. */
export function register(program: Command): void {
  const language = languageOf(program)
  groupOf(program, 'scan', ADDIN_WORDS.group[language])
    .command('package')
    .description(WORDS.package[language])
    .argument('<folder>', WORDS.into[language])
    .requiredOption('--executable <file>', WORDS.executable[language])
    .requiredOption('--content <share>', WORDS.content[language])
    .requiredOption('--results <share>', WORDS.results[language])
    .requiredOption('--collection <name>', WORDS.collection[language])
    .option('--distribution-group <name>', WORDS.distributionGroup[language], 'All')
    .option('--name <name>', WORDS.name[language], 'Lotse readiness scan')
    .option('--every <days>', WORDS.every[language])
    .addHelpText('after', WORDS.help[language])
    .action(async (folder: string, _own: object, command: Command) => {
      const { writePackage } = await import('./scan-package/write-package.ts')
      process.exitCode = await writePackage(folder, command.optsWithGlobals<PackageOptions>(), language)
    })
}
