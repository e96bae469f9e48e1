import { describe, expect, it } from 'vitest'
import { outsideHelpSearch } from './search.ts'

const id = '01990000-0000-7000-8000-000000000001'

describe('the address of help from outside', () => {
  it.each<[Record<string, unknown>, object]>([
    [{}, {}],
    [{ referral: id }, { referral: id }],
    [
      { compat: id, case: id },
      { compat: id, case: id },
    ],
    [
      { new: 'message', reason: 'noIntent', case: id },
      { new: 'message', reason: 'noIntent', case: id },
    ],
    [{ new: 'else', reason: 'x', message: '1', referral: 7 }, {}],
  ])('%j', (search, expected) => expect(outsideHelpSearch(search)).toEqual(expected))
})
