import type { Say } from '../../../language/use-text.ts'

/** What CodeMirror says itself, in the language of the page. */
export const phrases = (say: Say): Record<string, string> => ({
  Completions: say('designer:editor.completions'),
  'Control character': say('designer:editor.control'),
  Diagnostics: say('designer:findings.title'),
  'No diagnostics': say('designer:findings.none'),
  'Selection deleted': say('designer:editor.selectionDeleted'),
  Find: say('designer:editor.find'),
  Replace: say('designer:editor.replaceBy'),
  next: say('designer:editor.next'),
  previous: say('designer:editor.previous'),
  all: say('designer:editor.all'),
  'match case': say('designer:editor.matchCase'),
  regexp: say('designer:editor.regexp'),
  'by word': say('designer:editor.byWord'),
  replace: say('designer:editor.replace'),
  'replace all': say('designer:editor.replaceAll'),
  'replaced match on line $': say('designer:editor.replacedLine'),
  'replaced $ matches': say('designer:editor.replacedMany'),
  'current match': say('designer:editor.currentMatch'),
  'on line': say('designer:editor.onLine'),
  'Go to line': say('designer:editor.goToLine'),
  go: say('designer:editor.go'),
  close: say('designer:editor.close'),
})
