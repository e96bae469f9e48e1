import { redo, undo } from '@codemirror/commands'
import type { EditorView } from '@codemirror/view'
import type { Edit } from '@lotse/odt'
import { fileTextOf } from './file-ends.ts'
import { leastChange } from './minimal-change.ts'

/** What the rest of the designer does with the editor. Offsets are those of the editor's text, with line feeds. */
export interface EditorHandle {
  readonly text: () => string
  /**
   * Makes edits as one step of the history; with `typing`, quick ones after each other become one step. Gives the file
   * after them, with its own line ends.
   */
  readonly change: (edits: readonly Edit[], typing?: boolean) => string
  /** Marks a range, brings it into sight and the cursor to it. */
  readonly show: (range: { readonly start: number; readonly end: number }) => void
  readonly undo: () => void
  readonly redo: () => void
}

/** What others may do with an editor. */
export function handleOf(view: EditorView): EditorHandle {
  return {
    text: () => view.state.doc.toString(),
    change: (edits, typing = false) => {
      const text = view.state.doc.toString()
      const changes = edits.flatMap((edit) => leastChange(text, edit) ?? [])
      const [first] = changes
      if (first !== undefined && !view.state.readOnly) {
        view.dispatch({ changes, userEvent: typing ? 'input.type.form' : 'input.form' })
        bringIntoSight(view, Math.min(first.from, view.state.doc.length))
      }
      return fileTextOf(view)
    },
    show: ({ start, end }) => {
      const { length } = view.state.doc
      view.dispatch({ selection: { anchor: Math.min(start, length), head: Math.min(end, length) } })
      bringIntoSight(view, Math.min(start, length))
      view.dom.scrollIntoView({ block: 'nearest' })
      view.focus()
    },
    undo: () => void undo(view),
    redo: () => void redo(view),
  }
}

/** Scrolls the editor only: the page stays where the reader is. */
function bringIntoSight(view: EditorView, position: number): void {
  const { top, height } = view.lineBlockAt(position)
  const { scrollTop, clientHeight } = view.scrollDOM
  if (top < scrollTop || top + height > scrollTop + clientHeight) view.scrollDOM.scrollTop = top - clientHeight / 3
}
