import { type Command, Option } from 'commander'
import { EXIT_CODE_HELP } from './exit-codes.ts'
import { groupOf } from './groups.ts'
import { type Language, languageOf } from './language.ts'
import type { BuildOptions } from './package/build-container.ts'
import { WORDS } from './package/words.ts'

/** Adds `lotse package intunewin build`, `verify` and `unpack`. */
export function register(program: Command): void {
  const language = languageOf(program)
  const group = groupOf(program, 'package', WORDS.group[language]).addHelpText('after', `\n${EXIT_CODE_HELP[language]}`)
  registerContainers(group, language)
}

function registerContainers(group: Command, language: Language): void {
  const intunewin = groupOf(group, 'intunewin', WORDS.intunewin[language])
  const format = (): Option =>
    new Option('--format <format>', WORDS.format[language]).choices(['text', 'json']).default('text')
  intunewin
    .command('build')
    .description(WORDS.build[language])
    .argument('<source>', WORDS.source[language])
    .requiredOption('--out <file>', WORDS.out[language])
    .option('--setup <file>', WORDS.setup[language], 'setup.exe')
    .option('--configuration <file>', WORDS.configuration[language])
    .option('--uninstall <file>', WORDS.uninstall[language])
    .option('--name <name>', WORDS.name[language])
    .addOption(format())
    .addHelpText('after', WORDS.buildHelp[language])
    .action(async (source: string, options: BuildOptions) => {
      const { buildContainer } = await import('./package/build-container.ts')
      process.exitCode = await buildContainer(source, options, language)
    })
  intunewin
    .command('verify')
    .description(WORDS.verify[language])
    .argument('<file>', WORDS.container[language])
    .addOption(format())
    .addHelpText('after', WORDS.verifyHelp[language])
    .action(async (file: string, options: { readonly format: string }) => {
      const { verifyContainer } = await import('./package/read-container.ts')
      process.exitCode = await verifyContainer(file, options.format, language)
    })
  intunewin
    .command('unpack')
    .description(WORDS.unpack[language])
    .argument('<file>', WORDS.container[language])
    .argument('<folder>', WORDS.folder[language])
    .addOption(format())
    .addHelpText('after', WORDS.verifyHelp[language])
    .action(async (file: string, folder: string, options: { readonly format: string }) => {
      const { unpackContainer } = await import('./package/read-container.ts')
      process.exitCode = await unpackContainer(file, folder, options.format, language)
    })
}
