import { expect, it } from 'vitest'
import { file } from './fixture.ts'
import { FIXTURES } from './fixtures/index.ts'
import { fuzz } from './fuzz.ts'

it('OD1 whatever is changed in a file, all can be done with it, and its usual form means the same', () => {
  const texts = [file(), ...FIXTURES.flatMap(({ reject, accept }) => [reject, accept])]
  expect(fuzz(texts, 2000, 7)).toBeGreaterThan(200)
})
