import { readWorkbook, writeWorkbook } from '@lotse/documents'
import { describe, expect, it } from 'vitest'
import { builtInTemplate } from '../catalogue/template.ts'
import { NO_FACTS } from '../checklist/types.ts'
import { changeRun } from '../process/change-run.ts'
import type { Run } from '../process/run.ts'
import { workOn } from '../process/run.ts'
import { CLOUD_NATIVE } from '../testing/customers.ts'
import { answersOf, runOf, settled } from '../testing/runs.ts'
import { type Grid, gridWith, opened, RUN_ID, reopened, saved, typeInto } from '../testing/workbooks.ts'
import { checklistWorkbook } from './checklist-workbook.ts'
import { type ImportInto, type ImportPreview, previewImport } from './preview-import.ts'
import { readChecklistWorkbook } from './read-checklist-workbook.ts'

const TEMPLATE = builtInTemplate('commercial')
const RUN = settled(runOf(CLOUD_NATIVE))
const WRITTEN = opened(TEMPLATE, RUN)
const INTO: ImportInto = { runId: RUN_ID, run: RUN, template: TEMPLATE, facts: NO_FACTS, networkTests: 1 }

/** What reading back shows after `edit`, with `into` being what is online by then. */
async function preview(edit: (grids: Grid[]) => void, into: Partial<ImportInto> = {}, fileWins: string[] = []) {
  const grids = structuredClone(await WRITTEN)
  edit(grids)
  const read = readChecklistWorkbook(reopened(grids), TEMPLATE)
  return typeof read === 'string' ? read : previewImport(read, { ...INTO, ...into }, new Set(fileWins))
}

/** @throws where it was refused */
async function shown(...given: Parameters<typeof preview>): Promise<ImportPreview> {
  const found = await preview(...given)
  if (typeof found === 'string') throw new Error(found)
  return found
}

describe('RM26 reading a workbook back', () => {
  it.each(['de', 'en'] as const)('RM26 untouched, nothing changes (%s)', async (language) => {
    const read = readChecklistWorkbook(await saved(await opened(TEMPLATE, RUN, language)), TEMPLATE)
    const found = typeof read === 'string' ? read : previewImport(read, INTO, new Set())
    expect(found).toMatchObject({
      merge: { changes: [], conflicts: [], notUnderstood: [], missingRows: [] },
      reopened: false,
      run: RUN,
    })
  })

  it('RM26 an answer shows what it does to the checklist before it counts', async () => {
    const found = await shown((grids) => typeInto(gridWith(grids, 'question'), 'ad.access', 'Answer', 'yes'))
    expect(found.merge.changes).toEqual([{ key: 'answer:ad.access/value', from: 'no', to: 'yes' }])
    expect(found.consequences).toMatchObject([{ itemId: 'AD-12', from: 'hidden', to: 'inScope' }])
    expect([found.reopened, found.run.state]).toEqual([true, 'answered'])
  })

  it('RM26 answers that cannot both be right are told', async () => {
    const found = await shown((grids) => typeInto(gridWith(grids, 'question'), 'li.plan', 'Answer', 'F1, F3 or E1'))
    expect(found.answerConflicts.map(({ id }) => id)).toEqual(['C6'])
  })

  it('RM26 answers that allow no checklist change nothing', async () => {
    const found = await shown((grids) => typeInto(gridWith(grids, 'question'), 'cloud', 'Answer', 'DoD'))
    expect(found.problems.map(({ code }) => code)).toEqual(['wrong-edition'])
    expect(found.run).toEqual(RUN)
  })

  it('RM26 changed work loses its confirmation, and what it lacks is told', async () => {
    const found = await shown((grids) => typeInto(gridWith(grids, 'item'), 'ID-01', 'Evidence', ''))
    expect(found.faults).toEqual([{ code: 'evidence-missing', subject: 'ID-01' }])
    expect([workOn(found.run, 'ID-01').confirmedOn, found.run.state]).toEqual([null, 'answered'])
  })

  it('RM26 a conflict stays online until somebody chooses the file', async () => {
    const answers = answersOf({ ...CLOUD_NATIVE, seats: 50 })
    const { run } = changeRun(RUN, TEMPLATE, answers, NO_FACTS)
    const edit = (grids: Grid[]) => typeInto(gridWith(grids, 'question'), 'seats', 'Answer', '60')
    const found = await shown(edit, { run })
    expect(found.merge.conflicts).toEqual([{ key: 'answer:seats/value', base: '40', online: '50', file: '60' }])
    expect(found.run.answers.get('seats')).toBe(50)
    expect((await shown(edit, { run }, ['answer:seats/value'])).run.answers.get('seats')).toBe(60)
  })

  it.each([
    ['another run', { runId: 'other' }, 'other-run'],
    ['another template', { template: { ...TEMPLATE, name: 'other' } }, 'other-template'],
    ['another edition', { run: { ...RUN, edition: 'usGov' } as Run }, 'other-edition'],
  ] as const)('RM28 a workbook of %s is refused', async (_, into, refusal) => {
    expect(await preview(() => {}, into)).toBe(refusal)
  })

  it('RM28 a workbook without either table, or of a newer form, is refused', async () => {
    expect(await preview((grids) => grids.splice(1, 2))).toBe('no-checklist')
    const newer = await preview((grids) => {
      const row = grids.at(-1)?.rows[1]
      if (row !== undefined) row[1] = '2'
    })
    expect(newer).toBe('newer-form')
  })

  it('RM28 from another version of the template it is merged and told', async () => {
    expect((await shown(() => {}, { run: { ...RUN, version: '1.1.0' } })).fromVersion).toBe('1.0.0')
  })

  it.each([
    ['is gone', (grids: Grid[]) => grids.splice(4, 1)],
    ['was sorted', (grids: Grid[]) => grids[4]?.rows.splice(20, 2, ...grids[4].rows.slice(20, 22).reverse())],
    ['is there twice', (grids: Grid[]) => grids.push(...grids.slice(4, 5))],
  ])('RM25 where the hidden sheet %s, whatever differs is a conflict', async (_, spoil) => {
    const found = await shown((grids) => {
      typeInto(gridWith(grids, 'question'), 'seats', 'Answer', '60')
      spoil(grids)
    })
    expect(found.baseIsLost).toBe(true)
    expect(found.merge.changes).toEqual([])
    expect(found.merge.conflicts).toEqual([{ key: 'answer:seats/value', base: null, online: '40', file: '60' }])
  })
})

