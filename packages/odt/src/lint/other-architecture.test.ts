import { expect, it } from 'vitest'
import { readOdtText } from '../reading/read.ts'
import { holdsOther } from './other-architecture.ts'

it('tells by the element itself, not by what a comment says', () => {
  const file = (add: string) =>
    readOdtText(`<Configuration><!-- OfficeClientEdition="32" --><Add ${add}/></Configuration>`)
  expect(holdsOther(file('OfficeClientEdition="64"'), ['64'])).toBe(false)
  expect(holdsOther(file('OfficeClientEdition="32"'), ['64'])).toBe(true)
  expect(holdsOther(file(''), ['32', '64'])).toBe(true)
  expect(holdsOther(file('OfficeClientEdition="32"'), [])).toBe(false)
  expect(holdsOther(readOdtText('<'), ['64'])).toBe(false)
})
