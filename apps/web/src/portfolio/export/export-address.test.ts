import { expect, it } from 'vitest'
import { exportAddress } from './export-address.ts'

it('asks for what is on the screen: filters, order, columns, language', () => {
  const address = new URL(
    exportAddress('xlsx', { state: 'stalled,stable', overdue: true, sort: '-rate' }, ['name', 'rate'], 'en'),
    'http://lotse.test',
  )
  expect(address.pathname).toBe('/api/portfolio/export.xlsx')
  expect(Object.fromEntries(address.searchParams)).toEqual({
    state: 'stalled,stable',
    overdue: 'true',
    sort: 'rate',
    descending: 'true',
    columns: 'name,rate',
    language: 'en',
  })
})
