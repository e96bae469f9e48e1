/** What the web app may weigh, and which of its parts are fetched when. Sizes in bytes of gzip-compressed JavaScript. */

/** @type {import('./measure.mjs').Plan} */
export const PLAN = {
  // A form that lies over a page brings the machinery of all forms and dialogs along: 55 kB, once.
  budget: { firstLoad: 270_000, page: 60_000, over: 80_000 },
  texts: '/texts/de.ts',
  frame: ['src/app/shell/Shell.tsx', 'src/app/shell/OutsideFrame.tsx', 'src/app/shell/AccountMenu.tsx'],
  within: {
    'src/engagements/course-page.tsx': 'src/engagements/page.tsx',
    'src/usage/page.tsx': 'src/engagements/page.tsx',
    'src/notes/page.tsx': 'src/engagements/page.tsx',
    'src/history/page.tsx': 'src/engagements/page.tsx',
  },
}
