/** Makes the pages of `docs/rules` on readiness anew: run it after a change of a rule, its texts or its fixture. */
import { writeFileSync } from 'node:fs'
import { rulesPage } from './rules-page.ts'

const folder = new URL('../../../../docs/rules/', import.meta.url)
for (const language of ['de', 'en'] as const)
  writeFileSync(new URL(`readiness-${language}.md`, folder), rulesPage(language))
