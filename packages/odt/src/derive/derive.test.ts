import { describe, expect, it } from 'vitest'
import { lintOdt } from '../lint/lint.ts'
import { readOdtText } from '../reading/read.ts'
import { bare } from '../testing/fixture.ts'
import type { Decisions } from './decisions.ts'
import { deriveOdt } from './derive.ts'
import { importOdt } from './import.ts'
import { sayTrace } from './trace.ts'

const DECIDED: Decisions = {
  products: ['O365ProPlusRetail', 'VisioProRetail'],
  edition: '64',
  migrateArchitecture: true,
  channel: 'MonthlyEnterprise',
  languages: ['MatchOS', 'de-de'],
  fallback: 'en-us',
  sourcePath: '\\\\files\\"office"',
  updates: true,
  managedUpdates: false,
  licensing: 'shared',
  removeMsi: true,
  keepMsi: ['AceRedist'],
  excludedApps: ['Lync', 'OneDrive'],
  silent: true,
  acceptTerms: true,
  forceShutdown: true,
}

describe('OD50 decisions and configurations', () => {
  it('OD50 what was decided makes a file without errors or warnings, and is read back from it', () => {
    const { text } = deriveOdt(DECIDED)
    const file = readOdtText(text ?? '')
    expect(lintOdt(file).findings.filter(({ severity }) => severity !== 'information')).toEqual([])
    expect(importOdt(file)).toEqual({ decisions: DECIDED, notCarried: [], purpose: { kind: 'install' } })
  })

  it('OD51 each element and attribute is traced to its decision', () => {
    const { text, trace } = deriveOdt(DECIDED)
    const root = readOdtText(text ?? '').parsed?.root
    const paths = new Set(trace.map(({ path }) => path))
    const untraced: string[] = []
    const visit = (element: NonNullable<typeof root>): void => {
      const own = paths.has(element.path)
      for (const { name } of element.attributes)
        if (!own && !paths.has(`${element.path}/@${name}`)) untraced.push(`${element.path}/@${name}`)
      element.children.forEach(visit)
    }
    if (root !== undefined) visit(root)
    expect(untraced).toEqual([])
    expect(trace).toContainEqual({ path: 'Configuration/Add/@Channel', decision: 4, answer: 'channel' })
  })

  it('OD51 gives the reason of each part in words, also where a product lacks what was decided', () => {
    const { text, trace } = deriveOdt({ ...DECIDED, languages: ['en-gb', 'en-us', 'de-de'] })
    expect(lintOdt(readOdtText(text ?? '')).findings.filter(({ severity }) => severity === 'error')).toEqual([])
    const visio = trace.filter(({ path }) => path.startsWith('Configuration/Add/Product[2]/Language'))
    expect(visio.map((one) => sayTrace(one, 'en'))).toEqual([
      'Decision 5, languages; instead of en-gb, which does not exist for this product',
      'Decision 5, languages',
    ])
    for (const one of trace) expect(sayTrace(one, 'de')).toMatch(/^Entscheidung \d+, \S/)
  })

  it('OD52 an open decision stops it and is named', () => {
    const { channel: _, ...open } = DECIDED
    expect(deriveOdt(open)).toEqual({ text: null, trace: [], open: ['channel'] })
  })

  it('OD53 what no decision carries is named', () => {
    const file = readOdtText(
      bare(
        '<Add OfficeClientEdition="*BITS*" Channel="Current"><Product ID="O365ProPlusRetail" PIDKEY="AB2CD-EF3GH-JK4MN-PQ6RS-TV7WX" /></Add><Remove All="TRUE" /><AppSettings><User Name="x" /></AppSettings><Updates Channel="SemiAnnual" Deadline="05/16/2024 18:30" /><Property Name="PACKAGEGUID" Value="x" />',
      ),
    )
    const { notCarried, decisions } = importOdt(file)
    expect(notCarried).toEqual([
      'Configuration/Add/@OfficeClientEdition',
      'Configuration/Add/Product/@PIDKEY',
      'Configuration/Remove',
      'Configuration/AppSettings/User',
      'Configuration/Updates/@Channel',
      'Configuration/Updates/@Deadline',
      'Configuration/Property',
    ])
    expect(JSON.stringify(decisions)).not.toContain('TV7WX')
  })

  it('OD53 products that differ from the first are named where they do', () => {
    const file = readOdtText(
      bare(
        '<Add><Product ID="O365ProPlusRetail"><Language ID="de-de" /><ExcludeApp ID="OneDrive" /></Product>' +
          '<Product ID="VisioProRetail"><Language ID="fr-fr" /><ExcludeApp ID="Bing" /></Product>' +
          '<Product ID="ProjectProRetail"><Language ID="de-de" /></Product></Add>',
      ),
    )
    expect(importOdt(file).notCarried).toEqual([
      'Configuration/Add/Product[2]/Language',
      'Configuration/Add/Product[2]/ExcludeApp',
      'Configuration/Add/Product[3]',
    ])
  })
})
