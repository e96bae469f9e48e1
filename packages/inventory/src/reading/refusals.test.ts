import { describe, expect, it } from 'vitest'
import { sayInventory } from '../messages/say.ts'
import { adminCenterRow, adminCenterText, read, tableText } from '../testing/inventory-builder.ts'

describe('IN16 a file that is no inventory is refused with what to do', () => {
  it.each([
    ['', 'empty-file', 'Export the inventory again'],
    ['\uFEFF\r\n', 'empty-file', 'Export the inventory again'],
    ['<!DOCTYPE html><html><title>Sign in</title>', 'html', 'This is a web page ("Sign in")'],
    ['{"error":{"code":"Forbidden"}}', 'error-response', '(Forbidden)'],
    ['[{"name":"PC-1"}]', 'unreadable', 'Inventories are read as CSV'],
    ['PK\u0003\u0004 workbook', 'unreadable', 'save the sheet as "CSV UTF-8"'],
    [
      'just a line of text\r\n',
      'unreadable',
      'No table was found: the first line has no columns ("just a line of text")',
    ],
    [
      'Report Refresh Date,User Principal Name,Product Type,Activated On Shared Computer\r\n',
      'other-report',
      'Import it with the usage reports',
    ],
    ['Colour,Size\r\nred,2\r\n', 'mapping-needed', 'Choose which column holds the device name'],
  ])('%s', async (text, code, sentence) => {
    const { refused, snapshot } = await read(text)
    expect(refused?.code).toBe(code)
    expect(sayInventory(refused?.notes[0] ?? { code: '', params: {} }, 'en')).toContain(sentence)
    expect(snapshot).toBeNull()
  })

  it('IN16 bytes that are no text', async () => {
    expect((await read(Uint8Array.from([1, 0, 0, 2, 0, 0, 0, 9]))).refused?.code).toBe('unreadable')
  })

  it('IN16 headings without rows are read, and said to be no data', async () => {
    const { refused, snapshot, remarks } = await read(adminCenterText([]))
    expect({ refused, devices: snapshot?.devices }).toEqual({ refused: null, devices: [] })
    expect(remarks).toEqual([{ code: 'no-rows', params: {} }])
  })

  it('IN16 a heading that is there twice is not chosen at random', async () => {
    const { refused } = await read(tableText(['Name', 'VersionToReport', 'Platform', 'Platform'], []))
    expect(refused).toMatchObject({ code: 'mapping-wrong', notes: [{ code: 'mapping-heading-twice' }] })
  })
})

describe('IN17 reading as a stream', () => {
  it('IN17 tells progress, gives the digest, and ends with the reason of a signal', async () => {
    const text = adminCenterText([adminCenterRow('PC-1'), adminCenterRow('PC-2')])
    const told: number[] = []
    const { snapshot } = await read(text, { sha256: () => 'abc', onProgress: ({ bytes }) => told.push(bytes) }, [50])
    expect(snapshot?.file).toEqual({ name: 'devices.csv', sha256: 'abc', readOn: '2026-11-22' })
    expect(told).toEqual([50, new TextEncoder().encode(text).length])
    await expect(read(text, { signal: AbortSignal.abort(new Error('cancelled')) })).rejects.toThrow('cancelled')
  })
})
