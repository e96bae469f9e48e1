import { describe, expect, it } from 'vitest'
import { whyNot } from './file-fits.ts'

describe('a file for an app', () => {
  it.each([
    ['apps.intunewin', 30_000_000_000, null],
    ['SETUP.ZIP', 1, null],
    ['apps.intunewin', 30_000_000_001, 'intuneUploads:form.tooLarge'],
    ['setup.exe', 1, 'intuneUploads:form.otherFile'],
  ])('%s of %d bytes', (name, size, why) => {
    expect(whyNot({ name, size })).toBe(why)
  })
})
