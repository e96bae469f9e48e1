import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sarifOf } from './odt/sarif.ts'
import { lotse } from './testing/lotse.ts'

const file = (add: string, display = '<Display Level="None" AcceptEULA="TRUE" />'): string =>
  `<Configuration>
  <Add ${add}>
    <Product ID="O365ProPlusRetail">
      <Language ID="MatchOS" Fallback="en-us" />
    </Product>
  </Add>
  <RemoveMSI />
  ${display}
  <Property Name="FORCEAPPSHUTDOWN" Value="TRUE" />
</Configuration>
`
const GOOD = file('OfficeClientEdition="64" Channel="MonthlyEnterprise"').replace(
  '</Product>',
  '  <ExcludeApp ID="Publisher" />\n    </Product>',
)
const FILES = {
  good: GOOD,
  warned: file('OfficeClientEdition="64" Branch="Current"'),
  wrong: file('OfficeClientEdition="65" Channel="Current"'),
  broken: GOOD.replace('</Product>', ''),
  aside: `<!-- lotse-ignore legacy-branch-attribute: the tool of this plant is old -->\n${file('OfficeClientEdition="64" Branch="Current"')}`,
}

let folder = ''
const at = (name: string): string => join(folder, `${name}.xml`)
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lotse-odt-'))
  for (const [name, text] of Object.entries(FILES)) await writeFile(at(name), text)
})
afterAll(() => rm(folder, { recursive: true, force: true }))

