import { lintOdt, PLAIN_CONTEXT, readOdt, readOdtText } from '@lotse/odt'
import { describe, expect, it } from 'vitest'
import { contentOf } from '../content.ts'
import { tokensOf } from '../testing/powershell.ts'
import { sayLost, suiteAppOf } from './suite-app.ts'
import { type Win32App, type Win32Options, win32AppOf } from './win32-app.ts'

const ABOUT = { displayName: 'Microsoft 365 Apps', description: 'Adatum', publisher: 'Microsoft' }
const OPTIONS: Win32Options = {
  ...ABOUT,
  floor: null,
  detection: 'auto',
  setupFile: 'setup.exe',
  fileName: 'apps.intunewin',
}
const product = (id: string, inside = '<Language ID="de-de" />'): string => `<Product ID="${id}">${inside}</Product>`
const EXCLUDING = '<Language ID="de-de" /><ExcludeApp ID="Groove" />'
const file = (products: string, add = 'OfficeClientEdition="64" Channel="MonthlyEnterprise"', rest = '') =>
  readOdtText(`<Configuration><Add ${add}>${products}</Add>${rest}</Configuration>`)
const win32 = (products: string, options: Partial<Win32Options> = {}, add?: string): Win32App =>
  win32AppOf(contentOf(file(products, add)), { ...OPTIONS, ...options })
const rulesOf = ({ app }: Win32App) => app.rules as readonly Record<string, unknown>[]

describe('Win32 app', () => {
  it('detects each product by a value of its own, the build at least, the architecture exactly', () => {
    const app = win32(product('O365ProPlusRetail', EXCLUDING) + product('VisioProRetail', EXCLUDING), {
      floor: '16.0.17928.20156',
    })
    expect(
      rulesOf(app).map(({ valueName, operationType, operator, comparisonValue }) => [
        valueName,
        operationType,
        operator,
        comparisonValue,
      ]),
    ).toEqual([
      ['VersionToReport', 'version', 'greaterThanOrEqual', '16.0.17928.20156'],
      ['Platform', 'string', 'equal', 'x64'],
      ['O365ProPlusRetail.ExcludedApps', 'exists', 'notConfigured', null],
      ['VisioProRetail.ExcludedApps', 'exists', 'notConfigured', null],
    ])
    expect(rulesOf(app).every((rule) => rule.check32BitOn64System === false && rule.ruleType === 'detection')).toBe(
      true,
    )
  })

  it('takes one script alone where registry rules do not do', () => {
    const app = win32(product('O365ProPlusRetail', EXCLUDING) + product('VisioProRetail'))
    expect(rulesOf(app)).toHaveLength(1)
    expect(rulesOf(app)[0]).toMatchObject({
      '@odata.type': '#microsoft.graph.win32LobAppPowerShellScriptRule',
      runAs32Bit: false,
    })
    const script = Buffer.from(String(rulesOf(app)[0]?.scriptContent), 'base64').toString()
    expect(script).toBe(app.script)
    const texts = tokensOf(script).flatMap(({ kind, value }) => (kind === 'text' ? [value] : []))
    expect(texts).toEqual(expect.arrayContaining(['O365ProPlusRetail', 'VisioProRetail', 'x64', '16.0.0.0']))
    expect(() => win32(product('O365ProPlusRetail'), { floor: "1'; evil" })).toThrow('floor-malformed')
    expect(() => win32(product('VisioProRetail'), { detection: 'registry' })).toThrow('detection-needs-script')
  })

  it('looks for what is added where something is added, not for Office', () => {
    const script = win32(product('LanguagePack', '<Language ID="fr-FR" />')).script ?? ''
    expect(script).toContain("'fr-fr'")
    expect(script).not.toContain('VersionToReport')
    expect(script).not.toContain('Platform')
  })

  it('refuses languages that nothing can detect, and heeds a floor also for what comes on top', () => {
    expect(() => win32(product('LanguagePack', '<Language ID="MatchOS" />'))).toThrow('languages-not-named')
    const fr = product('LanguagePack', '<Language ID="fr-fr" />')
    expect(win32(fr, { floor: '16.0.17928.20156' }).script).toContain("'16.0.17928.20156'")
  })

  it.each([
    ['a" & calc.exe "b', 'name-not-for-windows'],
    ['..\\..\\evil.exe', 'name-outside'],
  ])('starts no %s', (setupFile, code) => {
    expect(() => win32(product('VisioProRetail'), { setupFile })).toThrow(code)
  })

  it('says how setup is called and what its codes mean', () => {
    const { app } = win32(product('O365ProPlusRetail'), {}, 'OfficeClientEdition="32"')
    expect(app).toMatchObject({
      installCommandLine: 'setup.exe /configure install.xml',
      uninstallCommandLine: 'setup.exe /configure uninstall.xml',
      applicableArchitectures: 'x86,x64',
      installExperience: { runAsAccount: 'system' },
    })
    const codes = Object.fromEntries(
      (app.returnCodes as { returnCode: number; type: string }[]).map(({ returnCode, type }) => [returnCode, type]),
    )
    expect(codes).toMatchObject({
      0: 'success',
      1707: 'success',
      3010: 'softReboot',
      1641: 'hardReboot',
      1618: 'retry',
    })
    expect(codes).toMatchObject({ 17002: 'failed', 17003: 'retry', 17004: 'failed', 17006: 'failed', 1603: 'failed' })
    expect(JSON.stringify(app)).not.toContain('assign')
  })

  it.each([product('VisioProRetail'), product('O365ProPlusRetail', EXCLUDING), product('O365ProPlusRetail')])(
    'passes the rules on packages: %s',
    (products) => {
      const { detection } = win32(products)
      const { findings } = lintOdt(file(products), { ...PLAIN_CONTEXT, package: { kind: 'win32', detection } })
      expect(findings.map(({ rule }) => rule).filter((rule) => rule.startsWith('pkg-'))).toEqual([])
    },
  )
})

