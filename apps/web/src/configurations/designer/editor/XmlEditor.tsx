import { redo, undo } from '@codemirror/commands'
import { type Diagnostic, setDiagnostics } from '@codemirror/lint'
import { Compartment, EditorState, Transaction } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import type { Edit } from '@lotse/odt'
import { type Ref, useEffect, useId, useImperativeHandle, useRef, useState } from 'react'
import { useText } from '../../../language/use-text.ts'
import { abilities, circumstances } from './extensions.ts'
import { editorText, fileEnds, fileTextOf, setEnds } from './file-ends.ts'
import { lineEndsOf } from './line-ends.ts'
import { changeTo, leastChange } from './minimal-change.ts'
import styles from './XmlEditor.module.css'

/** What the rest of the designer does with the editor. Offsets are those of the editor's text, with line feeds. */
export interface EditorHandle {
  readonly text: () => string
  /** Makes edits as one step of the history; with `typing`, quick ones after each other become one step. */
  readonly change: (edits: readonly Edit[], typing?: boolean) => void
  /** Marks a range, brings it into sight and the cursor to it. */
  readonly show: (range: { readonly start: number; readonly end: number }) => void
  readonly undo: () => void
  readonly redo: () => void
}

interface Props {
  readonly ref: Ref<EditorHandle>
  /** The file as it is kept outside, with its own line ends. */
  readonly text: string
  readonly onText: (text: string) => void
  readonly readOnly: boolean
  /** What was found in `of`; shown while the text is still that one. */
  readonly found: { readonly of: string; readonly diagnostics: readonly Diagnostic[] }
}

/** The XML as text. It owns the history of changes, also of those that the form makes. */
export function XmlEditor({ ref, text, onText, readOnly, found }: Props) {
  const say = useText()
  const hintId = useId()
  const host = useRef<HTMLDivElement>(null)
  const [view, setView] = useState<EditorView | null>(null)
  const [moment] = useState(() => new Compartment())
  const latest = useRef({ text, onText })
  const told = useRef(text)
  useEffect(() => {
    latest.current = { text, onText }
  })

  useEffect(() => {
    const start = latest.current.text
    told.current = start
    const tell = EditorView.updateListener.of((update) => {
      if (!update.docChanged) return
      const next = fileTextOf(update.view)
      if (next === told.current) return
      told.current = next
      latest.current.onText(next)
    })
    const made = new EditorView({
      state: EditorState.create({
        doc: editorText(start),
        extensions: [abilities, fileEnds(start), moment.of([]), tell],
      }),
      ...(host.current && { parent: host.current }),
    })
    setView(made)
    return () => made.destroy()
  }, [moment])

  useEffect(() => {
    view?.dispatch({ effects: moment.reconfigure(circumstances(say, readOnly, hintId)) })
  }, [view, moment, say, readOnly, hintId])

  // Another text from outside, such as an earlier version: it can be undone like any change.
  useEffect(() => {
    if (view === null || text === told.current) return
    told.current = text
    const changes = changeTo(view.state.doc.toString(), editorText(text))
    view.dispatch({
      ...(changes && { changes }),
      effects: setEnds.of(lineEndsOf(text)),
      annotations: Transaction.userEvent.of('input.other'),
    })
  }, [view, text])

  useEffect(() => {
    if (view?.state.doc.toString() === found.of) view.dispatch(setDiagnostics(view.state, found.diagnostics))
  }, [view, found])

  useImperativeHandle(ref, () => handleOf(view), [view])
  return (
    <div className={styles.frame}>
      <div ref={host} className={styles.host} />
      <p id={hintId} className={styles.hint}>
        {say('designer:editor.hint')}
      </p>
    </div>
  )
}

function handleOf(view: EditorView | null): EditorHandle {
  return {
    text: () => view?.state.doc.toString() ?? '',
    change: (edits, typing = false) => {
      if (view === null || view.state.readOnly) return
      const text = view.state.doc.toString()
      const changes = edits.flatMap((edit) => leastChange(text, edit) ?? [])
      const [first] = changes
      if (first === undefined) return
      view.dispatch({ changes, userEvent: typing ? 'input.type.form' : 'input.form' })
      bringIntoSight(view, view.state.doc.lineAt(Math.min(first.from, view.state.doc.length)).from)
    },
    show: ({ start, end }) => {
      if (view === null) return
      const { length } = view.state.doc
      view.dispatch({ selection: { anchor: Math.min(start, length), head: Math.min(end, length) } })
      bringIntoSight(view, Math.min(start, length))
      view.focus()
    },
    undo: () => void (view && undo(view)),
    redo: () => void (view && redo(view)),
  }
}

/** Scrolls the editor only: the page stays where the reader is. */
function bringIntoSight(view: EditorView, position: number): void {
  const { top, height } = view.lineBlockAt(position)
  const { scrollTop, clientHeight } = view.scrollDOM
  if (top < scrollTop || top + height > scrollTop + clientHeight) view.scrollDOM.scrollTop = top - clientHeight / 3
}
