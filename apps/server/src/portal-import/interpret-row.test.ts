import type { PortalRow } from '@lotse/contract'
import { taskStatuses, taskStatusIds } from '@lotse/playbook'
import { describe, expect, it } from 'vitest'
import { interpretRow } from './interpret-row.ts'

const row = (cells: Partial<PortalRow>): PortalRow => ({
  line: 2,
  tenant: 'Möwe',
  task: '3080',
  status: 'Complete',
  percent: '',
  due: '',
  confirmedBy: '',
  confirmedOn: '',
  reason: '',
  ...cells,
})

const task = (cells: Partial<PortalRow>) => {
  const result = interpretRow(row(cells))
  if (!result.ok) throw new Error(JSON.stringify(result.errors))
  return result.task
}
const errors = (cells: Partial<PortalRow>) => {
  const result = interpretRow(row(cells))
  return result.ok ? [] : result.errors
}

describe('states of the portal', () => {
  it('there are thirteen', () => expect(taskStatusIds).toHaveLength(13))

  it.each(
    taskStatusIds.flatMap((id) => [
      [taskStatuses[id].label.en, id],
      [taskStatuses[id].label.de, id],
      [id, id],
    ]),
  )('“%s” is %s', (word, id) => {
    expect(task({ status: word }).status).toBe(id)
    expect(task({ status: word.toUpperCase().replaceAll(':', ' -') }).status).toBe(id)
  })

  it('an unknown one is named with all that would do', () => {
    const [error] = errors({ status: 'Almost' })
    expect(error?.field).toBe('status')
    expect(error?.message.de).toContain('„Almost“ ist keiner der 13 Zustände. Möglich sind: Nicht begonnen, ')
    expect(error?.message.en).toContain('Blocked: technical, vendor')
  })
})

describe('the other cells', () => {
  it.each([
    ['3080', '3080'],
    ['3080 Assessment workshop', '3080'],
    ['3080: Analyseworkshop', '3080'],
    ['lt-ort', null],
    ['Workshop', null],
    ['', null],
  ])('task “%s” is %s', (cell, id) =>
    id === null
      ? expect(errors({ task: cell }).map(({ field }) => field)).toEqual(['task'])
      : expect(task({ task: cell }).taskId).toBe(id),
  )
  it.each([
    ['40', 40],
    ['40 %', 40],
    ['0.4', 40],
    ['0,45', 45],
    ['1.0', 100],
    ['1', 1],
    ['100', 100],
    ['', null],
  ])('percent “%s” is %s', (cell, percent) => expect(task({ percent: cell }).percent).toBe(percent))
  it.each(['abc', '101', '-1', '33.3'])('percent “%s” is refused', (cell) =>
    expect(errors({ percent: cell }).map(({ field }) => field)).toEqual(['percent']),
  )
  it.each([
    ['2026-11-30', '2026-11-30'],
    ['30.11.2026', '2026-11-30'],
    ['1.2.2026', '2026-02-01'],
    ['2026-11-30T00:00:00', '2026-11-30'],
  ])('day “%s” is %s', (cell, day) => expect(task({ due: cell }).dueOn).toBe(day))
  it.each(['30.2.2026', '11/30/2026', 'soon'])('day “%s” is refused', (cell) =>
    expect(errors({ due: cell }).map(({ field }) => field)).toEqual(['due']),
  )
  it('names every wrong cell', () =>
    expect(errors({ task: '?', status: '?', due: '?', percent: '?', confirmedOn: '?' })).toHaveLength(5))
})
