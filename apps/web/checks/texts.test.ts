import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import type { TextTree } from '../src/language/text-key.ts'
import { texts as german } from '../src/texts.de.ts'
import { texts as english } from '../src/texts.en.ts'

/** Every text as `area:group.key` with its words. */
function flatten(areas: Readonly<Record<string, TextTree>>): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  const walk = (tree: TextTree, before: string, joint: string) => {
    for (const [key, value] of Object.entries(tree)) {
      const name = `${before}${joint}${key}`
      if (typeof value === 'string') found.set(name, value)
      else walk(value, name, '.')
    }
  }
  for (const [area, tree] of Object.entries(areas)) walk(tree, area, ':')
  return found
}

/** Keys as code asks for them: plural forms share one. */
const asked = (key: string) => key.replace(/_(zero|one|two|few|many|other)$/, '')
const placeholders = (text: string) => [...text.matchAll(/\{\{(\w+)/g)].map(([, name]) => name).sort()

const src = fileURLToPath(new URL('../src/', import.meta.url))
const sources = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path) && !/\.test\.tsx?$/.test(path) && !/(^|\/)texts(\.|\/)/.test(path))
  .map((path) => ({ path, code: readFileSync(join(src, path), 'utf8') }))

const areas = Object.keys(german).join('|')
/** A key in quotes, or one with parts that are only known while running: `ui:verdict.${verdict}`. */
const uses = sources.flatMap(({ path, code }) =>
  [...code.matchAll(new RegExp(`['"\`]((?:${areas}):[^'"\`\\s]+)['"\`]`, 'g'))].map(([, key = '']) => ({ path, key })),
)

const de = flatten(german)
const en = flatten(english)
const known = new Set([...de.keys()].map(asked))

/** Which texts a use means; a part in `${}` stands for one word of a key. */
function meant(key: string): readonly string[] {
  const [first = '', ...others] = key.split(/\$\{[^}]*\}/)
  if (others.length === 0) return known.has(key) ? [key] : []
  const pattern = [first, ...others].map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('[^.]+')
  const whole = new RegExp(`^${pattern}$`)
  return [...known].filter((one) => whole.test(one))
}

describe('texts', () => {
  it('exist in both languages', () => {
    expect([...en.keys()].sort()).toEqual([...de.keys()].sort())
  })

  it('are never empty, and say the same placeholders', () => {
    for (const [key, words] of de) {
      expect(words.trim(), key).not.toBe('')
      expect(en.get(key)?.trim(), key).not.toBe('')
      expect(placeholders(en.get(key) ?? ''), key).toEqual(placeholders(words))
    }
  })

  it('are defined where code asks for them', () => {
    expect(uses.filter(({ key }) => meant(key).length === 0)).toEqual([])
  })

  it('are all used', () => {
    const used = new Set(uses.flatMap(({ key }) => meant(key)))
    expect([...known].filter((key) => !used.has(key))).toEqual([])
  })

  it('address people with Sie', () => {
    const familiar = /\b(du|dein\w*|dir|dich)\b/i
    expect([...de].filter(([, words]) => familiar.test(words))).toEqual([])
  })
})
