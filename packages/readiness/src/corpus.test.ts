import { describe, expect, it } from 'vitest'
import { compare, KNOWN_WRONGLY, knownFiles } from './testing/truth.ts'

const known = knownFiles()

describe.skipIf(known.length === 0)('RD1 every real file is read as it is known', () => {
  it.each(known.map((one) => [one.file, one] as const))('RD1 %s', (file, one) => {
    const { facts, differences, decodedOtherwise } = compare(one)
    expect(differences).toEqual(file in KNOWN_WRONGLY ? [KNOWN_WRONGLY[file]] : [])
    expect(decodedOtherwise).toEqual([])
    expect(facts.status === 'no-vba' || facts.status === 'has-vba' || facts.reason !== null).toBe(true)
    expect(facts.warnings.filter(({ code }) => code === 'unexpected')).toEqual([])
  })
})
