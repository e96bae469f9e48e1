import { describe, expect, it } from 'vitest'
import { isTouched, readMessage } from './live-match.ts'

const one = '0198c0de-0000-7000-8000-000000000001'
const two = '0198c0de-0000-7000-8000-000000000002'

describe('which queries a live message touches', () => {
  it.each([
    ['the same customer', [['usage', 'overview'], { input: { customerId: one } }], ['usage'], one, true],
    ['another customer', [['usage', 'overview'], { input: { customerId: two } }], ['usage'], one, false],
    ['a list over all customers', [['customers', 'portfolio'], { input: { sort: 'name' } }], ['usage'], one, true],
    ['a query without input', [['jobs', 'list'], { type: 'query' }], ['jobs'], one, true],
    ['a message about everybody', [['notes', 'list'], { input: { customerId: two } }], ['notes'], null, true],
    [
      'a ring and what is pinned to it',
      [['configurations', 'list'], { input: { customerId: one } }],
      ['rings'],
      one,
      true,
    ],
    ['another topic', [['notes', 'list'], { input: { customerId: one } }], ['usage'], one, false],
    ['a ring that shows a configuration', [['rings', 'list'], {}], ['configurations'], one, true],
    ['a configuration that shows a ring', [['configurations', 'get'], {}], ['rings'], one, true],
    ['a key that is not of the API', ['something'], ['usage'], one, false],
  ] as const)('%s', (_name, key, topics, customerId, expected) => {
    expect(isTouched(key, { customerId, topics: [...topics] })).toBe(expected)
  })

  it('a topic this version does not know touches nothing', () => {
    const message = readMessage(JSON.stringify({ customerId: null, topics: ['moon'] }))
    expect(message && isTouched([['usage', 'overview']], message)).toBe(false)
  })
})

describe('the text of an event', () => {
  it.each([
    ['{"customerId":null,"topics":["jobs"]}', { customerId: null, topics: ['jobs'] }],
    ['{"topics":["jobs"]}', undefined],
    ['not json', undefined],
    ['null', undefined],
  ])('%s', (text, expected) => {
    expect(readMessage(text)).toEqual(expected)
  })
})
