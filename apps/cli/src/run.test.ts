import { describe, expect, it } from 'vitest'
import { COMMANDS } from './commands.ts'
import { chooseLanguage } from './language.ts'
import { buildProgram } from './program.ts'
import { safeJson, safeText } from './safe-text.ts'
import { lotse } from './testing/lotse.ts'

describe('exit codes', () => {
  it.each<[string[], number]>([
    [['--help'], 0],
    [['--version'], 0],
    [['help'], 0],
    [['usage', '--help'], 0],
    [['usage', 'check', '--help'], 0],
    [[], 3],
    [['usage'], 3],
    [['moon'], 3],
    [['usage', 'moon'], 3],
    [['usage', 'check'], 3],
    [['usage', 'check', 'x', '--moon'], 3],
    [['usage', 'check', 'x', '--as-of', '2026-02-30'], 3],
    [['usage', 'check', 'x', '--format', 'xml'], 3],
    [['--lang', 'fr', 'usage', 'check', 'x'], 3],
    [['completion', 'fish'], 3],
  ])('%j ends with %i', async (args, code) => {
    const ended = await lotse(args)
    expect(ended.code).toBe(code)
    if (code === 3) expect(ended.stdout).toBe('')
    else expect(ended.stdout).not.toBe('')
  })

  it('are printed by every help page', async () => {
    for (const args of [['--help'], ['usage', '--help'], ['usage', 'check', '--help']]) {
      expect((await lotse(args)).stdout).toContain('3 wrong call')
      expect((await lotse([...args, '--lang', 'de'])).stdout).toContain('3 falscher Aufruf')
    }
  })
})

describe('the language', () => {
  it.each<[string[], Record<string, string>, string]>([
    [[], {}, 'en'],
    [[], { LANG: 'C.UTF-8' }, 'en'],
    [[], { LANG: 'de_AT.UTF-8' }, 'de'],
    [[], { LANG: 'en_GB', LC_ALL: 'de_DE' }, 'de'],
    [[], { LANG: 'de_DE', LOTSE_LANG: 'en' }, 'en'],
    [['--lang', 'de'], { LOTSE_LANG: 'en' }, 'de'],
    [['usage', 'check', 'x', '--lang=en'], { LANG: 'de' }, 'en'],
    [['usage', 'check', '--', '--lang', 'de'], {}, 'en'],
    [[], { LANG: 'desktop' }, 'en'],
  ])('%j with %j is %s', (args, env, language) => expect(chooseLanguage(args, env)).toBe(language))

  it('is the language of every description', () => {
    const texts = (language: 'de' | 'en'): string[] => {
      const told = (command: ReturnType<typeof buildProgram>): string[] => [
        command.description(),
        ...command.options.map((option) => option.description),
        ...command.commands.flatMap(told),
      ]
      return told(buildProgram(language, COMMANDS))
    }
    const english = texts('en')
    for (const [index, text] of texts('de').entries()) expect(text).not.toBe(english[index])
  })
})

describe('text that is printed', () => {
  it.each([
    ['plain ä 漢', 'plain ä 漢'],
    ['\u001b[31m', '\\u{1b}[31m'],
    ['a\r\nb\tc', 'a\\u{d}\\u{a}b\\u{9}c'],
    ['\u202egpj.exe', '\\u{202e}gpj.exe'],
  ])('%j becomes %j', (text, safe) => expect(safeText(text)).toBe(safe))

  it('stays the same JSON value', () => {
    const value = { name: '\u001b\u009b\u202e\u2028 ä', list: [1, null] }
    const text = safeJson(value)
    expect(JSON.parse(text)).toEqual(value)
    for (const steering of ['\u001b', '\u009b', '\u202e', '\u2028']) expect(text).not.toContain(steering)
  })
})
