import { expect, it } from 'vitest'
import { engagementSearch } from './search.ts'

it.each([
  ['nothing', {}, {}],
  ['a task by its number', { task: '3080' }, { task: '3080' }],
  ['a number the address parser made a number', { task: 3080 }, { task: '3080' }],
  ['a task of another playbook', { task: 'LT-ORT' }, { task: 'LT-ORT' }],
  ['no task', { task: '<script>' }, {}],
  ['a gate', { gate: 'G2' }, { gate: 'G2' }],
  ['no gate', { gate: 'G22' }, {}],
  ['a dialog', { open: 'status' }, { open: 'status' }],
  ['the details', { open: 'details' }, { open: 'details' }],
  ['the archive', { open: 'archive' }, { open: 'archive' }],
  ['no dialog', { open: 'everything' }, {}],
  ['what it does not know', { colour: 'red', open: 'team', gate: 'G0' }, { open: 'team', gate: 'G0' }],
])('the address says %s', (_name, search, expected) => {
  expect(engagementSearch(search)).toEqual(expected)
})
