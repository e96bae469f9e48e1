import type { Command } from 'commander'
import { bashScript } from './bash.ts'
import { powershellScript } from './powershell.ts'
import { nodesOf } from './tree.ts'
import { zshScript } from './zsh.ts'

const SCRIPTS = { bash: bashScript, zsh: zshScript, powershell: powershellScript } as const

/** The completion script of a shell for the whole command tree. */
export function scriptFor(shell: keyof typeof SCRIPTS, program: Command): string {
  return SCRIPTS[shell](nodesOf(program))
}
