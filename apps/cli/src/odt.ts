import { type Command, InvalidArgumentError, Option } from 'commander'
import { EXIT_CODE_HELP } from './exit-codes.ts'
import { groupOf } from './groups.ts'
import { languageOf } from './language.ts'
import { registerNew } from './odt/new-command.ts'
import { WORDS } from './odt/words.ts'

const MODES = ['configure', 'download', 'customize', 'remove', 'template']
const PROFILES = ['commercial', 'gcc-high', 'dod', 'second-install', 'configmgr', 'intune', 'shared']

interface Options {
  readonly profile: string[]
  readonly mode: string
  readonly format: string
  readonly check?: boolean
  readonly all?: boolean
}

/** Adds `lotse odt lint`, `fix`, `fmt`, `explain`, `diff` and `new`. */
export function register(program: Command): void {
  const language = languageOf(program)
  const odt = groupOf(program, 'odt', WORDS.group[language]).addHelpText('after', `\n${EXIT_CODE_HELP[language]}`)
  const profile = (): Option =>
    new Option('--profile <profile>', WORDS.profile[language])
      .choices(PROFILES)
      .default([])
      .argParser((value: string, before: string[]) => {
        if (PROFILES.includes(value)) return [...before, value]
        throw new InvalidArgumentError(PROFILES.join(', '))
      })
  const mode = (): Option => new Option('--mode <mode>', WORDS.mode[language]).choices(MODES).default('configure')
  const format = (...choices: string[]): Option =>
    new Option('--format <format>', WORDS.format[language]).choices(choices).default('text')

  odt
    .command('lint')
    .description(WORDS.lint[language])
    .argument('<files...>', WORDS.files[language])
    .addOption(profile())
    .addOption(mode())
    .addOption(format('text', 'json', 'sarif'))
    .addHelpText('after', WORDS.lintHelp[language])
    .action(async (files: string[], options: Options) => {
      const { lintFiles } = await import('./odt/lint-files.ts')
      process.exitCode = await lintFiles(files, { ...options, language })
    })
  odt
    .command('fix')
    .description(WORDS.fix[language])
    .argument('<files...>', WORDS.files[language])
    .addOption(profile())
    .addOption(mode())
    .option('--all', WORDS.all[language])
    .option('--check', WORDS.check[language])
    .action(async (files: string[], options: Options) => {
      const { fixFiles } = await import('./odt/change-files.ts')
      process.exitCode = await fixFiles(files, { ...options, language })
    })
  odt
    .command('fmt')
    .description(WORDS.fmt[language])
    .argument('<files...>', WORDS.files[language])
    .option('--check', WORDS.check[language])
    .action(async (files: string[], options: Options) => {
      const { formatFiles } = await import('./odt/change-files.ts')
      process.exitCode = await formatFiles(files, { ...options, language })
    })
  odt
    .command('explain')
    .description(WORDS.explain[language])
    .argument('<file>', WORDS.file[language])
    .addOption(new Option('--architecture <bits>', WORDS.architecture[language]).choices(['32', '64']))
    .option('--msi <names...>', WORDS.msi[language])
    .option('--installed <ids...>', WORDS.installed[language])
    .option('--languages <tags...>', WORDS.lang[language])
    .option('--channel <name>', WORDS.followed[language])
    .addOption(format('text', 'json'))
    .addHelpText('after', WORDS.explainHelp[language])
    .action(async (file: string, options: Options) => {
      const { explainFile } = await import('./odt/tell.ts')
      process.exitCode = await explainFile(file, { ...options, language })
    })
  odt
    .command('diff')
    .description(WORDS.diff[language])
    .argument('<before>', WORDS.file[language])
    .argument('<after>', WORDS.file[language])
    .addOption(format('text', 'json'))
    .action(async (before: string, after: string, options: Options) => {
      const { diffFiles } = await import('./odt/tell.ts')
      process.exitCode = await diffFiles(before, after, { ...options, language })
    })
  registerNew(odt, language)
}
