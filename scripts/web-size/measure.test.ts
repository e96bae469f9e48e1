import { describe, expect, it } from 'vitest'
import { weighWebApp } from './measure.mjs'

const manifest = {
  'index.html': { file: 'index.js', isEntry: true, imports: ['_shared'], dynamicImports: ['src/app/texts/de.ts'] },
  _shared: { file: 'shared.js' },
  _chart: { file: 'chart.js', imports: ['_shared'] },
  _style: { file: 'style.css' },
  _dialogs: { file: 'dialogs.js', imports: ['_shared'] },
  'src/app/shell/Shell.tsx': { file: 'shell.js', isDynamicEntry: true, imports: ['_shared'] },
  'src/portfolio/page.tsx': {
    file: 'portfolio.js',
    isDynamicEntry: true,
    imports: ['_shared', 'index.html'],
    dynamicImports: ['src/portfolio/texts/de.ts', 'src/portfolio/texts/en.ts', 'src/app/both.tsx'],
  },
  'src/usage/page.tsx': { file: 'around.js', isDynamicEntry: true, imports: ['_chart'] },
  'src/usage/months-page.ts': {
    file: 'usage.js',
    isDynamicEntry: true,
    imports: ['_chart', '_style'],
    dynamicImports: ['src/usage/Curve.tsx', 'src/app/both.tsx'],
  },
  'src/usage/Curve.tsx': { file: 'curve.js', isDynamicEntry: true, imports: ['_chart', '_dialogs'] },
  'src/app/both.tsx': { file: 'both.js', isDynamicEntry: true, imports: ['_chart'] },
  'src/app/palette.tsx': { file: 'palette.js', isDynamicEntry: true },
  'src/app/texts/de.ts': { file: 'de.js', isDynamicEntry: true },
  'src/portfolio/texts/de.ts': { file: 'de-portfolio.js', isDynamicEntry: true },
  'src/portfolio/texts/en.ts': { file: 'en-portfolio.js', isDynamicEntry: true },
}
const bytes: Readonly<Record<string, number>> = {
  'index.js': 1000,
  'shared.js': 100,
  'shell.js': 200,
  'chart.js': 20,
  'portfolio.js': 5,
  'usage.js': 3,
  'around.js': 4,
  'palette.js': 7,
  'dialogs.js': 11,
  'curve.js': 2,
  'both.js': 1,
  'de-portfolio.js': 6,
  'en-portfolio.js': 8,
  'style.css': 9999,
  'de.js': 70,
}
const plan = {
  budget: { firstLoad: 270, page: 60, over: 80 },
  heavier: { 'src/usage/Curve.tsx': 120 },
  texts: '/texts/de.ts',
  frame: ['src/app/shell/Shell.tsx', 'src/app/shell/PartOfTheEntry.tsx'],
  within: { 'src/usage/months-page.ts': 'src/usage/page.tsx' },
}
const sizeOf = (file: string) => bytes[file] ?? Number.NaN
const weights = new Map(weighWebApp(manifest, sizeOf, plan).map(({ name, bytes: weight }) => [name, weight]))

describe('weighWebApp', () => {
  it.each([
    ['shell', 1000 + 100 + 200 + 70, 'entry, frame and one language, with what they import'],
    ['first load: portfolio', 1370 + 5 + 6, 'the shell, the page and its words in one language, shared parts once'],
    ['page: portfolio', 5 + 6, 'only what the shell does not bring'],
    ['page: usage', 24, 'with its own imports'],
    ['page: usage/months', 23, 'with its own imports, without style sheets'],
    ['first load: usage', 1370 + 24, 'a page around others, for itself'],
    ['first load: usage/months', 1370 + 27, 'with the page around it, what both import once'],
    ['later: app/palette.tsx', 7, 'what is fetched on demand'],
    ['later: usage/Curve.tsx', 2 + 11, 'on top of the page that fetches it'],
    ['later: app/both.tsx', 1 + 20, 'on top of what both pages have that fetch it'],
  ])('%s weighs %i: %s', (name, expected) => {
    expect(weights.get(name)).toBe(expected)
  })

  it('names nothing else', () => {
    expect(weights.size).toBe(10)
  })

  it('holds a part that the plan names against a bound of its own', () => {
    const bounds = new Map(weighWebApp(manifest, sizeOf, plan).map(({ name, budget }) => [name, budget]))
    expect(bounds.get('later: usage/Curve.tsx')).toBe(120)
    expect(bounds.get('later: app/both.tsx')).toBe(80)
    const gone = { ...plan, heavier: { 'src/usage/Gone.tsx': 120 } }
    expect(() => weighWebApp(manifest, sizeOf, gone)).toThrow('src/usage/Gone.tsx')
  })

  it('follows chunks that import each other', () => {
    const round = { e: { file: 'e.js', isEntry: true, imports: ['f'] }, f: { file: 'f.js', imports: ['e'] } }
    const [shell] = weighWebApp(round, () => 1, { ...plan, texts: 'e', frame: [], within: {}, heavier: {} })
    expect(shell?.bytes).toBe(2)
  })

  it.each([
    ['a manifest without an entry', { a: { file: 'a.js' } }, 'no entry'],
    ['a plan that names what is gone', { e: { file: 'e.js', isEntry: true } }, '/texts/de.ts'],
    [
      'a plan that names a page that is gone',
      { e: { file: 'e.js', isEntry: true }, 'src/app/texts/de.ts': { file: 'de.js' } },
      'src/usage/months-page.ts',
    ],
  ])('refuses %s', (_case, given, message) => {
    expect(() => weighWebApp(given, () => 1, plan)).toThrow(message)
  })
})
