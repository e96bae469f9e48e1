import { describe, expect, it } from 'vitest'
import { elementSpecs } from './schema.ts'

const spec = (name: string) => elementSpecs.find((one) => one.name === name)
const labels = (element: string, attribute: string) => {
  const found = spec(element)?.attributes?.find((one) => typeof one !== 'string' && one.name === attribute)
  const values = typeof found === 'string' ? [] : (found?.values ?? [])
  return values.map((value) => (typeof value === 'string' ? value : value.label))
}

describe('proposals', () => {
  it('offer elements where setup reads them', () => {
    expect(spec('Configuration')?.top).toBe(true)
    expect(spec('Configuration')?.children).toContain('Add')
    expect(spec('Add')?.children).toEqual(['Product'])
    expect(spec('Product')?.children).toEqual(['Language', 'ExcludeApp'])
  })

  it('offer values of the right element', () => {
    expect(labels('Product', 'ID')).toContain('O365ProPlusRetail')
    expect(labels('ExcludeApp', 'ID')).toContain('Groove')
    expect(labels('Language', 'ID')).toEqual(expect.arrayContaining(['MatchOS', 'de-de']))
    expect(labels('Display', 'Level')).toEqual(['None', 'Full'])
    expect(labels('Add', 'SourcePath')).toEqual([])
  })
})
