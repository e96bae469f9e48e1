import { describe, expect, it } from 'vitest'
import { measureWebApp } from './measure.mjs'

const manifest = {
  'index.html': {
    file: 'index.js',
    isEntry: true,
    imports: ['_shared'],
    dynamicImports: ['a/page.tsx', 'b/page.tsx', 'texts.de.ts', 'texts.en.ts'],
  },
  _shared: { file: 'shared.js' },
  _chart: { file: 'chart.js', imports: ['_shared'] },
  'a/page.tsx': { file: 'a.js', imports: ['_shared', 'index.html'] },
  'b/page.tsx': { file: 'b.js', imports: ['_chart', '_style'] },
  _style: { file: 'style.css' },
  'texts.de.ts': { file: 'de.js' },
  'texts.en.ts': { file: 'en.js' },
}
const bytes: Readonly<Record<string, number>> = {
  'index.js': 1000,
  'shared.js': 100,
  'chart.js': 20,
  'a.js': 5,
  'b.js': 3,
  'style.css': 9999,
  'de.js': 70,
  'en.js': 60,
}

describe('measureWebApp', () => {
  const size = measureWebApp(manifest, (file) => bytes[file] ?? Number.NaN)

  it.each([
    ['the shell is the entry and what it imports', size.shell, 1100],
    ['the texts are those of the bigger language', size.texts, 70],
    ['the first load adds texts and the biggest page', size.firstLoad, 1100 + 70 + 23],
  ])('%s', (_case, actual, expected) => {
    expect(actual).toBe(expected)
  })

  it('a page weighs what the shell does not bring already, biggest first, without style sheets', () => {
    expect(size.pages).toEqual([
      { name: 'b/page.tsx', bytes: 23 },
      { name: 'a/page.tsx', bytes: 5 },
    ])
  })

  it('follows chunks that import each other', () => {
    const round = { e: { file: 'e.js', isEntry: true, imports: ['f'] }, f: { file: 'f.js', imports: ['e'] } }
    expect(measureWebApp(round, () => 1).shell).toBe(2)
  })

  it('refuses a manifest without an entry', () => {
    expect(() => measureWebApp({ a: { file: 'a.js' } }, () => 1)).toThrow('no entry')
  })
})
