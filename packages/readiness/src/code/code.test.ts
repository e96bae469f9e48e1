import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { judgeSample } from '../testing/fixture.ts'
import { FIXTURES } from '../testing/fixtures/index.ts'
import { OLD, X64, X86 } from './conditions.ts'
import { CodeModule } from './module.ts'
import { tokenise } from './tokens.ts'

const words = (text: string): string[] => {
  const { count, start, end, kind } = tokenise(text)
  return Array.from({ length: count }, (_, at) => (kind[at] === 6 ? '¶' : text.slice(start[at], end[at])))
}
const marks = (condition: string, constants = ''): number =>
  new CodeModule(`#If ${condition} Then\nDim a\n#End If`, constants).statements[0]?.marks ?? 0

describe('RJ1 tokens', () => {
  it.each([
    ['x = "say ""hi"" \' no" \' yes', ['x', '=', '"say ""hi"" \' no"', '¶']],
    ['a = b _\r\n  + c', ['a', '=', 'b', '+', 'c', '¶']],
    ["' one _\n two\nx", ['x', '¶']],
    ['Rem one _\n two\nx: Rem y', ['x', ':', '¶']],
    ['Remark = 1', ['Remark', '=', '1', '¶']],
    ['If a Then Rem b', ['If', 'a', 'Then', '¶']],
    ['n& = &H1F& + 5^ - 2 ^ 3', ['n', '=', '&H1F', '+', '5', '-', '2', '^', '3', '¶']],
    ['d = #1/31/2026 8:00:00 AM#', ['d', '=', '#1/31/2026 8:00:00 AM#', '¶']],
    ['Print #1, x', ['Print', '#', '1', ',', 'x', '¶']],
    ['[my name].[Sub] = rs!Field', ['[my name]', '.', '[Sub]', '=', 'rs', '!', 'Field', '¶']],
    ['f a:=1, b<>2', ['f', 'a', ':=', '1', ',', 'b', '<>', '2', '¶']],
    ['x = "open\ny', ['x', '=', '"open', '¶', 'y', '¶']],
    ['Größe = Überlauf', ['Größe', '=', 'Überlauf', '¶']],
  ])('RJ1 %j', (text, expected) => {
    expect(words(text)).toEqual(expected)
  })
})

describe('RJ2 conditions', () => {
  it.each([
    ['VBA7', X64 | X86],
    ['Win64', X64],
    ['Not VBA7', OLD],
    ['vba7 = 0 Or WIN64', X64 | OLD],
    ['VBA7 And Not Win64', X86],
    ['Mac', 0],
    ['VBA6', X64 | X86 | OLD],
    ['Win64 <> 0', X64],
    ['(1 + 2) * 3 = 9', X64 | X86 | OLD],
    ['Unknown', 0],
    ['Broken ( And', 0],
  ])('RJ2 #If %s', (condition, expected) => {
    expect(marks(condition)).toBe(expected)
  })

  it('RJ2 knows the constants of project and module, nesting, ElseIf and Else', () => {
    expect(marks('LOGS', 'DEBUGGING = 0 : LOGS = 1')).toBe(X64 | X86 | OLD)
    const code = new CodeModule(
      '#Const A = Win64\n#If A Then\nx 1\n#ElseIf VBA7 Then\nx 2\n#If Mac Then\nx 3\n#Else\nx 4\n#End If\n#Else\nx 5\n#End If\nx 6',
    )
    expect(code.statements.map((one) => one.marks)).toEqual([X64, X86, 0, X86, OLD, X64 | X86 | OLD])
  })
})

describe('RJ3 declarations', () => {
  it('RJ3 reads a Declare with all its parts', () => {
    const [one] = new CodeModule(
      'Private Declare PtrSafe Function Ask& Lib "a.dll" Alias "#17" (ByVal x&, y() As Byte, Optional ByRef z As Any) \' end',
    ).declares
    expect(one).toMatchObject({ name: 'Ask', ptrSafe: true, isPrivate: true, lib: 'a.dll', alias: '#17' })
    expect(one?.result?.type).toBe('long')
    expect(
      one?.parameters.map(({ name, type, byVal, array, optional }) => [name, type, byVal, array, optional]),
    ).toEqual([
      ['x', 'long', true, false, false],
      ['y', 'byte', false, true, false],
      ['z', 'any', false, false, true],
    ])
  })

  it('RJ3 knows variables by procedure, module and Def statement', () => {
    const code = new CodeModule(
      'DefLng H-I\nPrivate m As String, n As New Word.Document\nSub A(ByVal p As LongPtr)\nDim h, m As Double: Dim v\nEnd Sub\nFunction B() As Long\nEnd Function',
    )
    expect(['h', 'm', 'v', 'p', 'n'].map((name) => code.resolve(name, 0)?.type)).toEqual([
      'long',
      'double',
      '',
      'longptr',
      'document',
    ])
    expect(code.resolve('M', 1)?.type).toBe('string')
    expect(code.resolve('B', 1)).toMatchObject({ role: 'result', type: 'long' })
  })

  it('RJ4 counts lines as the editor does: without header and Attribute lines', () => {
    const code = new CodeModule(
      'VERSION 1.0 CLASS\r\nBEGIN\r\n  MultiUse = -1\r\nEND\r\nAttribute VB_Name = "C"\r\nOption Explicit\r\nSub A()\r\nAttribute A.VB_Description = "x"\r\n  Beep\r\nEnd Sub',
    )
    expect(code.statements.map(({ from }) => code.editorLine(code.tokens.start[from] ?? 0))).toEqual([1, 2, 3, 4])
    expect([1, 2, 3].map((line) => code.storedLine(line))).toEqual([5, 6, 8])
  })

  it('RJ5 never throws, whatever stands in a module', () => {
    const pieces = FIXTURES.flatMap(({ reject }) => (reject.code ?? '').split(/(?<=[\s(),])/))
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 3 })), { maxLength: 60 }),
        (parts) => {
          const code = parts.join('')
          expect(judgeSample({ code }).counters.modules).toBe(1)
        },
      ),
      { numRuns: 1500, seed: 4 },
    )
  })
})
