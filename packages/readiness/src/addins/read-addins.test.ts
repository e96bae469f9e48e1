import { describe, expect, it } from 'vitest'
import { readAddIns } from './read-addins.ts'
import { given } from './testing/given.ts'
import { makePe } from './testing/make-pe.ts'
import { makeReg } from './testing/make-reg.ts'

const CLASS = '{0B9C33A1-0000-4000-8000-00000000A001}'
const OTHER = '{0B9C33A1-0000-4000-8000-00000000A002}'
const SOFTWARE = 'HKEY_LOCAL_MACHINE\\Software'

const addIn = (root: string, progId: string, load = 3) =>
  `[${root}\\Microsoft\\Office\\Excel\\Addins\\${progId}]\n"FriendlyName"="Ledger"\n"LoadBehavior"=dword:0000000${load}`
const progId = (name: string, id: string) => `[${SOFTWARE}\\Classes\\${name}\\CLSID]\n@="${id}"`
const server = (classes: string, id: string, path: string) =>
  `[${SOFTWARE}\\${classes}\\CLSID\\${id}\\InprocServer32]\n@="${path.replaceAll('\\', '\\\\')}"`
/** Classes of others, so that the export shows that it holds a view. */
const FILLED = ['1', '2'].map((one) => server('Classes', OTHER.replace('A002', `B00${one}`), 'C:\\x.dll')).join('\n')

const reg = (...parts: string[]) => makeReg(parts.join('\n'))
const rowsOf = async (...files: Parameters<typeof given>[]) =>
  (await readAddIns(files.map(([path, content]) => given(path, content)))).report.rows

describe('add-ins in exports', () => {
  it('registered for 32-bit programs only cannot be loaded by 64-bit Office', async () => {
    const [row] = await rowsOf([
      'PC1.reg',
      reg(
        addIn(`${SOFTWARE}\\Wow6432Node`, 'Ledger.Connect'),
        addIn(SOFTWARE, 'Ledger.Connect'),
        progId('Ledger.Connect', CLASS),
        server('Wow6432Node\\Classes', CLASS, 'C:\\Ledger\\ledger.dll'),
        FILLED,
      ),
    ])
    expect(row).toMatchObject({ name: 'Ledger', status64: 'contact-provider', status32: 'unknown', kind: 'com' })
    expect(row?.remarks.map(({ code }) => code)).toContain('registered-32-only')
  })

  it('are not judged by what the export may have left out', async () => {
    const [row] = await rowsOf([
      'PC1.reg',
      reg(
        addIn('HKEY_CURRENT_USER\\Software', 'Ledger.Connect'),
        progId('Ledger.Connect', CLASS),
        server('Wow6432Node\\Classes', CLASS, 'C:\\Ledger\\ledger.dll'),
      ),
    ])
    expect(row).toMatchObject({ status64: 'unknown' })
    expect(row?.remarks.map(({ code }) => code)).toContain('view-not-exported')
  })

  it('may be spread over several files of one device', async () => {
    const rows = await rowsOf(
      ['PC1.users.reg', reg(addIn('HKEY_CURRENT_USER\\Software', 'Ledger.Connect'))],
      ['PC1.classes.reg', reg(progId('Ledger.Connect', CLASS), server('Classes', CLASS, 'C:\\l.dll'))],
      ['PC2.reg', reg(addIn('HKEY_CURRENT_USER\\Software', 'Ledger.Connect', 0))],
    )
    expect(rows).toHaveLength(1)
    expect(rows[0]).toMatchObject({ deviceInstalls: 2, totalInstalls: 2, devicesActive: 1 })
  })

  it('of Excel are taken from its list, with those that are only offered', async () => {
    const { report } = await readAddIns([
      given(
        'PC1.reg',
        reg(
          '[HKEY_CURRENT_USER\\Software\\Microsoft\\Office\\16.0\\Excel\\Options]',
          '"OPEN"="/R \\"C:\\\\Tools\\\\prices.xll\\""',
          '"OPEN1"="/A \\"Ledger.Functions\\""',
          '"OPEN2"="SOLVER.XLAM"',
          '[HKEY_CURRENT_USER\\Software\\Microsoft\\Office\\16.0\\Excel\\Add-in Manager]',
          '"C:\\\\Tools\\\\prices.xll"=""',
          '"C:\\\\Tools\\\\old.xla"=""',
        ),
      ),
    ])
    expect(report.byComputer.map(({ name, kind, state }) => [name, kind, state])).toEqual([
      ['Ledger.Functions', 'automation', 'at-startup'],
      ['old.xla', 'vba', 'off'],
      ['prices.xll', 'xll', 'at-startup'],
    ])
    expect(report.hiddenOffice).toBe(1)
  })

  it('that Click-to-Run packages of Office registered are hidden', async () => {
    const path = `${SOFTWARE}\\Microsoft\\Office\\ClickToRun\\REGISTRY\\MACHINE\\Software`
    const file = given('PC1.reg', reg(addIn(path, 'Some.Name')))
    expect((await readAddIns([file])).report).toMatchObject({ rows: [], hiddenOffice: 1 })
    expect((await readAddIns([file], { withOffice: true })).report.rows[0]).toMatchObject({ origin: 'office' })
  })
})

