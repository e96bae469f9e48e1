import { applyEdits, readOdtText } from '@lotse/odt'
import { expect, it } from 'vitest'
import { companyEdits } from './company.ts'

it('names the company once, however fast it is typed', () => {
  let text = '<Configuration>\n</Configuration>\n'
  for (const typed of ['D', 'De', 'Dei']) text = applyEdits(text, companyEdits(readOdtText(text), typed))
  expect(text.match(/<Setup /g)).toHaveLength(1)
  expect(text).toContain('Value="Dei"')
  text = applyEdits(text, companyEdits(readOdtText(text), ''))
  expect(text).not.toContain('<Setup')
  expect(companyEdits(readOdtText(text), '')).toEqual([])
})
