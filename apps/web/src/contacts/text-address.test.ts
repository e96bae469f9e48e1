import { describe, expect, it } from 'vitest'
import { addressOfText } from './text-address.ts'

describe('where a text that names somebody is opened', () => {
  it.each([
    ['note', '/notes', { note: 'x' }],
    ['meeting', '/meetings', { meeting: 'x' }],
    ['decision', '/decisions', { decision: 'x' }],
    ['document', '/documents', { document: 'x' }],
    ['task', '', { task: 'x' }],
    ['status', '/status', {}],
  ] as const)('%s', (kind, page, search) => expect(addressOfText({ kind, id: 'x' })).toEqual({ page, search }))
})
