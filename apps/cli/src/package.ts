import { type Command, InvalidArgumentError, Option } from 'commander'
import { EXIT_CODE_HELP } from './exit-codes.ts'
import { groupOf } from './groups.ts'
import { type Language, languageOf } from './language.ts'
import type { BuildOptions } from './package/build-container.ts'
import type { MakeOptions } from './package/make-package.ts'
import { WORDS } from './package/words.ts'
import type { ConfigMgrOptions } from './package/write-scripts.ts'

/** Adds `lotse package make`, `configmgr`, and `intunewin build`, `verify` and `unpack`. */
export function register(program: Command): void {
  const language = languageOf(program)
  const group = groupOf(program, 'package', WORDS.group[language]).addHelpText('after', `\n${EXIT_CODE_HELP[language]}`)
  registerMake(group, language)
  registerConfigMgr(group, language)
  registerContainers(group, language)
}

const several = (flags: string, description: string): Option =>
  new Option(flags, description)
    .default([])
    .argParser((value: string, before: readonly string[]): readonly string[] => [...before, value])

const oneOf =
  (allowed: readonly string[]) =>
  (value: string, before: readonly string[]): readonly string[] => {
    if (allowed.includes(value)) return [...before, value]
    throw new InvalidArgumentError(allowed.join(', '))
  }

/** What the linter is to know of the surroundings besides the way of distributing. */
const CLOUDS = ['commercial', 'gcc-high', 'dod', 'second-install', 'shared']

/** What both commands say of Configuration Manager. */
const withPlan = (command: Command, language: Language): Command =>
  command
    .option('--name <name>', WORDS.appName[language])
    .option('--publisher <name>', WORDS.publisher[language], 'Microsoft')
    .option('--floor <version>', WORDS.floor[language])
    .option('--setup <file>', WORDS.setup[language], 'setup.exe')
    .option('--content <share>', WORDS.content[language])
    .option('--distribution-group <name>', WORDS.distributionGroup[language])
    .option('--limiting <collection>', WORDS.limiting[language])
    .addOption(several('--ring <ring>', WORDS.ring[language]))
    .option('--utc', WORDS.utc[language])
    .option('--override-window', WORDS.overrideWindow[language])

function registerMake(group: Command, language: Language): void {
  const targets = ['intune', 'configmgr', 'script']
  withPlan(
    group
      .command('make')
      .description(WORDS.make[language])
      .argument('<configuration>', WORDS.configurationFile[language]),
    language,
  )
    .requiredOption('--out <file>', WORDS.zip[language])
    .addOption(several('--for <target>', WORDS.for[language]).choices(targets).argParser(oneOf(targets)))
    .addOption(several('--profile <profile>', WORDS.profile[language]).choices(CLOUDS).argParser(oneOf(CLOUDS)))
    .option('--customer <name>', WORDS.customer[language])
    .addOption(new Option('--readme <language>', WORDS.readme[language]).choices(['de', 'en']))
    .addOption(
      new Option('--detection <kind>', WORDS.detection[language])
        .choices(['auto', 'registry', 'script'])
        .default('auto'),
    )
    .option('--day <day>', WORDS.day[language])
    .addHelpText('after', WORDS.makeHelp[language])
    .action(async (file: string, options: MakeOptions) => {
      const { makePackage } = await import('./package/make-package.ts')
      process.exitCode = await makePackage(file, options, language)
    })
}

function registerConfigMgr(group: Command, language: Language): void {
  withPlan(
    group
      .command('configmgr')
      .description(WORDS.configmgr[language])
      .argument('<configuration>', WORDS.configurationFile[language]),
    language,
  )
    .requiredOption('--out <folder>', WORDS.outFolder[language])
    .addHelpText('after', WORDS.configmgrHelp[language])
    .action(async (file: string, options: ConfigMgrOptions) => {
      const { writeScripts } = await import('./package/write-scripts.ts')
      process.exitCode = await writeScripts(file, options, language)
    })
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
    .addOption(
      new Option('--oldest-build <build>', WORDS.oldestBuild[language]).argParser((value: string) => {
        if (/^\d{4,5}$/.test(value)) return value
        throw new InvalidArgumentError('17928')
      }),
    )
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
