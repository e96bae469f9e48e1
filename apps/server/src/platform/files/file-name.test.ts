import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fileName } from './file-name.ts'

describe('the name of an uploaded file', () => {
  it.each([
    ['report.csv', 'report.csv'],
    ['C:\\Users\\Jörg\\Bericht.csv', 'Bericht.csv'],
    ['../../etc/passwd', 'passwd'],
    ['folder/', 'file'],
    ['', 'file'],
    ['a\u0000b\r\n.csv', 'ab.csv'],
    ['invoice\u202Efdp.exe', 'invoicefdp.exe'],
    ['Bu\u0308ro.csv', 'Büro.csv'],
    [`${'ü'.repeat(300)}.csv`, 'ü'.repeat(200)],
  ])('%j is kept as %j', (sent, kept) => {
    expect(fileName(sent)).toBe(kept)
  })

  it('is always short, visible and no path', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (sent) => {
        const name = fileName(sent)
        expect([...name].length).toBeGreaterThan(0)
        expect([...name].length).toBeLessThanOrEqual(200)
        expect(name).not.toMatch(/[\\/\p{Cc}\p{Cf}]/u)
      }),
    )
  })
})
