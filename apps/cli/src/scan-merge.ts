import type { Command } from 'commander'
import { groupOf } from './groups.ts'
import { languageOf } from './language.ts'
import { WORDS as ADDIN_WORDS } from './scan-addins/words.ts'
import { WORDS } from './scan-merge/words.ts'

/** Adds `lotse scan merge`. Where the result goes is the option `--out` of `lotse scan`. */
export function register(program: Command): void {
  const language = languageOf(program)
  groupOf(program, 'scan', ADDIN_WORDS.group[language])
    .command('merge')
    .description(WORDS.merge[language])
    .argument('<files...>', WORDS.files[language])
    .addHelpText('after', WORDS.help[language])
    .action(async (files: string[], _own: object, command: Command) => {
      const { mergeResults } = await import('./scan-merge/merge-results.ts')
      process.exitCode = await mergeResults(files, command.optsWithGlobals<{ out?: string }>(), language)
    })
}
