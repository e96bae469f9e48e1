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
    purpose: { kind: 'removal' as const, of: { kind: 'language' as const, tag: 'fr-fr' } },
    volumeActivation: 'mak' as const,
    tokenFolder: null,
    updatePath: '\\\\files\\updates',
    moreLanguages: ['fr-fr'],
    proofing: ['nl-nl'],
    macrosByFile: true,
  }
  expect(fileOf(fileValuesOf(file))).toEqual(file)
  const visio = { ring: 'all' as const, purpose: { kind: 'product' as const, id: 'VisioProRetail' }, tokenFolder: 'T:' }
  expect(fileOf(fileValuesOf(visio))).toEqual(visio)
})

it('takes lists as people type them', () => {
  expect(fileOf({ ...fileValuesOf(null), keptMsi: ' VisPro; PrjPro,AceRedist ' }).keptMsi).toEqual([
    'VisPro',
    'PrjPro',
    'AceRedist',
  ])
})
