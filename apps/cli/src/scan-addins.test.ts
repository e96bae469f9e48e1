import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { lotse } from './testing/lotse.ts'

const CLASSES = 'HKEY_LOCAL_MACHINE\\Software\\Wow6432Node\\Classes'
const REG = `Windows Registry Editor Version 5.00

[HKEY_LOCAL_MACHINE\\Software\\Wow6432Node\\Microsoft\\Office\\Word\\Addins\\Ledger.Connect]
"FriendlyName"="Ledger \u202e"
"LoadBehavior"=dword:00000003
broken

[HKEY_LOCAL_MACHINE\\Software\\Microsoft\\Office\\Word\\Addins\\Other.Connect]
"LoadBehavior"=dword:00000000

[${CLASSES}\\CLSID\\{0B9C33A1-0000-4000-8000-00000000A001}\\InprocServer32]
@="C:\\\\Ledger\\\\ledger.dll"
`
let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'lotse-addins-'))
  writeFileSync(join(folder, 'PC1.reg'), Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(REG, 'utf16le')]))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('lotse scan addins', () => {
  it('says which Office can load what, and why', async () => {
    const { code, stdout, stderr } = await lotse(['scan', 'addins', folder])
    expect(code).toBe(1)
    expect(stdout).toMatch(/Ledger \\u\{202e\}.*Contact software provider.*64-bit Office cannot load it/)
    expect(stderr).toContain('PC1.reg: Line 6 is neither a key nor a value')
  })

  it('speaks German, and JSON', async () => {
    const { stdout } = await lotse(['scan', 'addins', folder, '--format', 'json', '--lang', 'de'])
    const result = JSON.parse(stdout)
    expect(result).toMatchObject({ devices: 1, counts: { status64: { 'contact-provider': 1 } } })
    expect(result.addIns[0].remarks[0].message).toMatch(/^Office in 64 Bit kann es nicht laden/)
  })

  it('refuses by name what is something else', async () => {
    writeFileSync(join(folder, 'x.txt'), 'hello')
    const { code, stderr } = await lotse(['scan', 'addins', join(folder, 'x.txt'), join(folder, 'none.reg')])
    expect(code).toBe(2)
    expect(stderr).toMatch(/none\.reg: There is nothing at this path[\s\S]*x\.txt: x\.txt is neither an export/)
  })
})

it('lotse scan --print-collector prints a script that can be kept as it is', async () => {
  const { code, stdout } = await lotse(['scan', '--print-collector'])
  expect(code).toBe(0)
  expect(stdout).toMatch(/^\ufeff#Requires -Version 5\.1\r\n/)
})

it('lotse scan --addins tells add-ins beside the documents', async () => {
  writeFileSync(join(folder, 'a.docm'), 'nothing of Office')
  const [reg, document, out] = ['PC1.reg', 'a.docm', 'result.json'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ]
  const { stdout } = await lotse(['scan', document, '--addins', reg, '--quiet'])
  expect(stdout).toContain('64-bit Office cannot load it')
  expect(await lotse(['scan', document, '--addins', reg, '--format', 'json'])).toMatchObject({ code: 3 })
  expect(await lotse(['scan', document, '--addins', reg, '--format', 'json', '--out', out])).toMatchObject({ code: 1 })
  expect(JSON.parse(readFileSync(`${out}.addins.json`, 'utf8'))).toMatchObject({ devices: 1 })
})
