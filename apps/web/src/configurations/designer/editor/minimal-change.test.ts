import { applyEdits } from '@lotse/odt'
import { describe, expect, it } from 'vitest'
import { changeTo, leastChange } from './minimal-change.ts'

describe('the least change', () => {
  it.each([
    ['Channel="Current"', 'Channel="SemiAnnual"'],
    ['aaa', 'aa'],
    ['aa', 'aaa'],
    ['', 'new'],
    ['gone', ''],
    ['abab', 'ab'],
  ])('makes %j into %j', (text, wanted) => {
    const change = changeTo(text, wanted)
    if (change === null) throw new Error('there is a change to make')
    const { from, to, insert } = change
    expect(applyEdits(text, [{ start: from, end: to, text: insert }])).toBe(wanted)
  })

  it('touches nothing that stays, and is none where nothing changes', () => {
    expect(leastChange('<A X="123" />', { start: 6, end: 9, text: '1x3' })).toEqual({ from: 7, to: 8, insert: 'x' })
    expect(changeTo('same', 'same')).toBeNull()
  })
})
