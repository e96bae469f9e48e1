import { type Diagnostic, setDiagnostics } from '@codemirror/lint'
import { Compartment, EditorState, Transaction } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import { type Ref, useEffect, useId, useImperativeHandle, useRef, useState } from 'react'
import { useText } from '../../../language/use-text.ts'
import { type EditorHandle, handleOf } from './editor-handle.ts'
import { abilities, circumstances } from './extensions.ts'
import { editorText, fileEnds, fileTextOf, setEnds } from './file-ends.ts'
import { lineEndsOf } from './line-ends.ts'
import { changeTo } from './minimal-change.ts'
import styles from './XmlEditor.module.css'

interface Props {
  readonly ref: Ref<EditorHandle | null>
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

  useImperativeHandle<EditorHandle | null, EditorHandle | null>(ref, () => (view === null ? null : handleOf(view)), [
    view,
  ])
  return (
    <div className={styles.frame}>
      <div ref={host} className={styles.host} />
      <p id={hintId} className={styles.hint}>
        {say('designer:editor.hint')}
      </p>
    </div>
  )
}
