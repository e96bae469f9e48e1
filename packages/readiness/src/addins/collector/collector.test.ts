import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readAddIns } from '../read-addins.ts'
import { base64, collected, LEDGER, LEDGER_FILE } from '../testing/collected.ts'
import { given } from '../testing/given.ts'
import { makePe } from '../testing/make-pe.ts'
import { collectorScript } from './script.ts'

const reportOf = async (...contents: string[]) =>
  (await readAddIns(contents.map((content, index) => given(`${index}.json`, content)))).report

describe('what the collector wrote', () => {
  it('gives add-ins with publisher, version and proof', async () => {
    const report = await reportOf(collected({ keys: LEDGER, files: [LEDGER_FILE] }))
    expect(report.rows).toEqual([
      {
        name: 'Ledger',
        publisher: 'Contoso Ltd',
        version: '2.1.0.0',
        app: 'excel',
        kind: 'com',
        progId: 'Ledger.Connect',
        classId: '0B9C33A1-0000-4000-8000-00000000A001',
        origin: 'third-party',
        totalInstalls: 1,
        deviceInstalls: 1,
        devicesActive: 1,
        status32: 'contact-provider',
        status64: 'unknown',
        remarks: [
          { code: 'cannot-load-32', values: {} },
          { code: 'listed-64-only', values: {} },
          { code: 'file-64-bit', values: { file: 'ledger.dll' } },
          { code: 'registered-64-only', values: {} },
        ],
        moreInformation: null,
      },
    ])
    expect(report.byComputer).toMatchObject([{ device: 'PC1', labels: ['Head office'], state: 'at-startup' }])
  })

  it('believes a company name, a signature that nobody verified, and a verified one differently', async () => {
    const originWith = async (file: object) =>
      (await reportOf(collected({ keys: LEDGER, files: [{ ...LEDGER_FILE, ...file }] }))).rows[0]?.origin
    expect(await originWith({ signature: 'Valid' })).toBe('third-party')
    expect(await originWith({ signature: 'HashMismatch' })).toBe('unknown')
    expect(await originWith({ signature: undefined })).toBe('unknown')
  })

  it('takes publishers that the list calls own for own', async () => {
    const list = 'name,publisher,verdict,origin\nLedger,Contoso Ltd,adopted,own'
    const files = [given('a.json', collected({ keys: LEDGER, files: [LEDGER_FILE] })), given('known.csv', list)]
    expect((await readAddIns(files)).report.rows[0]).toMatchObject({ origin: 'own', status64: 'adopted' })
  })

  it('lets Windows say what .NET file it is where the header lies behind what was taken along', async () => {
    const head = base64(makePe({ machine: 0x14c, net: 1, cliAt: 0x4000 }).subarray(0, 4096))
    const withAssembly = async (assembly: unknown) => {
      const { rows } = await reportOf(collected({ keys: LEDGER, files: [{ ...LEDGER_FILE, head, assembly }] }))
      return [rows[0]?.status64, rows[0]?.remarks.map(({ code }) => code).includes('file-cut')]
    }
    expect(await withAssembly('MSIL')).toEqual(['unknown', false])
    expect(await withAssembly('X86')).toEqual(['contact-provider', false])
    expect(await withAssembly('None')).toEqual(['unknown', true])
  })

  it('does not take for missing what it was not allowed to read', async () => {
    const problems = [{ where: 'HKLM\\Software\\Classes', message: 'Access denied' }]
    const { rows } = await reportOf(collected({ keys: LEDGER, files: [LEDGER_FILE], more: { problems } }))
    expect(rows[0]?.status32).toBe('unknown')
  })

  it('knows what Office put aside', async () => {
    const wide = Uint8Array.from([...'c:\\ledger\\ledger.dll\0'].flatMap((one) => [one.charCodeAt(0), 0]))
    const entry = new Uint8Array(12 + wide.length)
    new DataView(entry.buffer).setUint32(4, wide.length, true)
    entry.set(wide, 12)
    const keys = {
      ...LEDGER,
      'HKU\\S-1-5-21-1\\Software\\Microsoft\\Office\\16.0\\Excel\\Resiliency\\DisabledItems': [
        { name: 'A1B2', kind: 'Binary', data: base64(entry) },
      ],
    }
    expect((await reportOf(collected({ keys, files: [LEDGER_FILE] }))).byComputer[0]?.state).toBe('disabled')
  })

  it('is refused where it is not whole or of another version', async () => {
    const whole = collected({ keys: LEDGER })
    const { files } = await readAddIns([
      given('a.json', whole.slice(0, -20)),
      given('b.json', whole.replace('"version":1', '"version":2')),
    ])
    expect(files.map(({ refused }) => refused?.code)).toEqual(['collector-broken', 'collector-version'])
  })

  it('adds up to the same report in whatever order, and twice the same counts once', async () => {
    const runs = ['PC1', 'pc1', 'PC2', 'PC3'].flatMap((device, index) =>
      ['anna', 'ben'].map((user) =>
        collected({
          device,
          user,
          collectedAt: `2026-11-2${index}T08:00:00Z`,
          keys: LEDGER,
          files: index % 2 === 0 ? [LEDGER_FILE] : [],
        }),
      ),
    )
    const whole = await reportOf(...runs)
    expect(whole.devices).toBe(3)
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray([...runs, ...runs], { minLength: runs.length * 2 }), async (shuffled) => {
        expect(await reportOf(...shuffled)).toEqual(whole)
      }),
      { numRuns: 30 },
    )
  })
})

describe('the collector', () => {
  const script = collectorScript()

  it('is written for Windows PowerShell 5.1: marked as UTF-8, line ends of Windows, balanced', () => {
    expect(script.startsWith('\ufeff#Requires -Version 5.1\r\n')).toBe(true)
    expect(script.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    const code = script
      .replaceAll(/<#[\s\S]*?#>/g, '')
      .replaceAll(/'[^'\r\n]*'/g, "''")
      .replaceAll(/#.*$/gm, '')
    for (const [open, close] of ['{}', '()', '[]'].map((pair) => [...pair]))
      expect(code.split(open ?? '').length).toBe(code.split(close ?? '').length)
    expect(code).not.toMatch(/\?\?|&&|\|\||\?\./)
  })

  it('only reads, but for the file it is asked to write, and sends nothing', () => {
    const verbs = [...script.matchAll(/\b([A-Z][a-z]+(?:[A-Z][a-z]+)?)-[A-Z]\w+/g)].map(([, verb]) => verb)
    expect(new Set(verbs)).toEqual(
      new Set(['Set', 'New', 'Add', 'Get', 'Read', 'Select', 'Where', 'Test', 'Join', 'ConvertTo']),
    )
    expect(script).not.toMatch(/Web|Http|Net\.|Start-|Invoke-|SetValue|CreateSubKey|Remove-Item|Set-Item/)
    expect([...script.matchAll(/Set-\w+/g)].map(([call]) => call)).toEqual(['Set-StrictMode'])
    expect([...script.matchAll(/New-\w+/g)].every(([call]) => call === 'New-Object')).toBe(true)
    expect([...script.matchAll(/Write\w+\(/g)].map(([call]) => call)).toEqual(['WriteAllText('])
  })
})
