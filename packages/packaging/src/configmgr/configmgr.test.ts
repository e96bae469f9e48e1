import { lintOdt, PLAIN_CONTEXT, readOdtText } from '@lotse/odt'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contentOf } from '../content.ts'
import { conditionsOf, detectionFacts } from '../detection/conditions.ts'
import { scriptPackageOf } from '../scripts/script-package.ts'
import { callsIn, wrongCalls } from '../testing/check-calls.ts'
import { tokensOf } from '../testing/powershell.ts'
import { configMgrScript } from './install-script.ts'
import type { ConfigMgrPlan } from './plan.ts'
import { configMgrRemovalScript } from './removal-script.ts'

const file = (products: string) =>
  readOdtText(`<Configuration><Add OfficeClientEdition="64" Channel="Current">${products}</Add></Configuration>`)
const SUITE = '<Product ID="O365ProPlusRetail"><Language ID="de-de" /></Product>'
const VISIO = '<Product ID="VisioProRetail"><Language ID="de-de" /></Product>'
const PACK = '<Product ID="LanguagePack"><Language ID="fr-fr" /></Product>'
const APPS = contentOf(file(SUITE + VISIO))
const PLAN: ConfigMgrPlan = {
  applicationName: 'Microsoft 365 Apps',
  publisher: 'Microsoft',
  softwareVersion: '1',
  description: 'Adatum',
  contentLocation: '\\\\server\\share\\apps',
  distributionPointGroup: 'All',
  limitingCollection: 'All Systems',
  rings: [
    { name: 'Pilot', available: '2026-12-01T08:00', deadline: null, query: 'select ResourceId from SMS_R_System' },
    { name: 'Broad', available: '2026-12-08T08:00', deadline: '2026-12-10T18:00', query: null },
  ],
  timeBase: 'LocalTime',
  notification: 'DisplayAll',
  overrideServiceWindow: false,
  floor: null,
  setupFile: 'setup.exe',
}
const textsOf = (script: string) => tokensOf(script).flatMap(({ kind, value }) => (kind === 'text' ? [value] : []))

