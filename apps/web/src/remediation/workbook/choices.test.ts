import type { WorkbookChoices, WorkbookPreview } from '@lotse/contract'
import { describe, expect, it } from 'vitest'
import { countTaken, saysNothingNew, withAllConflicts, withChange, withConflict } from './choices.ts'

const none: WorkbookChoices = { takeFile: [], leaveOut: [], agreed: true }
const preview = (of: Partial<WorkbookPreview>) => ({ changes: [], conflicts: [], notUnderstood: [], ...of }) as never
const conflicts = [{ key: 'a' }, { key: 'b' }]

describe('what a person chooses of an edited workbook', () => {
  it.each([
    ['a change left out', withChange(none, 'x', false), { ...none, leaveOut: ['x'] }],
    ['and taken again', withChange({ ...none, leaveOut: ['x', 'y'] }, 'x', true), { ...none, leaveOut: ['y'] }],
    ['a conflict for the file', withConflict(none, 'a', true), { ...none, takeFile: ['a'] }],
    ['and back', withConflict({ ...none, takeFile: ['a'] }, 'a', false), none],
    [
      'all for the file',
      withAllConflicts(none, preview({ conflicts: conflicts as never }), true),
      { ...none, takeFile: ['a', 'b'] },
    ],
    [
      'all back',
      withAllConflicts({ ...none, takeFile: ['a'] }, preview({ conflicts: conflicts as never }), false),
      none,
    ],
  ])('%s', (_, found, expected) => expect(found).toEqual(expected))

  it('counts what would be taken over', () => {
    const changes = [{ isTaken: true }, { isTaken: false }]
    const decided = [{ takesFile: true }, { takesFile: false }, { takesFile: true }]
    expect(countTaken(preview({ changes: changes as never, conflicts: decided as never }))).toBe(3)
  })

  it('nothing new is neither change nor conflict nor anything strange', () => {
    expect(saysNothingNew(preview({}))).toBe(true)
    expect(saysNothingNew(preview({ notUnderstood: [{ de: 'x', en: 'x' }] }))).toBe(false)
  })
})
