import { describe, expect, it } from 'vitest'
import { lotse } from './testing/lotse.ts'

describe('a port that is none', () => {
  it.each(['abc', '0', '65536', '70.5', '-1', '0x50'])('LOTSE_PORT=%s is a wrong call and named', async (port) => {
    const ended = await lotse(['serve', '--no-open'], { LOTSE_PORT: port })
    expect(ended.code).toBe(3)
    expect(ended.stderr).toContain(`LOTSE_PORT says "${port}"`)
  })

  it('is named in German as well', async () => {
    const ended = await lotse(['serve', '--no-open'], { LOTSE_PORT: 'abc', LOTSE_LANG: 'de' })
    expect(ended).toMatchObject({ code: 3, stderr: expect.stringContaining('LOTSE_PORT nennt „abc“') })
  })

  it('is a wrong call as --port', async () => {
    const ended = await lotse(['serve', '--no-open', '--port', 'abc'])
    expect(ended).toMatchObject({ code: 3, stderr: expect.stringContaining('between 1 and 65535') })
  })
})
