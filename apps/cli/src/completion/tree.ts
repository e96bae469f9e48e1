import type { Command } from 'commander'

/** What can follow one command: all that a completion script needs to know. */
export interface Node {
  /** Names from the root to this command, joined by a blank: `lotse usage check`. */
  readonly path: string
  readonly subcommands: readonly string[]
  readonly options: readonly string[]
  /** Options and their allowed values; empty where any value is allowed. */
  readonly values: readonly { readonly option: string; readonly choices: readonly string[] }[]
  /** Allowed values of the first argument, where they are fixed. */
  readonly choices: readonly string[]
}

/** Every command of the tree, root first. */
export function nodesOf(command: Command, parent = '', inherited: readonly Command['options'][number][] = []): Node[] {
  const path = `${parent} ${command.name()}`.trim()
  const options = [...inherited, ...command.options]
  const flags = options.flatMap((option) => (option.long ? [option.long] : []))
  const node: Node = {
    path,
    subcommands: command.commands.map((sub) => sub.name()),
    options: [...new Set([...flags, '--help'])],
    values: options
      .filter((option) => option.required || option.optional)
      .map((option) => ({ option: option.long ?? option.flags, choices: option.argChoices ?? [] })),
    choices: command.registeredArguments[0]?.argChoices ?? [],
  }
  const shared = options.filter((option) => option.long !== '--version')
  return [node, ...command.commands.flatMap((sub) => nodesOf(sub, path, shared))]
}
