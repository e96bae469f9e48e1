import { OLD, X64, X86 } from '../code/conditions.ts'
import type { CodeModule } from '../code/module.ts'
import type { Statement } from '../code/statements.ts'
import { applyEdits, type Edit } from './edits.ts'

/**
 * The physical lines of a statement as they should be, line ends as in the module. Where a change is for 64-bit Office only,
 * or Office 2007 must go on working, the line stands more than once between `#If` lines of the same indent.
 * @param pair keep the line as it was for Office 2007 and older
 */
export function proposeLines(code: CodeModule, statement: Statement, edits: readonly Edit[], pair: boolean): string {
  const { start, end } = code.lineRange(statement.line)
  const { text } = code
  const replaced = edits.filter((edit) => edit.win64 === true)
  const kept = edits.filter(
    (edit) => edit.win64 === true || !replaced.some((other) => other.start === edit.start && other.end === edit.end),
  )
  const all = applyEdits(text, start, end, kept)
  const win64 = replaced.length > 0 && (statement.marks & X86) !== 0
  const old = pair && (statement.marks & OLD) !== 0 && (statement.marks & X64) !== 0
  if (!win64 && !old) return all
  const newline = /\r\n|\r|\n/.exec(text)?.[0] ?? '\n'
  const indent = /^[ \t]*/.exec(text.slice(start, end))?.[0] ?? ''
  const both = applyEdits(
    text,
    start,
    end,
    edits.filter((edit) => edit.win64 !== true),
  )
  const branches = win64
    ? [`${indent}#If Win64 Then`, all, ...(old ? [`${indent}#ElseIf VBA7 Then`, both] : [`${indent}#Else`, both])]
    : [`${indent}#If VBA7 Then`, all]
  if (old) branches.push(`${indent}#Else`, text.slice(start, end))
  return [...branches, `${indent}#End If`].join(newline)
}
