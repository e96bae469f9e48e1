import { expect, it } from 'vitest'
import { fileOf, fileValuesOf } from './file-values.ts'

it('says what was said, and nothing of what was left empty', () => {
  expect(fileOf(fileValuesOf(null))).toEqual({ ring: 'all' })
  const file = {
    ring: 'early' as const,
    pooledImage: true,
    managedUpdates: false,
    regionLanguages: ['de-de', 'fr-fr'],
    sourcePath: '\\\\files\\apps',
  }
  expect(fileOf(fileValuesOf(file))).toEqual(file)
})

it('takes lists as people type them', () => {
  expect(fileOf({ ...fileValuesOf(null), keptMsi: ' VisPro; PrjPro,AceRedist ' }).keptMsi).toEqual([
    'VisPro',
    'PrjPro',
    'AceRedist',
  ])
})
