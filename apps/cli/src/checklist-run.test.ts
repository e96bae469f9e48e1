import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readWorkbook, writeWorkbook } from '@lotse/documents'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { lotse } from './testing/lotse.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lotse-checklist-run-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const at = (name: string): string => join(folder, name)
const call = (...args: readonly string[]) => lotse(['checklist', ...args])
const begin = () =>
  call('new', at('a.json'), '--cloud', 'commercial', '--services', 'core,apps', '--customer', 'Adatum')
const kept = async () => JSON.parse(await readFile(at('a.json'), 'utf8'))

/** The exported workbook after somebody typed into cells: by id, and where in the row. */
async function edited(sheet: number, typed: Readonly<Record<string, readonly [column: number, text: string]>>) {
  const sheets = readWorkbook(await readFile(at('a.xlsx'))).map(({ name, isHidden, rows }, index) => ({
    name,
    ...(isHidden && { visibility: 'hidden' as const }),
    columns: [{ width: 10 }],
    rows: rows.map(({ cells }) => {
      const width = Math.max(...cells.keys(), 20) + 1
      const [column, text] = (index === sheet ? typed[cells.get(0)?.text ?? ''] : undefined) ?? [-1, '']
      const textAt = (cell: number): string => (cell === column ? text : (cells.get(cell)?.text ?? ''))
      return {
        cells: Array.from({ length: width }, (_, cell) => (textAt(cell) === '' ? null : { value: textAt(cell) })),
      }
    }),
  }))
  await writeFile(at('b.xlsx'), await writeWorkbook({ sheets }))
}

describe('lotse checklist new, fill and status', () => {
  it('begins, fills and tells what follows', async () => {
    expect(await begin()).toMatchObject({ code: 0, stderr: '' })
    const filled = await call(
      'fill',
      at('a.json'),
      'of.tech=msi;c2r',
      'seats=40',
      'ID-01=resolved',
      'ID-01.evidence=mail',
    )
    expect([filled.code, filled.stderr]).toEqual([0, ''])
    expect(filled.stdout).toContain('OF-01 Remove Windows Installer editions: to be checked → in scope')
    const { answers, work, customer, state } = await kept()
    expect([answers['of.tech'], answers.seats, answers['id.upn'], customer, state]).toEqual([
      ...[['msi', 'c2r'], 40, null, 'Adatum', 'draft'],
    ])
    expect(work).toEqual({ 'ID-01': { status: 'resolved', evidence: 'mail' } })
    const { code, stdout } = await call('status', at('a.json'), '--format', 'json')
    const status = JSON.parse(stdout)
    expect([code, status.questions, status.blockers.includes('ID-01')]).toEqual([1, { asked: 93, answered: 4 }, false])
    expect(status.toFinal[0]).toEqual({
      code: 'not-answered',
      subject: 'country',
      text: 'country In which countries do the users work?: not answered',
    })
    expect((await call('fill', at('a.json'))).stdout).toContain('id.upn: Do sign-in names')
  })

  it.each([
    ['an unknown id', ['moon=1'], 'no such question or item'],
    ['an impossible answer', ['id.mfa=some'], 'Allowed: all, admins, none, unknown'],
    ['no value', ['id.mfa'], 'Write ID=VALUE'],
    ['an unknown field', ['ID-01.colour=red'], 'status, evidence, note and acceptedBy'],
    ['resolved without evidence', ['ID-01=resolved'], 'resolved, but without evidence'],
    [
      'answers that cannot both be right',
      ['up.manage=cloudUpdate', 'up.channel=semiannual'],
      'Cloud Update exists neither',
    ],
    ['the wrong edition', ['cloud=dod'], 'gets the edition "usGov"'],
  ])('ends with 2 for %s and changes nothing', async (_, values, message) => {
    await begin()
    const before = await readFile(at('a.json'), 'utf8')
    const { code, stderr } = await call('fill', at('a.json'), 'seats=7', ...values)
    expect([code, stderr]).toEqual([2, expect.stringContaining(message)])
    expect(await readFile(at('a.json'), 'utf8')).toBe(before)
  })

  it('lets an answer go that another one leaves nothing to ask for', async () => {
    await begin()
    await call('fill', at('a.json'), 'ma.mac=some', 'ma.macOld=yes')
    await call('fill', at('a.json'), 'ma.mac=none')
    expect((await kept()).answers).toMatchObject({ 'ma.mac': 'none', 'ma.macOld': null })
  })

  it.each([
    ['no cloud', ['--services', 'core'], 2, 'Answer "cloud" first'],
    ['a service there is not', ['--cloud', 'gcc', '--services', 'moon'], 2, '"moon" is no answer to "svc"'],
    ['a cloud there is not', ['--cloud', 'moon'], 3, 'Allowed choices'],
  ])('new ends with an error for %s', async (_, more, code, message) => {
    const ended = await call('new', at('n.json'), ...more)
    expect([ended.code, ended.stderr]).toEqual([code, expect.stringContaining(message)])
  })

  it.each([
    ['answers alone', '{"svc":["core"]}', 'This is no checklist'],
    ['a newer form', '{"lotse":"checklist","form":2}', 'newer version'],
    ['a damaged file', '{"lotse":"checklist","form":1}', 'is damaged'],
  ])('status ends with 2 for %s', async (_, text, message) => {
    await writeFile(at('a.json'), text)
    const { code, stderr } = await call('status', at('a.json'))
    expect([code, stderr]).toEqual([2, expect.stringContaining(message)])
  })

  it('never writes over a file', async () => {
    await begin()
    expect(await begin()).toMatchObject({ code: 2, stderr: expect.stringContaining('There is such a file already') })
    const { code, stderr } = await call('export', at('a.json'), '--to', at('a.json'))
    expect([code, stderr]).toEqual([2, expect.stringContaining('There is such a file already')])
  })
})

