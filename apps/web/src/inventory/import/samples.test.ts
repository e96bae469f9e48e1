import { describe, expect, it } from 'vitest'
import { samplesOf } from './samples.ts'

describe('examples of a table', () => {
  it('are the first different values of each column', async () => {
    const samples = await samplesOf(new Blob(['Rechner;OU\nPC-1;Kiel\nPC-2;Kiel\nPC-3;\nPC-4;Ulm\nPC-5;Bonn\n']))
    expect(Object.fromEntries(samples)).toEqual({ Rechner: ['PC-1', 'PC-2', 'PC-3'], OU: ['Kiel', 'Ulm'] })
  })

  it('are none where the file is no table', async () => {
    expect((await samplesOf(new Blob([]))).size).toBe(0)
  })
})
