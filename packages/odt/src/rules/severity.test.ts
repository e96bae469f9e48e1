import { describe, expect, it } from 'vitest'
import { type LintContext, PLAIN_CONTEXT } from '../lint/context.ts'
import { lintOdt } from '../lint/lint.ts'
import type { Severity } from '../lint/types.ts'
import { readOdtText } from '../reading/read.ts'
import { bare, file, GOOD_REST, product, properties, suite } from '../testing/fixture.ts'

const E64 = 'OfficeClientEdition="64"'
const MEC = `${E64} Channel="MonthlyEnterprise"`
const add = (attributes: string): string => file({ add: attributes })
const language = (xml: string): string => file({ products: suite('', xml) })
const channel = (name: string): string => add(`${E64} Channel="${name}"`)
const visio = product('VisioProRetail')
const volumeVisio = product('VisioPro2024Volume')
const noMsi = GOOD_REST.replace('<RemoveMSI />', '')
const off = GOOD_REST.replace('Enabled="TRUE"', 'Enabled="FALSE"')
const noEula = '<Display Level="None" />'
const share = add(`${MEC} SourcePath="\\\\files\\apps"`)
const sca = properties(['SharedComputerLicensing', '1']).replace('Enabled="TRUE"', 'Enabled="FALSE"')
const apps = (more: string): string => product('VisioProRetail', more)

/** Where odt.md section 2 gives a rule more than one severity, or says when it does not fire; null is silence. */
type Case = readonly [rule: string, severity: Severity | null, text: string, context?: Partial<LintContext>]

const CASES: readonly Case[] = [
  ['placeholder-left', 'error', add(`${E64} SourcePath="\\\\server\\share"`)],
  ['placeholder-left', 'error', add('OfficeClientEdition="#####"')],
  ['placeholder-left', 'warning', add(`${E64} Channel="#Channel"`)],
  ['placeholder-left', 'information', add('OfficeClientEdition="#####"'), { mode: 'template' }],
  ['product-without-language', 'error', file({ products: '<Product ID="VisioProRetail" />' })],
  [
    'product-without-language',
    'information',
    file({ add: 'Version="MatchInstalled"', products: '<Product ID="VisioProRetail" />' }),
  ],
  ['overlapping-products', 'warning', file({ products: visio + product('VisioStdRetail') })],
  ['overlapping-products', 'error', file({ products: product('ProjectProRetail') + product('ProjectStdRetail') })],
  ['overlapping-products', 'error', file({ products: suite() + product('ExcelRetail') })],
  ['overlapping-products', null, file({ products: suite() + volumeVisio })],
  ['volume-without-perpetual-channel', 'information', file({ add: E64, products: volumeVisio })],
  ['volume-without-perpetual-channel', 'error', file({ add: E64, products: product('Word2024Volume') })],
  ['volume-on-subscription-channel', null, file({ products: volumeVisio })],
  ['exclude-no-effect', 'information', file({ products: apps('<ExcludeApp ID="Bing" />') })],
  ['exclude-no-effect', 'warning', file({ products: suite('<ExcludeApp ID="Skype" />') })],
  [
    'exclude-no-effect',
    'warning',
    file({ products: product('ProofingTools', '<ExcludeApp ID="Bing" />', '<Language ID="ga-ie" />') }),
  ],
  ['exclude-no-effect', 'warning', file({ products: product('Standard2021Volume', '<ExcludeApp ID="Access" />') })],
  ['groove-without-onedrive', 'warning', file({ products: suite('<ExcludeApp ID="Groove" />') })],
  [
    'groove-without-onedrive',
    'warning',
    file({
      products: suite('<ExcludeApp ID="Groove" />'),
      rest: `<Info Description="Apps without OneDrive" />${GOOD_REST}`,
    }),
  ],
  [
    'groove-without-onedrive',
    'information',
    file({
      products: suite('<ExcludeApp ID="Groove" />'),
      rest: `<Info Description="Apps with OneDrive" />${GOOD_REST}`,
    }),
  ],
  ['language-partial', 'warning', language('<Language ID="sq-al" />')],
  ['language-partial', 'error', language('<Language ID="xh-za" />')],
  ['matchos-without-fallback', 'warning', language('<Language ID="MatchOS" />')],
  ['matchos-without-fallback', 'information', language('<Language ID="MatchOS" /><Language ID="de-de" />')],
  [
    'matchos-without-fallback',
    'warning',
    file({ add: 'SourcePath="\\\\f\\o"', products: suite('', '<Language ID="MatchOS" /><Language ID="de-de" />') }),
  ],
  ['edition-missing', null, file({ add: 'Channel="Current"', products: visio })],
  ['edition-missing', null, file({ add: 'Channel="Current"' }), { profiles: ['second-install'] }],
  ['channel-missing', null, file({ add: E64, products: visio })],
  ['channel-missing', 'information', add(E64)],
  ['source-without-fallback', 'warning', share],
  ['source-without-fallback', 'information', share, { project: { offline: true } }],
  ['preview-channel', 'warning', channel('BetaChannel')],
  ['preview-channel', 'information', channel('CurrentPreview')],
  ['preview-channel', null, channel('CurrentPreview'), { project: { pilot: true } }],
  ['updates-disabled', 'warning', file({ rest: off })],
  ['updates-disabled', 'information', file({ rest: off }), { project: { image: true } }],
  ['updates-disabled', 'information', file({ rest: sca })],
  ['level-none-without-eula', 'warning', file({ rest: noEula })],
  ['level-none-without-eula', 'information', file({ products: visio, rest: noEula })],
  ['no-removemsi', 'information', file({ rest: noMsi })],
  ['no-removemsi', 'error', file({ rest: noMsi }), { project: { msi: '2016' } }],
  ['no-removemsi', null, file({ rest: noMsi }), { project: { msi: 'none' } }],
  ['no-removemsi', null, file({ products: visio, rest: noMsi })],
  ['display-missing', null, file({ rest: '<RemoveMSI />' }), { mode: 'download' }],
  ['display-missing', null, bare('<AppSettings />'), { mode: 'customize' }],
  ['edition-32', null, file({ add: 'OfficeClientEdition="32"' }), { mode: 'customize' }],
]

describe('OD16 severities that depend', () => {
  it.each(CASES.map((one) => [one[0], one[1], one] as const))(
    'OD16 %s is %s',
    (rule, severity, [, , text, context]) => {
      const { findings } = lintOdt(readOdtText(text), { ...PLAIN_CONTEXT, ...context })
      const found = findings.filter((one) => one.rule === rule).map((one) => one.severity)
      expect([...new Set(found)]).toEqual(severity === null ? [] : [severity])
    },
  )
})
