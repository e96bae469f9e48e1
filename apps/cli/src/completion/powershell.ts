import type { Node } from './tree.ts'

/** For Windows PowerShell 5.1 and PowerShell 7. Without a result PowerShell offers files by itself. */
export function powershellScript(nodes: readonly Node[]): string {
  return `# Completion of lotse for PowerShell.
Register-ArgumentCompleter -Native -CommandName lotse -ScriptBlock {
  param($wordToComplete, $commandAst, $cursorPosition)
  $words = @{
${nodes.map((node) => `    '${node.path}' = @(${quoted([...node.subcommands, ...node.choices])})`).join('\n')}
  }
  $options = @{
${nodes.map((node) => `    '${node.path}' = @(${quoted(node.options)})`).join('\n')}
  }
  $values = @{
${nodes.flatMap((node) => node.values.map(({ option, choices }) => `    '${node.path} ${option}' = @(${quoted(choices)})`)).join('\n')}
  }
  $path = 'lotse'
  $before = 'lotse'
  foreach ($element in ($commandAst.CommandElements | Select-Object -Skip 1)) {
    if ($element.Extent.EndOffset -ge $cursorPosition -and $wordToComplete) { break }
    $before = $element.ToString()
    if ($words.ContainsKey("$path $before")) { $path = "$path $before" }
  }
  if ($values.ContainsKey("$path $before")) { $candidates = $values["$path $before"] }
  elseif ($wordToComplete -like '-*') { $candidates = $options[$path] }
  else { $candidates = $words[$path] }
  $candidates | Where-Object { $_ -like "$wordToComplete*" } | ForEach-Object {
    [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
  }
}
`
}

const quoted = (words: readonly string[]): string => words.map((word) => `'${word}'`).join(', ')
