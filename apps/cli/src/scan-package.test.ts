import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { lotse } from './testing/lotse.ts'

const folder = mkdtempSync(join(tmpdir(), 'lotse-scan-package-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** The beginning of a 64-bit program for Windows. */
function program(): Uint8Array {
  const bytes = Buffer.alloc(0x200)
  bytes.write('MZ')
  bytes.writeUInt32LE(0x80, 0x3c)
  bytes.write('PE\0\0', 0x80)
  bytes.writeUInt16LE(0x8664, 0x84)
  return bytes
}

it('lotse scan package writes everything a package needs, once, and nothing where the program is none', async () => {
  const exe = join(folder, 'built.exe')
  const out = join(folder, 'out')
  const call = [
    'scan',
    'package',
    out,
    '--executable',
    exe,
    '--content',
    '\\\\s\\c',
    '--results',
    '\\\\s\\r',
    '--collection',
    'Pilot',
  ]
  writeFileSync(exe, 'no program')
  expect(await lotse(call)).toMatchObject({ code: 2, stderr: expect.stringContaining('no 64-bit program for Windows') })
  writeFileSync(exe, program())
  expect(await lotse([...call, '--every', '40'])).toMatchObject({ code: 2, stderr: expect.stringContaining('1 to 31') })
  expect(await lotse([...call, '--labels', 'Nord,Süd'])).toMatchObject({ code: 0 })
  expect(readdirSync(out).sort()).toEqual([
    'collect-addins.ps1',
    'create-scan-package.ps1',
    'lotse.exe',
    'scan-device.ps1',
  ])
  expect(readFileSync(join(out, 'scan-device.ps1'), 'utf8')).toContain("$Label = @('Nord', 'Süd')")
  expect(await lotse(call)).toMatchObject({ code: 2, stderr: expect.stringContaining('lotse.exe') })
})