describe('scripts for Configuration Manager', () => {
  it.each([
    ['suite and Visio', SUITE + VISIO],
    ['languages only', PACK],
  ])('call cmdlets only with documented parameters and values: %s', (_what, products) => {
    const scripts = [configMgrScript(contentOf(file(products)), PLAN), configMgrRemovalScript(PLAN)]
    const others = Object.entries(scriptPackageOf(contentOf(file(products)), PLAN)).filter(([path]) =>
      path.endsWith('.ps1'),
    )
    expect(others.map(([path, text]) => [path, wrongCalls(text)])).toEqual(others.map(([path]) => [path, []]))
    expect(scripts.flatMap(wrongCalls)).toEqual([])
    expect(callsIn(scripts.join('\n')).length).toBeGreaterThan(15)
  })

  it('are checked by something that finds mistakes', () => {
    expect(wrongCalls("New-CMApplication -Nmae 'x'")).toEqual(['New-CMApplication has no -Nmae'])
    expect(wrongCalls("$a = @{\n Nmae = 'x'\n}\n$a.Other = 1\nNew-CMApplication @a")).toHaveLength(2)
    expect(wrongCalls("New-CMApplicationDeployment -DeployPurpose 'Maybe'")).toHaveLength(1)
    expect(wrongCalls('Set-CMNothing -A 1')).toEqual(['Set-CMNothing is not in the table'])
    expect(wrongCalls('Import-Module x -WhatIf:$false')).toEqual(['Import-Module has no -WhatIf'])
    expect(wrongCalls('New-CMApplication @unknown')).toHaveLength(1)
  })

  it('detect every product of its own', () => {
    const texts = textsOf(configMgrScript(APPS, PLAN))
    for (const expected of [
      'GreaterEquals',
      'VersionToReport',
      'Contains',
      'O365ProPlusRetail',
      'VisioProRetail',
      'x64',
    ])
      expect(texts).toContain(expected)
    const detection = detectionFacts(conditionsOf(APPS), 'contains')
    const facts = { kind: 'configmgr', detection, architectures: ['64'] } as const
    const { findings } = lintOdt(file(SUITE + VISIO), { ...PLAIN_CONTEXT, package: facts })
    expect(findings.filter(({ rule }) => rule.startsWith('pkg-'))).toEqual([])
  })

  it('carry the detection script line by line where clauses cannot say it', () => {
    const script = configMgrScript(contentOf(file(PACK)), PLAN)
    expect(script).toContain('ScriptText')
    expect(script).not.toContain('AddDetectionClause')
    expect(textsOf(script)).toContain('exit 0')
  })

  it('ask a script for an id that is part of another, and start nothing outside the content', () => {
    const part = contentOf(file('<Product ID="ProPlusRetail"><Language ID="de-de" /></Product>'))
    expect(configMgrScript(part, PLAN)).toContain('ScriptText')
    expect(configMgrScript(APPS, PLAN)).toContain('AddDetectionClause')
    for (const setupFile of ['a" & calc.exe "b', '..\\..\\evil.exe'])
      for (const write of [configMgrScript, scriptPackageOf])
        expect(() => write(part, { ...PLAN, setupFile })).toThrow(/name-/)
  })

  it('change nothing unless asked: each change stands behind ShouldProcess', () => {
    for (const script of [configMgrScript(APPS, PLAN), configMgrRemovalScript(PLAN)]) {
      expect(script).toContain('SupportsShouldProcess = $true')
      expect(unguarded(script)).toEqual([])
    }
    expect(unguarded("if ($x) {\n    Remove-CMApplication -Name 'x'\n}\n")).toEqual(["Remove-CMApplication -Name 'x'"])
  })

  const name = fc.oneof(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }),
    fc.constantFrom(
      "'; Remove-Item C:\\ #",
      '’; evil',
      '$(evil)',
      '`"',
      "'@\n",
      '@{',
      '<#',
      '#>',
      '‚‛“”„',
      'a\u2028b',
      'Kö“ln',
    ),
  )
  it('keep texts of customers as texts, whatever they hold', () => {
    const shapeOf = (script: string) =>
      tokensOf(script).map(({ kind, value }) => (kind === 'text' ? 'text' : `${kind} ${value}`))
    const shape = shapeOf(configMgrScript(APPS, PLAN))
    const removal = shapeOf(configMgrRemovalScript(PLAN))
    let written = 0
    fc.assert(
      fc.property(name, name, name, (one, two, three) => {
        const rings = PLAN.rings.map((ring, index) => ({ ...ring, name: `${three}${index}`, query: ring.query && one }))
        const hostile = {
          ...PLAN,
          applicationName: one,
          publisher: two,
          limitingCollection: three,
          description: two,
          rings,
        }
        let script: string
        try {
          script = configMgrScript(APPS, hostile)
        } catch (error) {
          expect(String(error)).toMatch(/text-not-for-scripts|plan-name/)
          return
        }
        written += 1
        expect(shapeOf(script)).toEqual(shape)
        expect(textsOf(script)).toEqual(expect.arrayContaining([one, two, three, `${three}0`]))
        expect(shapeOf(configMgrRemovalScript(hostile))).toEqual(removal)
      }),
      { numRuns: 300 },
    )
    expect(written).toBeGreaterThan(30)
  })
})

describe('a plan is refused', () => {
  const ring = PLAN.rings[0] ?? { name: '', available: '', deadline: null, query: null }
  it.each([
    ['plan-no-share', { contentLocation: 'C:\\apps' }],
    ['plan-name-empty', { applicationName: ' ' }],
    ['plan-name-pattern', { limitingCollection: 'All*' }],
    ['plan-ring-twice', { rings: [ring, { ...ring, name: 'PILOT' }] }],
    ['plan-time', { rings: [{ ...ring, available: '2026-02-30T08:00' }] }],
    ['plan-time', { rings: [{ ...ring, available: 'tomorrow' }] }],
    ['plan-deadline', { rings: [{ ...ring, deadline: '2026-11-01T08:00' }] }],
  ])('%s', (code, more) => {
    expect(() => configMgrScript(APPS, { ...PLAN, ...more })).toThrow(code)
  })
})

/** Lines that change something and stand in no block that asks first. */
function unguarded(script: string): readonly string[] {
  const open: boolean[] = []
  return script.split(/\r?\n/).flatMap((line) => {
    const guarded = open.some(Boolean)
    const code = line.trim()
    const changes = /^(New|Add|Start|Remove)-CM/.test(code) && !code.startsWith('New-CMDetection')
    for (const mark of code.replace(/@\{|'[^']*'/g, (one) => (one === '@{' ? '{' : '')).replace(/\$_/g, ''))
      if (mark === '{') open.push(code.includes('$PSCmdlet.ShouldProcess('))
      else if (mark === '}') open.pop()
    return changes && !guarded ? [code] : []
  })
}
