import { invertedEffects } from '@codemirror/commands'
import { type ChangeSet, type Extension, StateEffect, StateField, type Text } from '@codemirror/state'
import type { EditorView } from '@codemirror/view'
import { type LineEnd, lineEndsOf, replacedEnds, withEnds, withLineFeeds } from './line-ends.ts'

/** Other line ends, where another text takes the place of the whole file. */
export const setEnds = StateEffect.define<readonly LineEnd[]>()

const ends = StateField.define<readonly LineEnd[]>({
  create: () => [],
  update(before, { changes, startState, effects }) {
    const set = effects.find((effect) => effect.is(setEnds))
    return set ? (set.value as readonly LineEnd[]) : afterChanges(before, changes, startState.doc)
  },
})

function afterChanges(before: readonly LineEnd[], changes: ChangeSet, doc: Text): readonly LineEnd[] {
  let result = before
  let shift = 0
  changes.iterChanges((from, to, _from, _to, inserted) => {
    const line = doc.lineAt(from).number - 1
    const removed = doc.lineAt(to).number - 1 - line
    const added = inserted.lines - 1
    result = replacedEnds(result, line + shift, removed, added)
    shift += added - removed
  }, true)
  return result
}

/** Who takes back that another text came gets the line ends of the one before too. */
const undone = invertedEffects.of(({ effects, startState }) =>
  effects.some((effect) => effect.is(setEnds)) ? [setEnds.of(startState.field(ends))] : [],
)

/** Keeps the line ends of the file beside the editor's text, which knows line feeds only. */
export const fileEnds = (text: string): Extension => [ends.init(() => lineEndsOf(text)), undone]

/** The text of the file as the editor holds it now, with its own line ends. */
export const fileTextOf = ({ state }: Pick<EditorView, 'state'>): string =>
  withEnds(state.doc.toString(), state.field(ends))

/** A text as the editor takes it. */
export const editorText = withLineFeeds
