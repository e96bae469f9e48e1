import { history, undo } from '@codemirror/commands'
import { EditorState, type Transaction, type TransactionSpec } from '@codemirror/state'
import { describe, expect, it } from 'vitest'
import { editorText, fileEnds, fileTextOf, setEnds } from './file-ends.ts'
import { lineEndsOf } from './line-ends.ts'

/** An editor without a page: its state, and what is done to it. */
function editorOf(text: string) {
  let state = EditorState.create({ doc: editorText(text), extensions: [history(), fileEnds(text)] })
  const dispatch = (transaction: Transaction) => {
    state = transaction.state
  }
  return {
    change: (spec: TransactionSpec) => dispatch(state.update(spec)),
    undo: () => undo({ state, dispatch }),
    file: () => fileTextOf({ state }),
  }
}

describe('the editor keeps the line ends of a file', () => {
  it('while lines come, go and are joined', () => {
    const editor = editorOf('a\r\nb\r\nc\nd')
    editor.change({ changes: { from: 1, insert: '1\n2' } })
    expect(editor.file()).toBe('a1\r\n2\r\nb\r\nc\nd')
    editor.change({
      changes: [
        { from: 4, to: 5 },
        { from: 7, insert: '\n' },
      ],
    })
    expect(editor.file()).toBe('a1\r\n2b\r\n\r\nc\nd')
    editor.undo()
    editor.undo()
    expect(editor.file()).toBe('a\r\nb\r\nc\nd')
  })

  it('when another text comes, and when that is taken back', () => {
    const editor = editorOf('a\nb\n')
    editor.change({ changes: { from: 0, to: 4, insert: 'x\ny\n' }, effects: setEnds.of(lineEndsOf('x\r\ny\r\n')) })
    expect(editor.file()).toBe('x\r\ny\r\n')
    editor.undo()
    expect(editor.file()).toBe('a\nb\n')
  })
})
