import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ROOT } from './bootstrap/root.mjs'

const documents = globSync(['*.md', 'docs/**/*.md', 'apps/*/*.md', 'packages/*/*.md'], { cwd: ROOT }).sort()
const read = (document: string) => readFileSync(join(ROOT, document), 'utf8')

/** Relative link targets of a document, without the part behind #. */
function linksOf(document: string): string[] {
  return [...read(document).matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target = '']) => target.replace(/#.*$/, ''))
    .filter((target) => target !== '' && !/^[a-z]+:/.test(target))
}

describe('every link leads to a file', () => {
  it.each(documents)('%s', (document) => {
    const broken = linksOf(document).filter((target) => !existsSync(join(ROOT, dirname(document), target)))
    expect(broken).toEqual([])
  })
})

it('the list of decisions names every decision', () => {
  const decisions = globSync('docs/decisions/[0-9]*.md', { cwd: ROOT }).map((file) =>
    file.slice('docs/decisions/'.length),
  )
  expect([...new Set(linksOf('docs/decisions/README.md'))].sort()).toEqual(decisions.sort())
})

it('the user guide has the same pages in both languages', () => {
  expect(globSync('**/*.md', { cwd: join(ROOT, 'docs/guide/de') }).sort()).toEqual(
    globSync('**/*.md', { cwd: join(ROOT, 'docs/guide/en') }).sort(),
  )
})

it('every npm script that a document names exists', () => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> }
  const named = documents.flatMap((document) =>
    [...read(document).matchAll(/npm run ([a-z:-]+)(?! -w)/g)].map(([, name]) => name),
  )
  expect(named.filter((name) => name !== undefined && !(name in scripts))).toEqual([])
})
