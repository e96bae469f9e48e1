import { createHash } from 'node:crypto'
import { PLAIN_CONTEXT, readOdtText } from '@lotse/odt'
import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import type { ConfigMgrPlan } from '../configmgr/plan.ts'
import { tokensOf } from '../testing/powershell.ts'
import { bundleOf } from './bundle.ts'
import { filesOfBundle } from './read-bundle.ts'
import type { BundleInput, Manifest } from './types.ts'

const PLAN: ConfigMgrPlan = {
  applicationName: 'Apps',
  publisher: 'Microsoft',
  softwareVersion: '1',
  description: '',
  contentLocation: '\\\\server\\share',
  distributionPointGroup: 'All',
  limitingCollection: 'All Systems',
  rings: [],
  timeBase: 'Utc',
  notification: 'HideAll',
  overrideServiceWindow: false,
  floor: null,
  setupFile: 'setup.exe',
}
const CONFIGURATION = `<Configuration>
  <Add OfficeClientEdition="64" Branch="Current">
    <Product ID="O365ProPlusRetail"><Language ID="MatchOS" Fallback="en-us" /></Product>
    <Product ID="VisioProRetail"><Language ID="de-de" /></Product>
  </Add>
  <Display Level="Full" />
</Configuration>
`
const input = (more: Partial<BundleInput> = {}): BundleInput => ({
  file: readOdtText(CONFIGURATION),
  name: 'Microsoft 365 Apps',
  customer: 'Größer & Söhne',
  publisher: 'Microsoft',
  language: 'de',
  day: '2026-11-23',
  context: PLAIN_CONTEXT,
  setupFile: 'setup.exe',
  floor: null,
  targets: ['intune', 'configmgr', 'script'],
  detection: 'auto',
  plan: PLAN,
  ...more,
})
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
const textsIn = (zip: Uint8Array): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(unzipSync(zip)).map(([path, bytes]) => [path, Buffer.from(bytes).toString()]))

describe('a package', () => {
  it('holds what each target needs, and says so', () => {
    const { zip, manifest } = bundleOf(input(), sha256)
    const texts = textsIn(zip)
    expect(Object.keys(texts)).toEqual([
      'LIESMICH.txt',
      'checksums.sha256',
      'configmgr/create.ps1',
      'configmgr/remove.ps1',
      'configuration/install.xml',
      'configuration/uninstall.xml',
      'findings.json',
      'intune/detect.ps1',
      'intune/officeSuiteApp.json',
      'intune/win32LobApp.json',
      'manifest.json',
      'scripts/detect.ps1',
      'scripts/install.ps1',
      'scripts/remove.ps1',
      'scripts/uninstall.xml',
    ])
    expect(texts['configuration/install.xml']).toBe(CONFIGURATION)
    expect(texts['LIESMICH.txt']).toContain('für Größer & Söhne')
    expect(JSON.parse(texts['manifest.json'] ?? '')).toEqual(manifest)
    expect(manifest.suiteAppLoses).toContain('Sprachschlüsselwort MatchOS')
  })

  it('gives single files back', () => {
    const { zip } = bundleOf(input(), sha256)
    const files = filesOfBundle(zip, ['configuration/install.xml', 'not/there.txt'])
    expect([...files.keys()]).toEqual(['configuration/install.xml'])
    expect(Buffer.from(files.get('configuration/install.xml') ?? []).toString()).toBe(CONFIGURATION)
  })

  it('is sealed by checksums of every file', () => {
    const { zip } = bundleOf(input(), sha256)
    const files = unzipSync(zip)
    const lines = textsIn(zip)['checksums.sha256']?.trim().split('\n') ?? []
    expect(lines).toHaveLength(Object.keys(files).length - 1)
    for (const line of lines) {
      const [sum = '', path = ''] = line.split('  ')
      expect(sha256(files[path] ?? Buffer.of())).toBe(sum)
    }
    const { files: listed } = JSON.parse(textsIn(zip)['manifest.json'] ?? '') as Manifest
    for (const { path, bytes, sha256: sum } of listed) {
      expect(files[path]).toHaveLength(bytes)
      expect(sha256(files[path] ?? Buffer.of())).toBe(sum)
    }
  })

  it('has the same bytes for the same input: entries in order, without times', () => {
    const [one, two] = [bundleOf(input(), sha256).zip, bundleOf(input(), sha256).zip]
    expect(sha256(one)).toBe(sha256(two))
    expect(sha256(bundleOf(input({ day: '2026-11-24' }), sha256).zip)).not.toBe(sha256(one))
    // Time and day of the first entry: midnight of the first day that the format knows, in any time zone.
    expect(Buffer.from(one).readUInt32LE(10)).toBe(0x00210000)
    const paths = Object.keys(unzipSync(one))
    expect(paths).toEqual(paths.toSorted())
  })

  it('names the findings that are open, as each target sees them', () => {
    const { findings, manifest, zip } = bundleOf(input(), sha256)
    const rules = Object.fromEntries(
      findings.map(({ target, diagnostics }) => [target, diagnostics.map(({ rule }) => rule)]),
    )
    expect(rules.intune).toContain('display-full-unattended')
    expect(rules.script).not.toContain('display-full-unattended')
    expect(rules.intune).toContain('legacy-branch-attribute')
    expect(manifest.findings.warnings).toBeGreaterThan(0)
    expect(textsIn(zip)['LIESMICH.txt']).toContain('[legacy-branch-attribute]')
    expect(
      Object.values(rules)
        .flat()
        .filter((rule) => rule.startsWith('pkg-')),
    ).toEqual([])
  })

  it('speaks the language of its customer and brings only what is asked for', () => {
    const { zip } = bundleOf(input({ language: 'en', targets: ['script'], plan: null, customer: null }), sha256)
    const texts = textsIn(zip)
    expect(Object.keys(texts).filter((path) => /intune|configmgr/.test(path))).toEqual([])
    expect(texts['README.txt']).toContain('Made on 2026-11-23.')
    expect(texts['README.txt']).not.toContain('?')
    for (const name of ['install', 'remove', 'detect'])
      expect(tokensOf(texts[`scripts/${name}.ps1`] ?? '').length).toBeGreaterThan(20)
    expect(texts['scripts/install.ps1']).toContain("'install.xml'")
    expect(texts['scripts/remove.ps1']).toContain("'uninstall.xml'")
  })
})
