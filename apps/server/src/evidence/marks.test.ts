import { isoDate } from '@lotse/calendar'
import { builtInTemplate } from '@lotse/remediation'
import { describe, expect, it } from 'vitest'
import { inventoryMarks } from './inventory-marks.ts'
import { licenceMarks } from './licence-marks.ts'

const day = isoDate('2026-11-10')

describe('licences', () => {
  const seats = { bought: 100, inGrace: 0, assigned: 80, assignments: 80, devices: 0, robots: 0 }
  const readings = [{ kind: 'licences', takenOn: day, people: 80, concealed: false, file: null }] as never
  it.each([
    ['enough', 100, seats, ['fine']],
    ['too few', 101, seats, ['finding']],
    ['nobody said how many people', null, seats, []],
    ['no licences read', 100, null, []],
  ])('%s', (_, expected, given, verdicts) => {
    const { items, questions } = licenceMarks({ expected, seats: given, readings })
    expect(items.map(({ itemId, verdict }) => [itemId, verdict])).toEqual(verdicts.map((one) => ['LI-01', one]))
    expect(questions).toHaveLength(verdicts.length)
  })
})

describe('inventories', () => {
  const template = builtInTemplate('commercial')
  const marks = (proposals: readonly { questionId: string; values: readonly string[] }[]) =>
    Object.fromEntries(inventoryMarks(template, proposals, day).items.map(({ itemId, verdict }) => [itemId, verdict]))

  it('say of an item what they alone can show', () => {
    const found = marks([
      { questionId: 'of.tech', values: ['msi'] },
      { questionId: 'of.versions', values: ['o2016'] },
    ])
    expect(found).toMatchObject({ 'OF-01': 'finding', 'OF-08': 'fine', 'OF-10': 'finding' })
    // It needs to know of a database engine too.
    expect(found['OF-06']).toBeUndefined()
  })

  it('say nothing without an inventory, and leave what nobody understands', () => {
    expect(inventoryMarks(template, [{ questionId: 'of.tech', values: ['msi'] }], null)).toEqual({
      items: [],
      questions: [],
    })
    expect(marks([{ questionId: 'of.tech', values: ['floppy'] }])).toEqual({})
  })

  it('name the answers in both languages', () => {
    const [mark] = inventoryMarks(template, [{ questionId: 'of.bits', values: ['x86'] }], day).questions
    expect(mark?.words.de).toContain('32')
    expect(mark?.words.en).toContain('32')
  })
})
