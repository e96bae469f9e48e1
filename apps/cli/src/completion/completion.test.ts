import { execFileSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { COMMANDS } from '../commands.ts'
import { buildProgram } from '../program.ts'
import { scriptFor } from './script-for.ts'

const program = buildProgram('en', COMMANDS)

function works(shell: string): boolean {
  try {
    execFileSync(shell, ['-c', 'true'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

/** What bash offers for a line; the last word is the one being typed. */
function offered(words: readonly string[]): string[] {
  const list = words.map((word) => `'${word}'`).join(' ')
  const ask = `COMP_WORDS=(${list}); COMP_CWORD=${words.length - 1}; _lotse; printf '%s\\n' "\${COMPREPLY[@]}"`
  const out = execFileSync('bash', ['-c', `${scriptFor('bash', program)}\n${ask}`], { encoding: 'utf8' })
  return out.split('\n').filter((word) => word !== '')
}

describe.runIf(works('bash'))('completion in bash', () => {
  it.each<[string[], string[]]>([
    [['lotse', 'us'], ['usage']],
    [['lotse', 'usage', ''], ['check']],
    [
      ['lotse', 'completion', ''],
      ['bash', 'zsh', 'powershell'],
    ],
    [['lotse', 'usage', 'check', 'a.csv', '--f'], ['--format']],
    [
      ['lotse', 'usage', 'check', '--format', ''],
      ['table', 'json'],
    ],
    [['lotse', 'usage', 'check', '--format', 'j'], ['json']],
    [
      ['lotse', '--lang', ''],
      ['de', 'en'],
    ],
    [['lotse', 'usage', 'check', '--lang', 'd'], ['de']],
    [['lotse', 'usage', 'check', '--as-of', ''], []],
    [['lotse', 'usage', 'check', 'rep'], []],
  ])('%j offers %j', (words, expected) => expect(offered(words)).toEqual(expected))

  it('offers every command of the tree', () => {
    expect(offered(['lotse', ''])).toEqual(program.commands.map((command) => command.name()))
  })
})

describe.runIf(works('zsh'))('completion in zsh', () => {
  it('is a script that zsh can parse', () => {
    expect(() => execFileSync('zsh', ['-n', '-c', scriptFor('zsh', program)])).not.toThrow()
  })
})

describe.each(['zsh', 'powershell'] as const)('completion in %s', (shell) => {
  it('knows commands, options and their values', () => {
    const script = scriptFor(shell, program)
    for (const word of ['usage', 'check', 'completion', '--as-of', '--format', 'json', '--lang'])
      expect(script).toContain(word)
  })
})