describe('lotse odt', () => {
  it.each([
    ['good', 0],
    ['warned', 1],
    ['wrong', 2],
    ['broken', 2],
    ['missing', 2],
  ])('lint ends with its code: %s %i', async (name, code) => {
    expect((await lotse(['odt', 'lint', at(name)])).code).toBe(code)
  })

  it('lint gives lines, columns, path and fix as JSON', async () => {
    const { stdout } = await lotse(['odt', 'lint', at('warned'), '--format', 'json'])
    const [first] = JSON.parse(stdout) as { file: string; diagnostics: object[] }[]
    expect(first?.file).toBe(at('warned'))
    expect(first?.diagnostics).toContainEqual({
      rule: 'legacy-branch-attribute',
      severity: 'warning',
      line: 2,
      column: 33,
      endLine: 2,
      endColumn: 49,
      message: 'Branch is the spelling of the tool of 2016. Write Channel.',
      path: 'Configuration/Add/@Branch',
      fix: {
        title: 'Rename Branch to Channel',
        edits: [
          { line: 2, column: 33, endLine: 2, endColumn: 39, text: 'Channel' },
          { line: 2, column: 41, endLine: 2, endColumn: 48, text: 'Current' },
        ],
      },
    })
  })

  it('lint gives SARIF with levels and places', async () => {
    const { stdout } = await lotse(['odt', 'lint', at('wrong'), '--format', 'sarif'])
    const { version, runs } = JSON.parse(stdout) as { version: string; runs: { results: object[] }[] }
    expect(version).toBe('2.1.0')
    expect(runs[0]?.results).toContainEqual(expect.objectContaining({ ruleId: 'edition-invalid', level: 'error' }))
  })

  it.each([
    ['a b#1?.xml', 'a%20b%231%3F.xml'],
    ['a:b.xml', './a:b.xml'],
    ['C:\\files\\ä.xml', 'file:///C:/files/%C3%A4.xml'],
    ['/files/a.xml', '/files/a.xml'],
  ])('SARIF names %s by a reference', (path, uri) => {
    const diagnostic = {
      line: 1,
      column: 1,
      endLine: 1,
      endColumn: 2,
      rule: 'x',
      severity: 'error',
      message: 'm',
      path: '',
    } as const
    const sarif = sarifOf([{ file: path, diagnostics: [{ ...diagnostic, fix: null }], suppressed: [] }], 'en')
    expect(JSON.stringify(sarif)).toContain(`"artifactLocation":{"uri":${JSON.stringify(uri)}}`)
  })

  it('lint says what a file sets aside and why, in SARIF too, and leaves it out of the JSON', async () => {
    const text = await lotse(['odt', 'lint', at('aside')])
    expect(text.code).toBe(0)
    expect(text.stdout).toContain(
      'aside.xml: 1 set aside by the file: legacy-branch-attribute (the tool of this plant is old)',
    )
    const { stdout: sarif } = await lotse(['odt', 'lint', at('aside'), '--format', 'sarif'])
    const { runs } = JSON.parse(sarif) as { runs: { results: object[] }[] }
    expect(runs[0]?.results).toContainEqual(
      expect.objectContaining({
        ruleId: 'legacy-branch-attribute',
        suppressions: [{ kind: 'inSource', justification: 'the tool of this plant is old' }],
      }),
    )
    const { stdout: json } = await lotse(['odt', 'lint', at('aside'), '--format', 'json'])
    const [first] = JSON.parse(json) as { diagnostics: { rule: string }[] }[]
    expect(Object.keys(first ?? {})).toEqual(['file', 'diagnostics'])
    expect(first?.diagnostics.map(({ rule }) => rule)).not.toContain('legacy-branch-attribute')
  })

  it('fix says with --check what it would do, then does it', async () => {
    expect((await lotse(['odt', 'fix', '--check', at('warned')])).code).toBe(1)
    expect(await readFile(at('warned'), 'utf8')).toBe(FILES.warned)
    expect((await lotse(['odt', 'fix', at('warned')])).code).toBe(0)
    expect(await readFile(at('warned'), 'utf8')).toBe(FILES.warned.replace('Branch', 'Channel'))
  })

  it('fmt leaves a file in the usual form alone, and a broken one too', async () => {
    expect(await lotse(['odt', 'fmt', '--check', at('good')])).toMatchObject({ code: 0, stdout: '' })
    expect((await lotse(['odt', 'fmt', at('broken')])).code).toBe(2)
  })

  it.each(['explain', 'fmt', 'fix', 'diff'])(
    '%s names what is no configuration of the tool, and leaves it',
    async (command) => {
      const other = '<Configuration Product="ProPlus"><Setting Id="X" Value="1"/></Configuration>'
      const files = { product: other, json: '{"a": 1}', empty: '' }
      for (const [name, text] of Object.entries(files)) {
        await writeFile(at(name), text)
        const { code, stdout, stderr } = await lotse([
          'odt',
          command,
          at(name),
          ...(command === 'diff' ? [at('good')] : []),
        ])
        expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
        expect(stderr).toMatch(name === 'product' ? /Config\.xml for Office of Windows Installer/ : /well-formed|XML/)
        expect(await readFile(at(name), 'utf8')).toBe(text)
      }
    },
  )

  it('explain and diff say it in words', async () => {
    const explained = await lotse(['odt', 'explain', at('good')], { LANG: 'de_DE.UTF-8' })
    expect(explained.stdout).toContain('Nimmt den Build aus MonthlyEnterprise.')
    const differing = await lotse(['odt', 'diff', at('good'), at('wrong')])
    expect(differing.code).toBe(1)
    expect(differing.stdout).toContain('Add/Channel: Current (was MonthlyEnterprise)')
    expect((await lotse(['odt', 'diff', at('good'), at('good')])).code).toBe(0)
  })

  it('standard input is read under -, and changed to standard output', async () => {
    const linted = await lotse(['odt', 'lint', '-'], {}, FILES.warned)
    expect(linted).toMatchObject({ code: 1 })
    expect(linted.stdout).toContain('-:2:33: warning legacy-branch-attribute:')
    const fixed = await lotse(['odt', 'fix', '-'], {}, FILES.warned)
    expect(fixed).toMatchObject({ code: 0, stdout: FILES.warned.replace('Branch', 'Channel') })
    expect(fixed.stderr).toContain('legacy-branch-attribute')
    expect(await lotse(['odt', 'fmt', '-'], {}, GOOD)).toMatchObject({ code: 0, stdout: GOOD })
  })

  it('explain speaks of the device it is told of', async () => {
    const device = ['--architecture', '32', '--installed', 'O365ProPlusRetail', '--msi', 'none']
    const { stdout } = await lotse(['odt', 'explain', at('good'), ...device])
    expect(stdout).toContain('Fails (1603): the device has the other architecture than 64 bit.')
    expect(stdout).toContain('Removes nothing of Windows Installer: the device has none.')
  })

  it('new makes a file that lint has nothing against, names what is undecided and overwrites nothing', async () => {
    const half = ['odt', 'new', '--product', 'O365ProPlusRetail', '--edition', '64']
    const asked = await lotse(half)
    expect(asked).toMatchObject({ code: 3, stdout: '' })
    expect(asked.stderr).toContain('--channel  Decision 4, update channel: which channel')
    expect(asked.stderr).toContain('--language  Decision 5, languages: which languages')
    const all = [...half, '--channel', 'Current', '--language', 'MatchOS', '--fallback', 'de-de', '--out', at('new')]
    expect((await lotse(all)).code).toBe(0)
    expect((await lotse(['odt', 'lint', at('new')])).code).toBe(0)
    expect((await lotse(all)).code).toBe(2)
  })

  it.each([
    ['--product', 'O365ProPlusRetial', 'no product "O365ProPlusRetial". Perhaps O365ProPlusRetail?'],
    ['--product', 'VisioPro', 'Perhaps VisioProRetail, VisioPro2019Volume or VisioPro2019Retail?'],
    ['--channel', 'Enterprise', 'no update channel "Enterprise". Perhaps MonthlyEnterprise?'],
    ['--channel', 'Sometimes', 'There are BetaChannel, CurrentPreview, Current, MonthlyEnterprise'],
    ['--language', 'de', 'no Office in "de". Perhaps de-de?'],
    ['--language', 'German', 'Perhaps de-de?'],
    ['--language', 'xx-xx', 'no Office in "xx-xx".'],
    ['--fallback', 'MatchOS', 'no Office in "MatchOS".'],
    ['--exclude', 'Grove', 'no app "Grove" to leave out. Perhaps Groove?'],
    ['--keep', 'VisPr', 'Perhaps VisPro'],
    ['--remove', 'ProPlus2019Volumes', 'Perhaps ProPlus2019Volume'],
    ['--build', '16.0', '"16.0" is no build'],
  ])('new makes nothing of what does not exist: %s %s', async (option, value, said) => {
    const call = ['odt', 'new', '--edition', '64', option, value, '--out', at('never')]
    const { code, stdout, stderr } = await lotse(call)
    expect([code, stdout]).toEqual([3, ''])
    expect(stderr).toContain(`${option}: `)
    expect(stderr).toContain(said)
    expect(existsSync(at('never'))).toBe(false)
  })

  it('new writes names in their usual spelling, channels by the name of today', async () => {
    const call = 'odt new --product o365proplusretail --edition 64 --channel monthly --language DE-de --exclude teams'
    const { code, stdout } = await lotse(call.split(' '))
    expect(code).toBe(0)
    for (const name of ['"O365ProPlusRetail"', '"Current"', '"de-de"', '"Teams"']) expect(stdout).toContain(name)
  })

  it('explain says that it does not know a name, and goes on', async () => {
    const device = ['--installed', 'O365ProPlusRetial', '--languages', 'none', '--channel', 'Curent']
    const { code, stdout, stderr } = await lotse(['odt', 'explain', at('good'), ...device])
    expect(code).toBe(0)
    expect(stdout).toContain('What it does')
    expect(stderr.trim().split('\n')).toEqual([
      '--installed: there is no product "O365ProPlusRetial". Perhaps O365ProPlusRetail?',
      '--channel: there is no update channel "Curent". Perhaps Current?',
    ])
  })

  it('new makes files that go on top, take away, or leave a key to the package', async () => {
    const top = await lotse(['odt', 'new', '--on-top', '--product', 'VisioProRetail', '--exclude', 'OneDrive'])
    expect(top.code).toBe(0)
    expect(top.stdout).toContain('<Add Version="MatchInstalled">')
    expect(top.stdout).toContain('<ExcludeApp ID="OneDrive" />')
    const pack = ['odt', 'new', '--on-top', '--product', 'LanguagePack']
    expect((await lotse(pack)).code).toBe(3)
    expect((await lotse([...pack, '--language', 'fr-fr'])).stdout).toContain('<Language ID="fr-fr" />')
    const away = await lotse(['odt', 'new', '--removal', '--product', 'VisioProRetail'])
    expect(away.stdout).toContain('<Remove>\n    <Product ID="VisioProRetail" />')
    const volume = ['odt', 'new', '--product', 'ProPlus2024Volume', '--edition', '64', '--channel', 'PerpetualVL2024']
    const open = await lotse([...volume, '--language', 'de-de'], { LANG: 'de_DE.UTF-8' })
    expect(open.stderr).toContain('--activation  Entscheidung 8, Lizenzierung und Aktivierung: KMS oder MAK')
    const made = await lotse([...volume, '--language', 'de-de', '--activation', 'mak'])
    expect(made.stdout).toContain('PIDKEY="{{key:ProPlus2024Volume}}"')
  })

  it('diff shows no product key, in no form', async () => {
    const key = 'AB2CD-EF3GH-JK4MN-PQ6RS-TV7WX'
    await writeFile(at('keyed'), GOOD.replace('Retail"', `Retail" PIDKEY="${key}"`))
    for (const format of ['text', 'json']) {
      const { code, stdout } = await lotse(['odt', 'diff', at('good'), at('keyed'), '--format', format])
      expect(code).toBe(1)
      expect(stdout).toContain('TV7WX')
      expect(stdout).not.toContain('AB2CD')
    }
  })
})
