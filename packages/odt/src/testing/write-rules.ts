/** Makes the pages of `docs/rules` anew: run it after a change of a rule, its texts or its fixture. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { rulesPage } from './rules-page.ts'

const folder = new URL('../../../../docs/rules/', import.meta.url)
mkdirSync(folder, { recursive: true })
for (const language of ['de', 'en'] as const) writeFileSync(new URL(`${language}.md`, folder), rulesPage(language))
