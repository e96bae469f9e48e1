import { lintOdt, PLAIN_CONTEXT, readOdtText } from '@lotse/odt'
import { describe, expect, it } from 'vitest'
import { contentOf, removalOf } from './content.ts'

const file = (products: string, add = '', rest = '') =>
  readOdtText(`<Configuration><Add ${add}>${products}</Add>${rest}</Configuration>`)
const SUITE = `<Product ID="o365ProPlusRetail "><Language ID="MatchOS" Fallback="en-us" /><Language ID="de-DE" />
  <ExcludeApp ID="Teams" /></Product>`
const PACK = '<Product ID="LanguagePack"><Language ID="fr-FR" /></Product>'

describe('content', () => {
  it('is what the file adds, in canonical words', () => {
    expect(contentOf(file(SUITE, 'OfficeClientEdition="64" Channel="Broad" Version="16.0.17928.20156"'))).toEqual({
      products: [
        {
          id: 'O365ProPlusRetail',
          name: 'Microsoft 365 Apps for enterprise',
          family: 'M365Apps',
          languages: ['de-de'],
          keywords: ['MatchOS'],
          excludedApps: ['Teams'],
        },
      ],
      architecture: '64',
      channel: 'SemiAnnual',
      version: '16.0.17928.20156',
      sourcePath: null,
      onTop: false,
      closesApps: false,
    })
    expect(contentOf(file(PACK)).onTop).toBe(true)
  })

  it('is refused where there is none', () => {
    expect(() => contentOf(readOdtText('<Configuration'))).toThrow('configuration-unreadable')
    expect(() => contentOf(readOdtText('<Configuration><Remove All="TRUE" /></Configuration>'))).toThrow(
      'configuration-installs-nothing',
    )
  })
})

it('a removal takes away what was added, silently, and is a clean file itself', () => {
  const shutdown = '<Property Name="FORCEAPPSHUTDOWN" Value="TRUE" />'
  const removal = removalOf(contentOf(file(`${SUITE}${PACK}`, '', shutdown)))
  expect(removal).toContain('<Product ID="O365ProPlusRetail" />')
  expect(removal).toContain('<Language ID="fr-fr" />')
  const { findings } = lintOdt(readOdtText(removal), { ...PLAIN_CONTEXT, profiles: ['intune'] })
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([])
})
