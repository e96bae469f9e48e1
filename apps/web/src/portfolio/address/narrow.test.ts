import { describe, expect, it } from 'vitest'
import { narrowedTo, partsOf, toggled, unfiltered, without } from './narrow.ts'

const view = '0199dd00-0000-7000-8000-000000000001'

describe('a click on a value', () => {
  it('shows only it, and leaves order and columns', () => {
    expect(narrowedTo({ phase: 'assess,enable', sort: '-rate' }, 'phase', 'enable')).toEqual({
      phase: 'enable',
      sort: '-rate',
    })
    expect(narrowedTo({}, 'overdue', 'true')).toEqual({ overdue: true })
  })
})

describe('a box in the filters', () => {
  it.each([
    [{}, 'stalled', { state: 'stalled' }],
    [{ state: 'stalled' }, 'declining', { state: 'stalled,declining' }],
    [{ state: 'stalled,declining' }, 'stalled', { state: 'declining' }],
    [{ state: 'stalled' }, 'stalled', {}],
  ])('%j and %s make %j', (before, value, after) => expect(toggled(before, 'state', value)).toEqual(after))
})

describe('taking out', () => {
  it('keeps the view as long as something is left to differ from it', () => {
    expect(without({ state: 'stalled', sort: 'name', view }, 'state')).toEqual({ sort: 'name', view })
  })

  it('leaves no view alone, because alone it would mean everything it keeps', () => {
    expect(without({ state: 'stalled', view }, 'state', 'stalled')).toEqual({})
  })

  it('takes out everything but order and columns', () => {
    expect(unfiltered({ state: 'stalled', mine: true, sort: 'name', columns: 'name,rate', view })).toEqual({
      sort: 'name',
      columns: 'name,rate',
    })
  })
})

it('says each value of a list on its own', () => {
  expect(partsOf({ search: 'Hafen', state: 'stalled,stable', overdue: true, sort: 'name' })).toEqual([
    { name: 'search' },
    { name: 'state', value: 'stalled' },
    { name: 'state', value: 'stable' },
    { name: 'overdue' },
  ])
})
