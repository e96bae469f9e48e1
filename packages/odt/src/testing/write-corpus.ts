/** Makes `docs/rules/corpus.md` anew from real files: run it with LOTSE_CORPUS naming their folder. They are not part of the repository. */
import { globSync, readFileSync, writeFileSync } from 'node:fs'
import { PLAIN_CONTEXT } from '../lint/context.ts'
import { lintOdt } from '../lint/lint.ts'
import { readOdt } from '../reading/read.ts'
import { RULES } from '../rules/index.ts'
import { CORPUS_DAY } from './corpus-day.ts'
import { tableLines } from './table.ts'

const folder = `${process.env.LOTSE_CORPUS ?? ''}/odt`
const context = { ...PLAIN_CONTEXT, asOf: CORPUS_DAY }
const counts = new Map<string, Map<string, number>>()
const files = new Map<string, number>()
for (const path of globSync(`${folder}/*/*.xml`).sort()) {
  const repository =
    path
      .slice(folder.length + 1)
      .split('/')[0]
      ?.replace('__', '/') ?? ''
  files.set(repository, (files.get(repository) ?? 0) + 1)
  for (const { rule } of lintOdt(readOdt(readFileSync(path)), context).findings) {
    const row = counts.get(rule) ?? new Map<string, number>()
    counts.set(rule, row.set(repository, (row.get(repository) ?? 0) + 1))
  }
}

const repositories = [...files.keys()]
const rows = RULES.flatMap(({ id, severity }) => {
  const row = counts.get(id)
  const sum = [...(row?.values() ?? [])].reduce((one, two) => one + two, 0)
  return row === undefined
    ? []
    : [[`\`${id}\``, severity, String(sum), ...repositories.map((name) => String(row.get(name) ?? ''))]]
})
const silent = RULES.filter(({ id, reads }) => !counts.has(id) && reads !== 'context').map(({ id }) => `\`${id}\``)
const page = [
  '# What the rules find in real files',
  '',
  `Findings of each rule in ${[...files.values()].reduce((one, two) => one + two, 0)} configurations of public repositories, as of ${CORPUS_DAY},`,
  'in configure mode and without any knowledge of project or package. Made by `packages/odt/src/testing/write-corpus.ts`. Forty of',
  'them [were read by hand](corpus-read.md).',
  '',
  ...repositories.map((name, index) => `${index + 1}. ${name}: ${files.get(name)} files`),
  '',
  ...tableLines(['rule', 'severity', 'all', ...repositories.map((_, index) => String(index + 1))], rows),
  '',
  `No file had a finding of: ${silent.join(', ')}.`,
  '',
]
writeFileSync(new URL('../../../../docs/rules/corpus.md', import.meta.url), page.join('\n'))