describe('program files and manifests', () => {
  it.each([
    [makePe({ machine: 0x14c }), 'contact-provider', 'unknown'],
    [makePe({ machine: 0x8664 }), 'unknown', 'contact-provider'],
    [makePe({ machine: 0x14c, net: 1 }), 'unknown', 'unknown'],
  ])('are judged by what their header proves', async (bytes, status64, status32) => {
    expect((await rowsOf(['prices.xll', bytes]))[0]).toMatchObject({ status64, status32, app: 'excel' })
  })

  it('that are something else are refused by name', async () => {
    const { files } = await readAddIns([given('a.dll', 'text'), given('b.vsto', '<x/>'), given('c.json', '[')])
    expect(files.map(({ refused }) => refused?.code)).toEqual(['no-program-file', 'no-manifest', 'no-addin-file'])
  })
})

describe('the list of known add-ins', () => {
  const XLL = ['prices.xll', makePe({ machine: 0x8664 })] as const
  const list = (...lines: string[]) =>
    ['known.csv', ['Name;Versionen;Urteil;Notiz;Quelle', ...lines].join('\n')] as const

  it('decides where nothing contradicts it', async () => {
    const [row] = await rowsOf([...XLL], [...list('prices.xll;;adopted;Tested;Wiki')])
    expect(row).toMatchObject({ status64: 'adopted', status32: 'contact-provider', moreInformation: 'Wiki' })
    expect(row?.remarks.map(({ code }) => code)).toContain('list-contradicted')
  })

  it('that judges by version needs one', async () => {
    const [row] = await rowsOf([...XLL], [...list('prices.xll;>=2.1;adopted;;')])
    expect(row).toMatchObject({ status64: 'insufficient-data' })
  })

  it('names the lines it cannot use', async () => {
    const { files } = await readAddIns([given(...list(';;adopted;;', 'a;;maybe;;', 'b;x;adopted;;', 'c;;adopted;;'))])
    expect(files[0]?.remarks).toEqual([
      { code: 'known-nobody', values: { line: 2, value: '' } },
      { code: 'known-verdict', values: { line: 3, value: 'maybe' } },
      { code: 'known-versions', values: { line: 4, value: 'x' } },
    ])
  })

  it('is read as JSON as well', async () => {
    const json = JSON.stringify([{ name: 'prices.xll', verdict: 'supported-version-available', bitness: 64 }])
    const [row] = await rowsOf([...XLL], ['known.json', json])
    expect(row).toMatchObject({ status64: 'supported-version-available', status32: 'contact-provider' })
  })
})
