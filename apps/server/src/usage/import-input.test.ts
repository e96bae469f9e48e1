import { expect, it } from 'vitest'
import { shownPath } from './import-input.ts'

it.each([
  ['reports/october.csv', 'reports/october.csv'],
  ['C:\\Users\\Jörg\\Bericht.csv', 'C:/Users/Jörg/Bericht.csv'],
  ['../../etc/passwd', 'etc/passwd'],
  ['/a//b/./c.csv', 'a/b/c.csv'],
  ['a\u0000b/invoice\u202Efdp.csv', 'ab/invoicefdp.csv'],
  ['', 'file'],
  [`${'folder/'.repeat(100)}october.csv`, '…/october.csv'],
])('the path %j is shown as %j', (sent, shown) => {
  expect(shownPath(sent)).toBe(shown)
})