describe('suite app', () => {
  const REST =
    '<Display Level="None" AcceptEULA="TRUE" /><RemoveMSI /><Property Name="SharedComputerLicensing" Value="1" /><Property Name="SCLCacheOverride" Value="0" />'

  it('is made of fields where they say everything', () => {
    const { app, way } = suiteAppOf(
      file(
        product('O365ProPlusRetail', EXCLUDING) + product('VisioProRetail', '<Language ID="de-DE" />'),
        undefined,
        REST,
      ),
      ABOUT,
    )
    expect(way).toBe('fields')
    expect(app).toMatchObject({
      productIds: ['o365ProPlusRetail', 'visioProRetail'],
      updateChannel: 'monthlyEnterprise',
      officePlatformArchitecture: 'x64',
      localesToInstall: ['de-de'],
      installProgressDisplayLevel: 'none',
      autoAcceptEula: true,
      useSharedComputerActivation: true,
      shouldUninstallOlderVersionsOfOffice: true,
      excludedApps: { groove: true, word: false },
    })
  })

  it('takes 1 for yes, and hands on the bytes of the file as they are declared', () => {
    const yes = suiteAppOf(file(product('O365ProPlusRetail'), undefined, '<Display AcceptEULA="1" />'), ABOUT)
    expect(yes).toMatchObject({ way: 'fields', app: { autoAcceptEula: true } })
    const { text } = file(product('ProPlus2024Volume'))
    const bytes = Buffer.from(`\ufeff<?xml version="1.0" encoding="utf-16"?>${text}`, 'utf16le')
    const { app } = suiteAppOf(readOdt(bytes), ABOUT)
    expect(app.officeConfigurationXml).toBe(bytes.toString('base64'))
  })

  it.each([
    [
      'different exclusions for different products',
      product('O365ProPlusRetail') + product('VisioProRetail', EXCLUDING),
      undefined,
      REST,
    ],
    [
      'Configuration/Add/@Version',
      product('O365ProPlusRetail'),
      'OfficeClientEdition="64" Channel="Current" Version="MatchInstalled"',
      REST,
    ],
    ['Configuration/Updates/@Enabled', product('O365ProPlusRetail'), undefined, '<Updates Enabled="0" />'],
    ['product ProPlus2024Volume', product('ProPlus2024Volume'), undefined, REST],
    ['product O365ProPlusEEANoTeamsRetail', product('O365ProPlusEEANoTeamsRetail'), undefined, REST],
    ['language keyword MatchOS', product('O365ProPlusRetail', '<Language ID="MatchOS" />'), undefined, REST],
    [
      'exclusion of OutlookForWindows',
      product('O365ProPlusRetail', '<Language ID="de-de" /><ExcludeApp ID="OutlookForWindows" />'),
      undefined,
      REST,
    ],
    [
      'channel PerpetualVL2024',
      product('O365ProPlusRetail'),
      'OfficeClientEdition="64" Channel="PerpetualVL2024"',
      REST,
    ],
    ['no stated channel', product('O365ProPlusRetail'), 'OfficeClientEdition="64"', REST],
    ['no stated architecture', product('O365ProPlusRetail'), 'Channel="Current"', REST],
    [
      'Configuration/Add/@MigrateArch',
      product('O365ProPlusRetail'),
      'OfficeClientEdition="64" Channel="Current" MigrateArch="TRUE"',
      REST,
    ],
    [
      'Configuration/RemoveMSI/IgnoreProduct',
      product('O365ProPlusRetail'),
      undefined,
      '<RemoveMSI><IgnoreProduct ID="VisPro" /></RemoveMSI>',
    ],
    ['Configuration/AppSettings', product('O365ProPlusRetail'), undefined, '<AppSettings />'],
    ['Configuration/Updates/@Enabled', product('O365ProPlusRetail'), undefined, '<Updates Enabled="FALSE" />'],
    [
      'property FORCEAPPSHUTDOWN',
      product('O365ProPlusRetail'),
      undefined,
      '<Property Name="FORCEAPPSHUTDOWN" Value="TRUE" />',
    ],
    [
      'different languages for different products',
      product('O365ProPlusRetail') + product('VisioProRetail', '<Language ID="fr-fr" />'),
      undefined,
      REST,
    ],
  ])('goes along as XML for: %s', (said, products, add, rest) => {
    const configuration = file(products, add, rest)
    const { app, way, lost } = suiteAppOf(configuration, ABOUT)
    expect(lost.map((one) => sayLost(one, 'en'))).toContain(said)
    expect(lost.every((one) => sayLost(one, 'de') !== '')).toBe(true)
    expect(way).toBe('xml')
    expect(Buffer.from(String(app.officeConfigurationXml), 'base64').toString()).toBe(configuration.text)
    expect(app).not.toHaveProperty('productIds')
  })
})