describe('RM21 what nobody can take over is shown', () => {
  it.each<[string, (grids: Grid[]) => void, object[]]>([
    [
      'a guarded text that was changed',
      (grids) => typeInto(gridWith(grids, 'item'), 'ID-02', 'Item', 'Our own words'),
      [{ code: 'fixed-cell', id: 'item:ID-02', cells: { title: 'Our own words' } }],
    ],
    [
      'a note above the table',
      (grids) => gridWith(grids, 'item').rows.unshift(['please until Friday']),
      [{ code: 'no-id', cells: { id: 'please until Friday' } }],
    ],
    [
      'a note on the first sheet',
      (grids) => grids[0]?.rows.push(['', '', 'call me']),
      [{ code: 'unknown-sheet', id: 'Overview', cells: { C18: 'call me' } }],
    ],
    [
      'a sheet of their own',
      (grids) => grids.push({ name: 'Notes', isHidden: false, rows: [['who', 'what']] }),
      [{ code: 'unknown-sheet', id: 'Notes', cells: { A1: 'who', B1: 'what' } }],
    ],
    [
      'a renamed column',
      (grids) => {
        const sheet = gridWith(grids, 'item')
        const head = sheet.rows[0] ?? []
        typeInto(sheet, 'ID-01', 'Reason', 'because')
        head[head.indexOf('Reason')] = 'My reason'
      },
      [{ code: 'unknown-cell', id: 'item:ID-01', cells: { 'My reason (H2)': 'because' } }],
    ],
    [
      'a copied row with another state',
      (grids) => {
        const { rows } = gridWith(grids, 'item')
        const copy = [...(rows.find(([id]) => id === 'ID-01') ?? [])]
        copy[5] = 'open'
        rows.push(copy)
      },
      [
        { code: 'row-twice', id: 'item:ID-01' },
        { code: 'row-twice', id: 'item:ID-01' },
      ],
    ],
    [
      'an emptied state',
      (grids) => typeInto(gridWith(grids, 'item'), 'ID-01', 'State', ''),
      [{ code: 'not-allowed', cells: { status: '' } }],
    ],
  ])('RM21 %s', async (_, edit, expected) => {
    const found = await shown(edit)
    expect(found.merge.notUnderstood).toMatchObject(expected)
    expect(found.merge.notUnderstood).toHaveLength(expected.length)
    expect([found.merge.changes, found.merge.conflicts, found.run]).toEqual([[], [], RUN])
  })

  it('RM21 a value that a program worked out is shown, not taken', async () => {
    const workbook = checklistWorkbook(TEMPLATE, RUN, {
      ...{ run: RUN_ID, customer: '', template: TEMPLATE.name },
      ...{ edition: 'commercial', version: '1.0.0', language: 'en', writtenAt: '2026-11-23' },
    })
    const sheets = workbook.sheets.map((sheet, index) =>
      index !== 2
        ? sheet
        : {
            ...sheet,
            rows: sheet.rows.map((row, at) =>
              at !== 1
                ? row
                : { cells: row.cells.map((cell, column) => (column === 6 ? { value: { formula: 'A1&"x"' } } : cell)) },
            ),
          },
    )
    const read = readChecklistWorkbook(readWorkbook(await writeWorkbook({ sheets })), TEMPLATE)
    if (typeof read === 'string') throw new Error(read)
    const found = previewImport(read, INTO, new Set())
    expect(found).toMatchObject({
      merge: { changes: [], notUnderstood: [{ code: 'formula', id: 'item:ID-01', at: 'Checklist!2' }] },
    })
  })
})