describe('lotse checklist export and import', () => {
  it('shows what a workbook changes, stores it on demand, and keeps what happened meanwhile', async () => {
    await begin()
    expect((await call('export', at('a.json'), '--to', at('a.xlsx'))).code).toBe(0)
    expect(await call('import', at('a.json'), at('a.xlsx'))).toMatchObject({ code: 0, stdout: 'Nothing changes.\n' })
    await edited(1, { seats: [3, '60'], 'id.upn': [3, 'nein'], 'id.mfa': [3, 'some'] })
    await call('fill', at('a.json'), 'seats=50')
    const shown = await call('import', at('a.json'), at('b.xlsx'))
    expect(shown.code).toBe(1)
    expect(shown.stdout).toContain('id.upn: (empty) → no')
    expect(shown.stdout).toContain('seats: written (empty), meanwhile 50, in the file 60')
    expect(shown.stdout).toContain('id.mfa: no possible answer here: Answer "some"')
    expect((await kept()).answers['id.upn']).toBe(null)
    const stored = JSON.parse((await call('import', at('a.json'), at('b.xlsx'), '--apply', '--format', 'json')).stdout)
    expect([stored.stored, stored.changes.length, stored.conflicts.length, stored.notUnderstood.length]).toEqual([
      true,
      1,
      1,
      1,
    ])
    expect((await kept()).answers).toMatchObject({ 'id.upn': false, seats: 50, 'id.mfa': null })
    await call('import', at('a.json'), at('b.xlsx'), '--apply', '--conflicts', 'file')
    expect((await kept()).answers.seats).toBe(60)
  })

  it('speaks German where told to', async () => {
    await begin()
    await lotse(['checklist', 'export', at('a.json'), '--to', at('a.xlsx'), '--lang', 'de'])
    expect(readWorkbook(await readFile(at('a.xlsx'))).map(({ name }) => name)).toContain('Fragebogen')
    const { stdout } = await lotse(['checklist', 'import', at('a.json'), at('a.xlsx'), '--lang', 'de'])
    expect(stdout).toBe('Es ändert sich nichts.\n')
  })

  it.each([
    ['no workbook', async () => writeFile(at('b.xlsx'), 'a;b'), 'This is no workbook'],
    ['an encrypted one', async () => writeFile(at('b.xlsx'), new Uint8Array([0xd0, 0xcf])), 'without a password'],
    [
      'one with other sheets',
      async () => writeFile(at('b.xlsx'), await writeWorkbook({ sheets: [{ name: 'A', columns: [], rows: [] }] })),
      'neither questionnaire nor checklist',
    ],
    [
      'one of another checklist',
      async () => {
        await call('new', at('other.json'), '--cloud', 'commercial', '--services', 'core')
        await call('export', at('other.json'), '--to', at('b.xlsx'))
      },
      'written from another checklist',
    ],
  ])('import ends with 2 for %s', async (_, write, message) => {
    await begin()
    await write()
    const { code, stderr } = await call('import', at('a.json'), at('b.xlsx'))
    expect([code, stderr]).toEqual([2, expect.stringContaining(message)])
  })
})
