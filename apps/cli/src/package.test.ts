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
