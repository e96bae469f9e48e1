import { expect, it } from 'vitest'
import { freshItem, type Part, supported } from './entries.ts'
import { problemPlace, problemsAt } from './problem-place.ts'

const empty: Part = { questions: [], items: [], services: [] }
const part: Part = { ...empty, items: [freshItem(empty, 'devices')], services: [supported('apps')] }

it.each([
  ['items.0.title.en', { name: 'OWN-01', edit: 'items:OWN-01' }],
  ['services.0.since', { name: 'apps', edit: 'services:apps' }],
  ['note.de', { name: 'note', edit: 'note' }],
  ['items', { name: 'items' }],
  ['items.7.id', { name: 'items.7.id' }],
])('a problem at %s is mended there', (path, place) => {
  expect(problemPlace(part, path)).toEqual(place)
})

it('problems of an entry stand at its fields, the first of each', () => {
  const problems = ['items.0.id', 'items.0.id', 'items.0.title.en', 'items.10.id'].map((path, at) => ({ path, at }))
  expect([...problemsAt(problems, 'items', 0)].map(([place, { at }]) => [place, at])).toEqual([
    ['title.en', 2],
    ['id', 0],
  ])
})
