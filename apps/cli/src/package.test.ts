import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { zipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { lotse } from './testing/lotse.ts'

const CONFIGURATION = `<Configuration>
  <Add OfficeClientEdition="64" Channel="MonthlyEnterprise">
    <Product ID="O365ProPlusRetail">
      <Language ID="de-de" />
      <ExcludeApp ID="Publisher" />
    </Product>
    <Product ID="VisioProRetail">
      <Language ID="de-de" />
    </Product>
  </Add>
  <RemoveMSI />
  <Display Level="None" AcceptEULA="TRUE" />
  <Property Name="FORCEAPPSHUTDOWN" Value="TRUE" />
</Configuration>
`

let folder = ''
const at = (name: string): string => join(folder, name)
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lotse-package-'))
  await writeFile(at('source.zip'), zipSync({ 'setup.exe': Buffer.from('MZ') }))
  await writeFile(at('configuration.xml'), CONFIGURATION)
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** Waits for the key of its product. */
const KEYED = `<Configuration><Add OfficeClientEdition="64" Channel="PerpetualVL2024">
      <Product ID="ProPlus2024Volume" PIDKEY="{{key:ProPlus2024Volume}}"><Language ID="de-de" /></Product></Add></Configuration>`

describe('lotse package intunewin', () => {
  it('builds, verifies and unpacks', async () => {
    const build = ['package', 'intunewin', 'build', at('source.zip'), '--out', at('apps.intunewin')]
    const built = await lotse([...build, '--configuration', at('configuration.xml')])
    expect(built).toMatchObject({ code: 0, stderr: '' })
    expect(built.stdout).toContain('3 files')
    const again = await lotse(build, { LANG: 'de_DE' })
    expect(again.code).toBe(2)
    expect(again.stderr).toContain('gibt es schon')
    expect(await lotse(['package', 'intunewin', 'verify', at('apps.intunewin')])).toMatchObject({ code: 0 })
    const unpacked = await lotse([
      'package',
      'intunewin',
      'unpack',
      at('apps.intunewin'),
      at('out'),
      '--format',
      'json',
    ])
    expect(JSON.parse(unpacked.stdout)).toMatchObject({ errors: [], setupFile: 'setup.exe' })
    expect(await readFile(at('out/install.xml'), 'utf8')).toBe(CONFIGURATION)
    expect(await readFile(at('out/uninstall.xml'), 'utf8')).toContain('<Product ID="VisioProRetail" />')
  })

  it('puts a product key in its place out of the environment, and refuses a file whose key is not there', async () => {
    await writeFile(at('volume.xml'), KEYED)
    const build = ['package', 'intunewin', 'build', at('source.zip'), '--configuration', at('volume.xml')]
    const refused = await lotse([...build, '--out', at('without.intunewin')])
    expect(refused).toMatchObject({ code: 2 })
    expect(refused.stderr).toContain('LOTSE_PRODUCT_KEY_PROPLUS2024VOLUME')
    const key = 'ABCDE-FGHJK-LMNPQ-RSTUV-WXYZ2'
    const set = { LOTSE_PRODUCT_KEY_PROPLUS2024VOLUME: key }
    const built = await lotse([...build, '--out', at('with.intunewin')], set)
    expect(built).toMatchObject({ code: 0 })
    expect(built.stdout + built.stderr).not.toContain('FGHJK')
    await lotse(['package', 'intunewin', 'unpack', at('with.intunewin'), at('keyed')])
    expect(await readFile(at('keyed/install.xml'), 'utf8')).toContain(key)
    expect(await readFile(at('keyed/uninstall.xml'), 'utf8')).not.toContain('FGHJK')
    const wrong = await lotse([...build, '--out', at('wrong.intunewin')], {
      ...set,
      ...{ LOTSE_PRODUCT_KEY_PROPLUS2024VOLUME: 'SECRET-1' },
    })
    expect(wrong).toMatchObject({ code: 2 })
    expect(wrong.stderr).not.toContain('SECRET-1')
  })

  it('says what is wrong with a source of Office in the content', async () => {
    const data = 'Office/Data/16.0.16731.20504/stream.x64.x-none.dat'
    await writeFile(at('full.zip'), zipSync({ 'setup.exe': Buffer.from('MZ'), [data]: Buffer.from('x') }))
    const build = [
      'package',
      'intunewin',
      'build',
      at('full.zip'),
      '--out',
      at('full.intunewin'),
      '--oldest-build',
      '17928',
    ]
    const { code, stderr } = await lotse([...build, '--configuration', at('configuration.xml')])
    expect(code).toBe(1)
    expect(stderr).toContain('[pkg-source-stale]')
    expect(stderr).toContain('[pkg-cab-missing]')
  })

  it('names what is wrong and ends with 2', async () => {
    const bytes = await readFile(at('apps.intunewin'))
    bytes[200] = (bytes[200] ?? 0) ^ 1
    await writeFile(at('bad.intunewin'), bytes)
    const { code, stdout } = await lotse(['package', 'intunewin', 'verify', at('bad.intunewin'), '--format', 'json'])
    expect(code).toBe(2)
    const { errors } = JSON.parse(stdout) as { errors: { code: string; message: string }[] }
    expect(errors.map((error) => error.code)).toContain('mac-mismatch')
    expect((await lotse(['package', 'intunewin', 'unpack', at('bad.intunewin'), at('never')])).code).toBe(2)
    expect((await lotse(['package', 'intunewin', 'build', at('nowhere'), '--out', at('x')])).stderr).toContain(
      'no folder',
    )
    expect((await lotse(['package', 'intunewin', 'build', at('source.zip')])).code).toBe(3)
  })
})

describe('lotse package make and configmgr', () => {
  const PLAN = ['--content', '\\\\server\\share', '--distribution-group', 'All', '--limiting', "Bob's devices"]
  const make = (out: string, ...more: string[]) =>
    lotse(['package', 'make', at('configuration.xml'), '--day', '2026-11-23', '--out', at(out), ...more])

  it('makes the same package from the same input, and says what is open', async () => {
    const one = await make('one.zip', '--customer', 'Adatum', ...PLAN, '--ring', 'Pilot=2026-12-01T08:00')
    const two = await make('two.zip', '--customer', 'Adatum', ...PLAN, '--ring', 'Pilot=2026-12-01T08:00')
    expect(one.stderr).toBe('')
    expect(one.stdout).toContain('intune, configmgr, script')
    expect([one.code, two.code]).toEqual([one.stdout.includes(' 0 errors, 0 warnings') ? 0 : 1, one.code])
    expect((await readFile(at('one.zip'))).equals(await readFile(at('two.zip')))).toBe(true)
    expect((await make('one.zip')).code).toBe(2)
  })

  it('ends with 1 where something is open, and with 3 where the call lacks something', async () => {
    await writeFile(at('warned.xml'), CONFIGURATION.replace('Channel="MonthlyEnterprise"', 'Branch="Current"'))
    const { code, stdout } = await lotse([
      'package',
      'make',
      at('warned.xml'),
      '--out',
      at('warned.zip'),
      '--for',
      'intune',
    ])
    expect(code).toBe(1)
    expect(stdout).toContain('for intune')
    expect((await make('x.zip', '--for', 'configmgr')).stderr).toContain('--content, --distribution-group, --limiting')
    expect((await make('x.zip', '--for', 'configmgr')).code).toBe(3)
    expect((await make('x.zip', '--day', '2026-13-01')).code).toBe(3)
    expect((await make('x.zip', '--for', 'pigeon')).code).toBe(3)
  })

  it('writes no scripts beside a configuration that still waits for its key', async () => {
    await writeFile(at('waiting.xml'), KEYED)
    const write = [
      'package',
      'configmgr',
      at('waiting.xml'),
      '--out',
      at('waiting'),
      ...PLAN,
      '--ring',
      'A=2026-12-01T08:00',
    ]
    const { code, stderr } = await lotse(write)
    expect(code).toBe(2)
    expect(stderr).toContain('LOTSE_PRODUCT_KEY_PROPLUS2024VOLUME')
    const key = 'ABCDE-FGHJK-LMNPQ-RSTUV-WXYZ2'
    expect((await lotse(write, { LOTSE_PRODUCT_KEY_PROPLUS2024VOLUME: key })).code).toBe(0)
    expect(await readFile(at('waiting/install.xml'), 'utf8')).toContain(key)
  })

  it('writes scripts for Configuration Manager and replaces none', async () => {
    const write = ['package', 'configmgr', at('configuration.xml'), '--out', at('scripts'), ...PLAN]
    expect((await lotse([...write, '--ring', 'Pilot'])).code).toBe(3)
    expect((await lotse([...write, '--ring', 'Pilot=2026-12-01'])).code).toBe(2)
    const { code, stdout } = await lotse([...write, '--ring', 'A=B=2026-12-01T08:00/2026-12-03T18:00'])
    expect(code).toBe(0)
    expect(stdout.trim().split('\n')).toHaveLength(4)
    const script = await readFile(at('scripts/create.ps1'), 'utf8')
    expect(script).toContain("'Bob''s devices'")
    expect(script).toContain("'A=B'")
    expect((await lotse([...write, '--ring', 'A=2026-12-01T08:00'])).code).toBe(2)
  })
})
