import { describe, expect, it } from 'vitest'
import { fileNameOf, received } from './download.ts'

describe('the name of a file', () => {
  it.each([
    [`attachment; filename="B_cker.zip"; filename*=UTF-8''B%C3%A4cker.zip`, 'Bäcker.zip'],
    ['attachment; filename="portfolio.csv"', 'portfolio.csv'],
    ['attachment', undefined],
    [null, undefined],
  ])('%s', (header, name) => expect(fileNameOf(header)).toBe(name))
})

describe('what has come', () => {
  const stream = (...parts: (string | Error)[]) =>
    new Response(
      new ReadableStream({
        pull(controller) {
          const part = parts.shift()
          if (part === undefined) controller.close()
          else if (part instanceof Error) controller.error(part)
          else controller.enqueue(new TextEncoder().encode(part))
        },
      }),
      { headers: { 'content-type': 'application/zip' } },
    )

  it('is counted on the way and kept whole', async () => {
    const told: number[] = []
    const blob = await received(stream('abc', 'de'), (bytes) => told.push(bytes))
    expect([await blob.text(), blob.type, told]).toEqual(['abcde', 'application/zip', [3, 5]])
  })

  it('is nothing where it broke off', async () => {
    await expect(received(stream('abc', new Error('cut')))).rejects.toThrow('cut')
  })
})
