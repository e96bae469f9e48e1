import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Colours } from './colours.ts'
import { contrast } from './contrast-colours.ts'
import { dark } from './dark-colours.ts'
import { light } from './light-colours.ts'

/** Relative luminance and contrast ratio of WCAG 2.2. */
function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * (r ?? 0) + 0.7152 * (g ?? 0) + 0.0722 * (b ?? 0)
}

function ratio(a: string, b: string): number {
  const [dim, bright] = [luminance(a), luminance(b)].sort((x, y) => x - y)
  return ((bright ?? 0) + 0.05) / ((dim ?? 0) + 0.05)
}

const kinds = ['Good', 'Moving', 'Bad', 'Warn', 'Quiet'] as const

describe.each([
  ['light', light],
  ['dark', dark],
  ['contrast', contrast],
] as const satisfies readonly (readonly [string, Colours])[])('%s', (_name, colours) => {
  it.each(kinds)('%s: words are readable on their ground and on a panel', (kind) => {
    expect(ratio(colours[`lotse${kind}Ink`], colours[`lotse${kind}Ground`])).toBeGreaterThanOrEqual(4.5)
    expect(ratio(colours[`lotse${kind}Ink`], colours.lotsePanel)).toBeGreaterThanOrEqual(4.5)
  })

  it.each(kinds)('%s: bars and dots stand out from panel', (kind) => {
    expect(ratio(colours[`lotse${kind}Fill`], colours.lotsePanel)).toBeGreaterThanOrEqual(3)
  })

  it('soft text and accent are readable on page and panel', () => {
    for (const ground of [colours.lotsePage, colours.lotsePanel]) {
      expect(ratio(colours.lotseInkSoft, ground)).toBeGreaterThanOrEqual(4.5)
      expect(ratio(colours.lotseAccent, ground)).toBeGreaterThanOrEqual(4.5)
    }
    expect(ratio(colours.lotseShoreInk, colours.lotseShore)).toBeGreaterThanOrEqual(4.5)
    expect(ratio(colours.lotseAccent, colours.lotseAccentGround)).toBeGreaterThanOrEqual(4.5)
  })
})

describe('on paper', () => {
  const css = readFileSync(new URL('./global.css', import.meta.url), 'utf8')
  const paper = new Map([...css.matchAll(/--(lotse\w+): (#[0-9a-f]+);/g)].map(([, name, value]) => [name, value]))

  it('no colour of the screen stays', () => {
    expect([...paper.keys()].sort()).toEqual(Object.keys(light).sort())
  })

  it.each(kinds)('%s: words are black on white', (kind) => {
    expect([paper.get(`lotse${kind}Ink`), paper.get(`lotse${kind}Ground`)]).toEqual(['#000', '#fff'])
    expect(ratio(paper.get(`lotse${kind}Fill`) ?? '', '#ffffff')).toBeGreaterThanOrEqual(3)
  })
})
