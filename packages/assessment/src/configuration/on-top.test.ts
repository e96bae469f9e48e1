import { deriveOdt, type FilePurpose, filesOf, lintOdt, readOdtText } from '@lotse/odt'
import { describe, expect, it } from 'vitest'
import { findDecision } from '../points/points.ts'
import { decisionsFrom } from './choices.ts'
import type { Choices, FileFor } from './file-for.ts'

const CHOSEN: Choices = {
  'scope.product': ['enterprise'],
  architecture: ['x64'],
  'architecture.conversion': ['later'],
  channel: ['monthlyEnterprise'],
  'channel.early': ['nobody'],
  languages: ['de-de', 'en-us', 'fr-fr'],
  'languages.method': ['matchOs'],
  'languages.more': ['leanPackages', 'proofingTools'],
  'deployment.source': ['contentNetwork'],
  'updates.delivery': ['contentNetwork'],
  activation: ['perUser'],
  existingOffice: ['scrub'],
  visioProject: ['subscription'],
  'applications.leftOut': ['groove', 'oneDrive'],
  publisher: ['leaveOut'],
  outlook: ['classic'],
  'experience.display': ['silent'],
  'experience.close': ['never'],
}
const from = (choices: Choices, file: Partial<FileFor> = {}) =>
  decisionsFrom({ ...CHOSEN, ...choices }, { ring: 'all', ...file })
const without = (id: string, purpose?: FilePurpose) => {
  const { [id]: _, ...rest } = CHOSEN
  return decisionsFrom(rest, { ring: 'all', ...(purpose !== undefined && { purpose }) })
}
const VISIO = { kind: 'product', id: 'VisioProRetail' } as const

describe('AS61 packages on top', () => {
  it('AS61 are those of Visio, Project, languages and spelling, all made of the same decisions', () => {
    const { decided } = from({}, { proofing: ['ga-ie'] })
    const purposes = filesOf(decided).filter(({ kind }) => kind !== 'removal')
    expect(purposes.map((one) => ('id' in one ? one.id : 'tag' in one ? one.tag : one.kind))).toEqual([
      'install',
      'VisioProRetail',
      'ProjectProRetail',
      'de-de',
      'en-us',
      'fr-fr',
      'ga-ie',
    ])
    for (const purpose of filesOf(decided)) {
      const { text, open } = deriveOdt(from({}, { proofing: ['ga-ie'], purpose }).decided, purpose)
      expect(open).toEqual([])
      const { findings } = lintOdt(readOdtText(text ?? ''))
      expect(findings.filter(({ severity }) => severity !== 'information')).toEqual([])
    }
    expect(deriveOdt(decided).text).toContain('<ExcludeApp ID="OutlookForWindows" />')
  })

  it('AS61 ask only for the decisions they need', () => {
    expect(without('visioProject').open).toEqual([])
    expect(without('visioProject', VISIO).open).toEqual(['visioProject'])
    expect(without('channel', VISIO).open).toEqual([])
    expect(without('activation', VISIO).open).toEqual([])
    expect(without('languages.more', { kind: 'language', tag: 'fr-fr' }).open).toEqual(['languages.more'])
    expect(without('experience.close', { kind: 'removal', of: VISIO }).open).toEqual(['experience.close'])
    expect(without('scope.product', { kind: 'removal', of: { kind: 'install' } }).open).toEqual(['scope.product'])
  })

  it('AS61 no option of what they need is forgotten without a word', () => {
    const files = [VISIO, { kind: 'language', tag: 'fr-fr' }] as const
    const ids = ['visioProject', 'languages.more'] as const
    for (const [index, id] of ids.entries())
      for (const option of findDecision(id)?.decision.options ?? []) {
        const purpose = files[index] ?? VISIO
        expect([id, option.id, from({ [id]: [option.id] }, { purpose }).open]).toEqual([id, option.id, []])
      }
  })

  it('AS61 volume editions need their activation, and a subscription does not follow a volume suite', () => {
    const purpose = { kind: 'product', id: 'VisioPro2024Volume' } as const
    const volume = { visioProject: ['volume'], activation: ['perUser', 'volume'] }
    expect(from(volume, { purpose }).open).toEqual(['activation'])
    const { decided, open } = from(volume, { purpose, volumeActivation: 'mak', addedProducts: ['visio'] })
    expect(open).toEqual([])
    expect(decided.addedProducts).toEqual(['VisioPro2024Volume'])
    expect(deriveOdt(decided, purpose).text).toContain('PIDKEY="{{key:VisioPro2024Volume}}"')
    expect(from({ 'scope.product': ['ltsc'] }, { purpose: VISIO }).open).toEqual(['visioProject'])
    expect(from({ 'scope.product': ['ltsc'] }).open).toEqual(['activation'])
    expect(from({ 'scope.product': ['ltsc'] }, { volumeActivation: 'kms' }).open).toEqual([])
  })
})

describe('AS62 images that several people use', () => {
  const pooled = (choices: Choices, file: Partial<FileFor> = {}) => from(choices, { pooledImage: true, ...file })

  it('AS62 take their tokens along where no container does, in a folder somebody has to name', () => {
    expect(pooled({}).open).toEqual(['sharedHosts.profile'])
    expect(pooled({ 'sharedHosts.profile': ['none'] }).open).toEqual(['sharedHosts.profile'])
    const tokenFolder = '\\\\files\\tokens\\%username%'
    const { text } = deriveOdt(pooled({ 'sharedHosts.profile': ['none'] }, { tokenFolder }).decided)
    expect(text).toContain('<Property Name="SCLCacheOverride" Value="1" />')
    expect(text).toContain(`<Property Name="SCLCacheOverrideDirectory" Value="${tokenFolder}" />`)
    expect(text).toContain('Name="disablehardwareacceleration" Value="1"')
    const contained = deriveOdt(pooled({ 'sharedHosts.profile': ['fslogix'] }, { tokenFolder }).decided).text
    expect(contained).not.toContain('SCLCache')
  })
})

describe('AS63 what the project has settled', () => {
  it('AS63 goes into the file beside what the workshop decides', () => {
    const { decided, open } = from(
      { 'updates.delivery': ['share'], macros: ['signed'] },
      {
        updatePath: '\\\\files\\updates',
        macrosByFile: true,
        settled: {
          company: 'Contoso',
          formats: 'openXml',
          version: '16.0.17830.20166',
          logging: { level: 'Standard', path: null },
        },
      },
    )
    expect(open).toEqual([])
    const { text } = deriveOdt(decided)
    expect(text).toContain('UpdatePath="\\\\files\\updates"')
    expect(text).toContain('<Setup Name="Company" Value="Contoso" />')
    expect(text).toContain('Name="vbawarnings" Value="3"')
    expect(text).toContain('Version="16.0.17830.20166"')
    expect(text).toContain('<Logging Level="Standard" />')
    expect(from({ 'updates.delivery': ['share'] }).open).toEqual(['updates.delivery'])
  })
})
