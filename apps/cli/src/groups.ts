import type { Command } from 'commander'

/** The command `name` under `parent`, made where no command before has needed it: `usage` in `usage check`. */
export function groupOf(parent: Command, name: string, description: string): Command {
  return parent.commands.find((command) => command.name() === name) ?? parent.command(name).description(description)
}
