import { expect, it } from 'vitest'
import { compareParts, stepFor } from './compare-parts.ts'
import { freshItem, type Part, supported } from './entries.ts'

const empty: Part = { questions: [], items: [], services: [] }
const item = freshItem(empty, 'devices')
const part = (change: object = {}): Part => ({ ...empty, items: [{ ...item, ...change }] })

it.each<[string, Part, Part, string[], string]>([
  ['nothing', part(), part({}), [], 'patch'],
  ['words', part(), part({ title: { de: 'a', en: 'b' } }), ['changed title'], 'patch'],
  ['a new item', empty, part(), ['added'], 'minor'],
  ['a rule', part(), part({ when: 'svc=apps' }), ['changed when'], 'major'],
  [
    'a service left out',
    empty,
    { ...empty, services: [{ ...supported('mobile'), supported: false }] },
    ['changed supported'],
    'major',
  ],
  ['a service that stays', empty, { ...empty, services: [supported('mobile')] }, [], 'patch'],
  ['retiring', part(), part({ retired: true }), ['changed retired'], 'major'],
])('%s is told as a difference, and gives the number', (_, before, after, told, step) => {
  const found = compareParts(before, after)
  expect(found.map(({ kind, fields }) => (kind === 'changed' ? `${kind} ${fields.join()}` : kind))).toEqual(told)
  expect(stepFor(found)).toBe(step)
})
