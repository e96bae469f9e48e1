import { autocompletion, closeBrackets, closeBracketsKeymap, completionKeymap } from '@codemirror/autocomplete'
import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands'
import { xml } from '@codemirror/lang-xml'
import { bracketMatching, indentOnInput } from '@codemirror/language'
import { lintGutter, lintKeymap } from '@codemirror/lint'
import { highlightSelectionMatches, search, searchKeymap } from '@codemirror/search'
import { EditorState, type Extension } from '@codemirror/state'
import { EditorView, highlightActiveLine, highlightActiveLineGutter, keymap, lineNumbers } from '@codemirror/view'
import type { Say } from '../../../language/use-text.ts'
import { styleNonce } from '../../../theme/style-nonce.ts'
import { editorLook } from './look.ts'
import { phrases } from './phrases.ts'
import { elementSpecs } from './schema.ts'

const nonce = styleNonce()

/** What the editor can, whatever the moment: XML with proposals, undo, search, findings in the margin. */
export const abilities: Extension = [
  nonce === undefined ? [] : EditorView.cspNonce.of(nonce),
  lineNumbers(),
  lintGutter(),
  highlightActiveLine(),
  highlightActiveLineGutter(),
  history(),
  indentOnInput(),
  bracketMatching(),
  closeBrackets(),
  autocompletion(),
  highlightSelectionMatches(),
  search({ top: true }),
  xml({ elements: elementSpecs }),
  EditorView.lineWrapping,
  editorLook,
  keymap.of([
    ...closeBracketsKeymap,
    ...completionKeymap,
    ...searchKeymap,
    ...historyKeymap,
    ...lintKeymap,
    ...defaultKeymap,
    indentWithTab,
  ]),
]

/** What depends on the moment: the language of the page, and who may write. */
export function circumstances(say: Say, readOnly: boolean, hintId: string): Extension {
  return [
    EditorState.phrases.of(phrases(say)),
    EditorState.readOnly.of(readOnly),
    EditorView.contentAttributes.of({
      tabindex: '0',
      'aria-label': say('designer:editor.label'),
      'aria-describedby': hintId,
      'aria-readonly': String(readOnly),
    }),
  ]
}
