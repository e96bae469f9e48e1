import { Argument, type Command } from 'commander'
import { languageOf } from './language.ts'

const WORDS = {
  completion: {
    en: 'print a completion script for a shell',
    de: 'Vervollständigungsskript für eine Shell ausgeben',
  },
  after: {
    en: `
Examples:
  lotse completion bash > ~/.local/share/bash-completion/completions/lotse
  lotse completion zsh > "\${fpath[1]}/_lotse"
  lotse completion powershell >> $PROFILE`,
    de: `
Beispiele:
  lotse completion bash > ~/.local/share/bash-completion/completions/lotse
  lotse completion zsh > "\${fpath[1]}/_lotse"
  lotse completion powershell >> $PROFILE`,
  },
  shell: { en: 'the shell', de: 'die Shell' },
} as const

/** Adds `lotse completion`; the scripts are made from the command tree itself, so they cannot lag behind it. */
export function register(program: Command): void {
  const language = languageOf(program)
  program
    .command('completion')
    .description(WORDS.completion[language])
    .addArgument(new Argument('<shell>', WORDS.shell[language]).choices(['bash', 'zsh', 'powershell']))
    .addHelpText('after', WORDS.after[language])
    .action(async (shell: 'bash' | 'zsh' | 'powershell') => {
      const { scriptFor } = await import('./completion/script-for.ts')
      process.stdout.write(scriptFor(shell, program))
    })
}
