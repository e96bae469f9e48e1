import type { Node } from './tree.ts'

/** For bash 3.2 and later, as macOS still has it: no associative arrays. Where nothing is known files are offered. */
export function bashScript(nodes: readonly Node[]): string {
  return `# Completion of lotse for bash.
_lotse() {
  local cur="\${COMP_WORDS[COMP_CWORD]}" prev="\${COMP_WORDS[COMP_CWORD-1]}" path="lotse" word i
  for ((i = 1; i < COMP_CWORD; i++)); do
    word="\${COMP_WORDS[i]}"
    case "$path $word" in
${nodes
  .slice(1)
  .map((node) => `      "${node.path}") path="${node.path}" ;;`)
  .join('\n')}
    esac
  done
  COMPREPLY=()
  case "$path $prev" in
${nodes.flatMap((node) => valueCases(node)).join('\n')}
  esac
  case "$path" in
${nodes.map((node) => wordCase(node)).join('\n')}
  esac
}
complete -o default -F _lotse lotse
`
}

function valueCases(node: Node): string[] {
  return node.values.map(({ option, choices }) => {
    const reply = choices.length === 0 ? '' : ` COMPREPLY=($(compgen -W "${choices.join(' ')}" -- "$cur"));`
    return `    "${node.path} ${option}")${reply} return ;;`
  })
}

/** Options only after a dash: otherwise they would crowd out the files a command is about. */
function wordCase(node: Node): string {
  const words = [...node.subcommands, ...node.choices].join(' ')
  return `    "${node.path}") if [[ "$cur" == -* ]]; then COMPREPLY=($(compgen -W "${node.options.join(' ')}" -- "$cur")); else COMPREPLY=($(compgen -W "${words}" -- "$cur")); fi ;;`
}
