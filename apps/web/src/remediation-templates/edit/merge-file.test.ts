import { expect, it } from 'vitest'
import { freshItem, freshQuestion, type Part } from '../entries.ts'
import { countMerge, mergeParts } from './merge-file.ts'

const empty: Part = { questions: [], items: [], services: [] }
const item = (id: string, when: string) => ({ ...freshItem(empty, 'devices'), id, when })

it('a file replaces entries of the same id, adds new ones and leaves the others', () => {
  const draft: Part = { ...empty, items: [item('OWN-01', 'svc=apps'), item('OWN-02', 'svc=apps')] }
  const file: Part = {
    ...empty,
    questions: [freshQuestion('devices')],
    items: [item('OWN-02', 'svc=core'), item('OWN-03', 'svc=core')],
  }
  expect(countMerge(draft, file)).toEqual({ adds: 2, replaces: 1 })
  const merged = mergeParts(draft, file)
  expect(merged.items.map(({ id, when }) => `${id} ${when}`)).toEqual([
    'OWN-01 svc=apps',
    'OWN-02 svc=core',
    'OWN-03 svc=core',
  ])
  expect(countMerge(merged, file)).toEqual({ adds: 0, replaces: 0 })
})
