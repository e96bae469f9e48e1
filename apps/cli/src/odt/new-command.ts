import { type Command, Option } from 'commander'
import type { Language } from '../language.ts'
import type { NewOptions } from './new-file.ts'
import { WORDS } from './words.ts'

/** Adds `lotse odt new` to the group. */
export function registerNew(odt: Command, language: Language): void {
  const say = (word: keyof typeof WORDS): string => WORDS[word][language]
  const several = (flags: string, word: keyof typeof WORDS): Option =>
    new Option(flags, say(word))
      .default([])
      .argParser((value: string, before: readonly string[]): readonly string[] => [...before, value])
  odt
    .command('new')
    .description(say('new'))
    .addOption(several('--product <id>', 'newProduct'))
    .addOption(new Option('--edition <edition>', say('newEdition')).choices(['32', '64']))
    .option('--channel <channel>', say('newChannel'))
    .addOption(several('--language <tag>', 'newLang'))
    .option('--fallback <tag>', say('newFallback'))
    .addOption(several('--exclude <app>', 'newExclude'))
    .option('--source <path>', say('newSource'))
    .option('--migrate', say('newMigrate'))
    .option('--no-remove-msi', say('newNoRemoveMsi'))
    .addOption(several('--keep <id>', 'newKeep'))
    .addOption(
      new Option('--licensing <kind>', say('newLicensing')).choices(['user', 'shared', 'device']).default('user'),
    )
    .option('--no-updates', say('newNoUpdates'))
    .option('--managed-updates', say('newManagedUpdates'))
    .option('--visible', say('newVisible'))
    .option('--close-apps', say('newCloseApps'))
    .addOption(new Option('--activation <kind>', say('newActivation')).choices(['kms', 'mak']))
    .option('--token-folder <path>', say('newTokenFolder'))
    .option('--build <version>', say('newBuild'))
    .option('--update-path <path>', say('newUpdatePath'))
    .addOption(several('--remove <id>', 'newRemove'))
    .addOption(new Option('--formats <formats>', say('newFormats')).choices(['openXml', 'openDocument']))
    .option('--company <name>', say('newCompany'))
    .option('--log <folder>', say('newLog'))
    .addOption(new Option('--on-top', say('newOnTop')).conflicts('removal'))
    .option('--carry-over', say('newCarryOver'))
    .option('--removal', say('newRemoval'))
    .option('--out <file>', say('newOut'))
    .addHelpText('after', say('newHelp'))
    .action(async (options: NewOptions) => {
      const { newFile } = await import('./new-file.ts')
      process.exitCode = await newFile(options, language)
    })
}
