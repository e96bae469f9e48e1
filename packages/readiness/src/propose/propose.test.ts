import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { judgeSample } from '../testing/fixture.ts'
import { FIXTURES } from '../testing/fixtures/index.ts'
import { MORE } from '../win32-api/more.ts'
import { TABLE } from '../win32-api/table.ts'
import { applyProposals, changesOf, diffOf, modulePatch } from './patch.ts'

interface Entry {
  readonly dll: string
  readonly name: string
  readonly signature: string
}

const ENTRIES: readonly Entry[] = [...TABLE, ...MORE].flatMap(([dll, groups]) =>
  groups.split('|').flatMap((group) => {
    const [signature = '', ...names] = group.split(' ')
    return names.map((name) => ({ dll, name: name.replace('~', 'W'), signature }))
  }),
)

const rulesIn = (code: string, pair: boolean): string[] =>
  judgeSample({ code, options: { pair } }).findings.map(({ rule }) => rule)
const proposed = (code: string, pair: boolean): string =>
  applyProposals(code, judgeSample({ code, options: { pair } }).findings)

/** A Declare as people wrote it before there was 64 bit, in one of many styles. */
const declares = fc
  .record({
    entry: fc.constantFrom(...ENTRIES.filter(({ signature }) => !/[uqf]/.test(signature))),
    indent: fc.constantFrom('', '  ', '\t'),
    lower: fc.boolean(),
    suffix: fc.boolean(),
    split: fc.boolean(),
    ptrSafe: fc.boolean(),
    scope: fc.constantFrom('', 'Private ', 'Public '),
    newline: fc.constantFrom('\r\n', '\n'),
  })
  .map(({ entry, indent, lower, suffix, split, ptrSafe, scope, newline }) => {
    const long = suffix ? '&' : ' As Long'
    const parameters = [...entry.signature.slice(2)].map((width, index) => {
      if (width === 's') return `ByVal a${index} As String`
      if (width === 'p') return `a${index} As Any`
      return `${width === 'P' ? '' : 'ByVal '}a${index}${long}`
    })
    const isSub = entry.signature.startsWith('n')
    const gap = split ? ` _${newline}${indent}    ` : ' '
    const line = `${scope}Declare ${ptrSafe ? 'PtrSafe ' : ''}${isSub ? 'Sub' : 'Function'} Fn${!isSub && suffix ? '&' : ''} Lib "${entry.dll}" Alias "${entry.name}"${gap}(${parameters.join(`,${gap}`)})${isSub || suffix ? '' : ' As Long'}`
    return `Attribute VB_Name = "M"${newline}Option Explicit${newline}${indent}${lower ? line.replace(/Private|Public|Declare|PtrSafe|Function|Sub|ByVal|As Long/g, (word) => word.toLowerCase()) : line} ' note${newline}`
  })

describe('RJ20 proposals', () => {
  it('RJ20 make any Declare of the table right, raise nothing else, and are complete at once', () => {
    fc.assert(
      fc.property(declares, fc.boolean(), (code, pair) => {
        const before = rulesIn(code, pair)
        const after = proposed(code, pair)
        const left = rulesIn(after, pair)
        expect(left.filter((rule) => /NOPTRSAFE|PTR-AS-LONG|REPLACED/.test(rule))).toEqual([])
        expect(left.filter((rule) => !before.includes(rule))).toEqual([])
        expect(proposed(after, pair)).toBe(after)
      }),
      { numRuns: 600, seed: 8 },
    )
  })

  const offered = FIXTURES.filter(({ reject }) => reject.code !== undefined).flatMap(({ rule, reject }) => {
    const findings = judgeSample(reject, [rule]).findings
    return findings.some((one) => one.rule === rule && one.proposed !== null) ? [{ rule, reject, findings }] : []
  })

  it.each(offered)('RJ20 the proposal of $rule silences it and raises nothing', ({ rule, reject, findings }) => {
    const code = applyProposals(reject.code ?? '', findings)
    const after = judgeSample({ ...reject, code }, [rule]).findings
    expect(after.filter((one) => one.rule === rule && one.proposed !== null)).toEqual([])
    expect(after.filter((one) => !findings.some((before) => before.rule === one.rule))).toEqual([])
  })

  it('RJ21 keep indent, case and continuation, and the old line for Office 2007 where asked', () => {
    const code =
      '  private declare function GetWindowLong Lib "user32" Alias "GetWindowLongA" _\r\n    (byval hWnd as long, ByVal nIndex As Long) As Long'
    const plain = applyProposals(code, judgeSample({ code }).findings)
    expect(plain.split('\r\n')).toEqual([
      '  #If Win64 Then',
      '  private declare ptrsafe function GetWindowLong Lib "user32" Alias "GetWindowLongPtrA" _',
      '    (byval hWnd as longptr, ByVal nIndex As Long) As LongPtr',
      '  #Else',
      '  private declare ptrsafe function GetWindowLong Lib "user32" Alias "GetWindowLongA" _',
      '    (byval hWnd as longptr, ByVal nIndex As Long) As LongPtr',
      '  #End If',
    ])
    const pair = applyProposals(code, judgeSample({ code, options: { pair: true } }).findings)
    expect(pair).toContain('  #ElseIf VBA7 Then\r\n')
    expect(pair.split('\r\n').slice(-4)).toEqual(['  #Else', ...code.split('\r\n'), '  #End If'])
  })

  it('RJ22 give a diff to copy, and a patch against the text as stored', () => {
    const code = [
      'Attribute VB_Name = "M"',
      'Option Explicit',
      'Declare Sub Sleep Lib "kernel32" (ByVal ms As Long)',
      '',
      'Sub Run()',
      '    Sleep 1',
      'End Sub',
    ].join('\r\n')
    const { findings } = judgeSample({ code })
    expect(findings.map(({ line, column, statementLine }) => [line, column, statementLine])).toEqual([[2, 13, 2]])
    expect(changesOf(findings).map(diffOf)).toEqual([
      '-Declare Sub Sleep Lib "kernel32" (ByVal ms As Long)\n+Declare PtrSafe Sub Sleep Lib "kernel32" (ByVal ms As Long)',
    ])
    expect(modulePatch('M.bas', code, findings).split('\n')).toEqual([
      '--- a/M.bas',
      '+++ b/M.bas',
      '@@ -1,6 +1,6 @@',
      ' Attribute VB_Name = "M"',
      ' Option Explicit',
      '-Declare Sub Sleep Lib "kernel32" (ByVal ms As Long)',
      '+Declare PtrSafe Sub Sleep Lib "kernel32" (ByVal ms As Long)',
      ' ',
      ' Sub Run()',
      '     Sleep 1',
      '',
    ])
    expect(modulePatch('M.bas', code, [])).toBe('')
  })
})
