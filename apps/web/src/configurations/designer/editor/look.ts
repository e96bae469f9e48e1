import { HighlightStyle, syntaxHighlighting } from '@codemirror/language'
import type { Extension } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import { tags } from '@lezer/highlight'

/** The editor in the colours of the page, whichever theme it has. */
const look = EditorView.theme({
  '&': { height: '100%', color: 'var(--lotseInk)', backgroundColor: 'var(--lotsePanel)', fontSize: '13px' },
  '&.cm-focused': { outline: '2px solid var(--lotseAccent)', outlineOffset: '-2px' },
  '.cm-scroller': { fontFamily: 'ui-monospace, "Cascadia Mono", Consolas, monospace', lineHeight: '20px' },
  '.cm-content': { caretColor: 'var(--lotseInk)', paddingBlock: '8px' },
  '.cm-gutters': {
    color: 'var(--lotseInkSoft)',
    backgroundColor: 'var(--lotsePage)',
    borderInlineEnd: '1px solid var(--lotseLine)',
  },
  '.cm-activeLine, .cm-activeLineGutter': {
    backgroundColor: 'color-mix(in srgb, var(--lotseAccentGround) 55%, transparent)',
  },
  '.cm-selectionMatch, .cm-matchingTag': { backgroundColor: 'var(--lotseAccentGround)' },
  '.cm-nonmatchingTag': { color: 'var(--lotseBadInk)' },
  '.cm-searchMatch': { backgroundColor: 'var(--lotseWarnGround)', outline: '1px solid var(--lotseWarnFill)' },
  '.cm-tooltip, .cm-panels': {
    color: 'var(--lotseInk)',
    backgroundColor: 'var(--lotsePanel)',
    borderColor: 'var(--lotseLineStrong)',
  },
  '.cm-tooltip': { maxWidth: 'min(440px, 92vw)', border: '1px solid var(--lotseLineStrong)', borderRadius: '6px' },
  '.cm-panels button, .cm-panels input': {
    color: 'var(--lotseInk)',
    backgroundColor: 'var(--lotsePanel)',
    backgroundImage: 'none',
    border: '1px solid var(--lotseLineStrong)',
    borderRadius: '4px',
    minHeight: '24px',
  },
  '.cm-panel.cm-search': { padding: '6px 32px 6px 8px', fontFamily: 'system-ui, sans-serif' },
  '.cm-panel.cm-search label, .cm-panel.cm-search input, .cm-panel.cm-search button': { fontSize: '12px' },
  '.cm-panel.cm-search label': { display: 'inline-flex', alignItems: 'center', gap: '4px' },
  '.cm-panel.cm-search [name=close]': { minWidth: '24px', fontSize: '16px' },
  '.cm-panel input::placeholder': { color: 'var(--lotseInkSoft)', opacity: '1' },
  '.cm-tooltip-autocomplete > ul > li[aria-selected]': {
    color: 'var(--lotseAccent)',
    backgroundColor: 'var(--lotseAccentGround)',
  },
  '.cm-completionDetail': { color: 'var(--lotseInkSoft)', fontStyle: 'normal' },
  '.cm-completionMatchedText': { textDecoration: 'none', fontWeight: '600' },
  '.cm-diagnostic': {
    padding: '8px 12px',
    borderInlineStart: '4px solid',
    whiteSpace: 'normal',
    font: '13px/18px system-ui, sans-serif',
  },
  '.cm-diagnostic-error': { borderColor: 'var(--lotseBadFill)' },
  '.cm-diagnostic-warning': { borderColor: 'var(--lotseWarnFill)' },
  '.cm-diagnostic-info': { borderColor: 'var(--lotseQuietFill)' },
  '.cm-diagnosticSource': { color: 'var(--lotseInkSoft)', opacity: '1' },
  '.cm-diagnosticAction': {
    display: 'block',
    minHeight: '28px',
    margin: '6px 0 0',
    padding: '3px 10px',
    font: 'inherit',
    fontWeight: '600',
    color: 'var(--lotseAccent)',
    backgroundColor: 'var(--lotseAccentGround)',
    border: '1px solid var(--lotseAccent)',
    borderRadius: '4px',
  },
  '.cm-lintRange': { backgroundImage: 'none', textDecorationSkipInk: 'none', textUnderlineOffset: '3px' },
  '.cm-lintRange-error': { textDecoration: 'underline wavy var(--lotseBadFill) 1.5px' },
  '.cm-lintRange-warning': { textDecoration: 'underline wavy var(--lotseWarnFill) 1.5px' },
  '.cm-lintRange-info': { textDecoration: 'underline dotted var(--lotseQuietFill) 1.5px' },
  '.cm-lintRange-active': { backgroundColor: 'var(--lotseWarnGround)' },
  // Signs as in the list of findings, not pictures: they follow theme and contrast.
  '.cm-lint-marker': { content: 'normal', width: '16px', height: '20px', textAlign: 'center', fontWeight: '700' },
  '.cm-lint-marker-error': { content: 'normal', color: 'var(--lotseBadInk)' },
  '.cm-lint-marker-warning': { content: 'normal', color: 'var(--lotseWarnInk)' },
  '.cm-lint-marker-info': { content: 'normal', color: 'var(--lotseQuietInk)' },
  '.cm-lint-marker-error::before': { content: '"✕"' },
  '.cm-lint-marker-warning::before': { content: '"!"' },
  '.cm-lint-marker-info::before': { content: '"i"' },
})

const colours = HighlightStyle.define([
  { tag: [tags.tagName, tags.angleBracket], color: 'var(--lotseMovingInk)' },
  { tag: tags.attributeName, color: 'var(--lotseWarnInk)' },
  { tag: tags.attributeValue, color: 'var(--lotseGoodInk)' },
  {
    tag: [tags.comment, tags.processingInstruction, tags.documentMeta],
    color: 'var(--lotseInkSoft)',
    fontStyle: 'italic',
  },
  { tag: tags.invalid, color: 'var(--lotseBadInk)' },
])

export const editorLook: Extension = [look, syntaxHighlighting(colours)]
