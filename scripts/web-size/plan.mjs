/** What the web app may weigh, and which of its parts are fetched when. Sizes in bytes of gzip-compressed JavaScript. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from '../bootstrap/root.mjs'
import { pagesWithin } from './within.mjs'

/** @type {import('./measure.mjs').Plan} */
export const PLAN = {
  // A form that lies over a page brings the machinery of all forms and dialogs along: 55 kB, once.
  budget: { firstLoad: 255_000, page: 60_000, over: 80_000 },
  // A text editor with undo, search, proposals and findings in the margin. It comes last, while the form can be read.
  heavier: { 'src/configurations/designer/editor/XmlEditor.tsx': 140_000 },
  texts: '/texts/de.ts',
  frame: ['src/theme/light.ts'],
  within: pagesWithin(readFileSync(join(ROOT, 'apps', 'web', 'src', 'app', 'routes.tsx'), 'utf8')),
}
