import { expect, it } from 'vitest'
import { rowStep } from './row-key.ts'

const press = (key: string, held: object = {}) => ({
  key,
  shiftKey: false,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...held,
})

it.each([
  [press('ArrowDown'), true, { kind: 'go', by: 1, extend: false }],
  [press('ArrowUp', { shiftKey: true }), true, { kind: 'go', by: -1, extend: true }],
  [press('J', { shiftKey: true }), true, { kind: 'go', by: 1, extend: true }],
  [press('k'), true, { kind: 'go', by: -1, extend: false }],
  [press('k'), false, undefined],
  [press('x'), true, { kind: 'select' }],
  [press('x'), false, undefined],
  [press('PageDown'), false, { kind: 'go', by: 10, extend: false }],
  [press('End'), true, { kind: 'edge', edge: 'last' }],
  [press('j', { ctrlKey: true }), true, undefined],
  [press('Enter'), true, undefined],
])('%j with letters %s', (key, letters, step) => expect(rowStep(key, letters)).toEqual(step))
