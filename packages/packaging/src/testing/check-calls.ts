import { CMDLETS, type CmdletFact } from '../configmgr/cmdlets.ts'
import { BUILTIN } from './builtin-cmdlets.ts'
import { type Token, tokensOf } from './powershell.ts'

/** Parameters that every cmdlet has. */
const COMMON = ['ErrorAction', 'Verbose']
const CALL = /^[A-Z][a-z]+[A-Z]?[a-z]*-[A-Z]\w+$/

const factOf = (name: string): CmdletFact | undefined => {
  const parameters = BUILTIN[name]
  return parameters === undefined ? CMDLETS[name] : { parameters, values: {} }
}

/**
 * What is wrong with the calls in a script: cmdlets that are not in the table, parameters that are not
 * documented, values that are not accepted, also where parameters come from a table of their own (`@name`).
 */
export function wrongCalls(script: string): readonly string[] {
  const tokens = tokensOf(script)
  const tables = tablesIn(tokens)
  const wrong: string[] = []
  tokens.forEach((token, index) => {
    if (token.kind !== 'word' || !CALL.test(token.value)) return
    const fact = factOf(token.value)
    if (fact === undefined) {
      wrong.push(`${token.value} is not in the table`)
      return
    }
    for (const [name, value] of parametersOf(tokens, index + 1, tables)) {
      if (!fact.parameters.includes(name) && !COMMON.includes(name)) wrong.push(`${token.value} has no -${name}`)
      const accepted = fact.values[name]
      if (accepted !== undefined && value !== null && !accepted.includes(value))
        wrong.push(`${token.value} -${name} does not take ${value}`)
    }
  })
  return wrong
}

/** How many calls of Configuration Manager a script makes. */
export const callsIn = (script: string): readonly string[] =>
  tokensOf(script).flatMap(({ kind, value }) => (kind === 'word' && /^[A-Z][a-z]+-CM\w+$/.test(value) ? [value] : []))

type Parameter = readonly [name: string, value: string | null]

function parametersOf(
  tokens: readonly Token[],
  from: number,
  tables: ReadonlyMap<string, readonly Parameter[]>,
): readonly Parameter[] {
  const found: Parameter[] = []
  for (let at = from; at < tokens.length; at += 1) {
    const token = tokens[at]
    if (token === undefined || (token.kind === 'mark' && ['\n', '|', ')', '{', '}', ';'].includes(token.value))) break
    const next = tokens[at + 1]
    if (token.kind === 'parameter') found.push([token.value, next?.kind === 'text' ? next.value : null])
    if (token.kind === 'variable' && token.value.startsWith('@'))
      found.push(...(tables.get(token.value.slice(1)) ?? [['?', null]]))
  }
  return found
}

/** Tables by their variable: `$name = @{ … }` with one entry a line, and `$name.Key = …` later on. */
function tablesIn(tokens: readonly Token[]): ReadonlyMap<string, readonly Parameter[]> {
  const tables = new Map<string, Parameter[]>()
  tokens.forEach((token, index) => {
    if (token.kind !== 'variable' || !token.value.startsWith('$')) return
    const name = token.value.slice(1)
    const [one, two, three] = tokens.slice(index + 1, index + 4)
    if (one?.value === '=' && two?.value === '@' && three?.value === '{') {
      const entries = tables.get(name) ?? []
      for (let at = index + 4; tokens[at]?.value !== '}' && at < tokens.length; at += 1)
        if (tokens[at]?.kind === 'word' && tokens[at + 1]?.value === '=') entries.push(entryAt(tokens, at))
      tables.set(name, entries)
    } else if (one?.kind === 'word' && one.value.startsWith('.') && two?.value === '=' && tables.has(name))
      tables.get(name)?.push([one.value.slice(1), three?.kind === 'text' ? three.value : null])
  })
  return tables
}

function entryAt(tokens: readonly Token[], at: number): Parameter {
  const value = tokens[at + 2]
  return [tokens[at]?.value ?? '', value?.kind === 'text' ? value.value : null]
}
