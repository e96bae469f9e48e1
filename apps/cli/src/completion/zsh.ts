import type { Node } from './tree.ts'

/** For zsh; works as a file in $fpath and by sourcing. */
export function zshScript(nodes: readonly Node[]): string {
  return `#compdef lotse
# Completion of lotse for zsh.
_lotse() {
  local at="lotse" word
  local -i i
  for ((i = 2; i < CURRENT; i++)); do
    word="\${words[i]}"
    case "$at $word" in
${nodes
  .slice(1)
  .map((node) => `      "${node.path}") at="${node.path}" ;;`)
  .join('\n')}
    esac
  done
  case "$at \${words[CURRENT-1]}" in
${nodes.flatMap((node) => valueCases(node)).join('\n')}
  esac
  case "$at" in
${nodes.map((node) => wordCase(node)).join('\n')}
  esac
}
if [[ "\${funcstack[1]}" == "_lotse" ]]; then _lotse "$@"; else compdef _lotse lotse; fi
`
}

function valueCases(node: Node): string[] {
  return node.values.map(({ option, choices }) => {
    const reply = choices.length === 0 ? '_files' : `compadd -- ${choices.join(' ')}`
    return `    "${node.path} ${option}") ${reply}; return ;;`
  })
}

function wordCase(node: Node): string {
  const words = [...node.subcommands, ...node.choices]
  const reply = words.length === 0 ? '_files' : `compadd -- ${words.join(' ')}`
  return `    "${node.path}") if [[ "\${words[CURRENT]}" == -* ]]; then compadd -- ${node.options.join(' ')}; else ${reply}; fi ;;`
}
