import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readAnswers } from '../answers/read-answers.ts'
import { builtInTemplate } from '../catalogue/template.ts'
import { NO_FACTS } from '../checklist/types.ts'
import { startRun } from '../process/change-run.ts'
import { NO_WORK, type Run, workOn } from '../process/run.ts'
import type { Template } from '../template/types.ts'
import { type Grid, gridWith, opened, RUN_ID, saved, typeInto } from '../testing/workbooks.ts'
import { previewImport } from './preview-import.ts'
import { readChecklistWorkbook } from './read-checklist-workbook.ts'

/** A small template: what is tested is the way of cells, and 200 whole workbooks have to be quick. */
const WHOLE = builtInTemplate('commercial')
const QUESTIONS = ['svc', 'cloud', 'seats', 'of.tech', 'id.ca', 'id.mfa']
const TEMPLATE: Template = {
  ...WHOLE,
  questions: WHOLE.questions.filter(({ id }) => QUESTIONS.includes(id)),
  items: WHOLE.items.slice(0, 4),
}
const ITEMS = TEMPLATE.items.map(({ id }) => id)

/** What people type, and what it means to the house; `null`: nothing it could take over. */
const TYPED: Readonly<Record<string, readonly (readonly [typed: string, meant: string | null])[]>> = {
  seats: [
    ['40', '40'],
    ['041', '41'],
    ['unknown', 'unknown'],
    ['many', null],
    ['', ''],
  ],
  'of.tech': [
    ['MSI', 'msi'],
    ['virtualised; MSI', 'msi, appv'],
    ['-', '-'],
    ['tape', null],
    ['', ''],
  ],
  'id.ca': [
    ['yes', 'yes'],
    ['NEIN', 'no'],
    ['perhaps', null],
    ['', ''],
  ],
  'id.mfa': [
    ['all', 'all'],
    ['unbekannt', 'unknown'],
    ['none', 'none'],
    ['', ''],
  ],
  status: [
    ['resolved', 'resolved'],
    ['in Arbeit', 'inProgress'],
    ['not applicable', 'notApplicable'],
    ['done?', null],
    ['', null],
  ],
  evidence: [
    ['mail of 3 May', 'mail of 3 May'],
    [' two\nlines ', 'two\nlines'],
    ['=1+1', '=1+1'],
    ['', ''],
  ],
  note: [
    ['no such device', 'no such device'],
    ['', ''],
  ],
  acceptedBy: [
    ['A. Beck', 'A. Beck'],
    ['', ''],
  ],
}
const HEADINGS: Readonly<Record<string, string>> = {
  status: 'State',
  evidence: 'Evidence',
  note: 'Reason',
  acceptedBy: 'Risk accepted by',
}

/** A cell by what it belongs to: an answer, or a field of an item. */
interface Cell {
  readonly id: string
  readonly field: string
}
type Edit =
  | { readonly kind: 'file' | 'online'; readonly cell: Cell; readonly pick: number }
  | { readonly kind: 'remove'; readonly id: string }
  | { readonly kind: 'foreign'; readonly sheet: 'question' | 'item'; readonly id: string }
  | { readonly kind: 'column'; readonly sheet: 'question' | 'item' }

const cell: fc.Arbitrary<Cell> = fc.oneof(
  fc.constantFrom('seats', 'of.tech', 'id.ca', 'id.mfa').map((id) => ({ id, field: id })),
  fc.record({ id: fc.constantFrom(...ITEMS), field: fc.constantFrom(...Object.keys(HEADINGS)) }),
)
const edits: fc.Arbitrary<Edit[]> = fc.array(
  fc.oneof(
    {
      weight: 6,
      arbitrary: fc.record({ kind: fc.constantFrom('file' as const, 'online' as const), cell, pick: fc.nat(9) }),
    },
    fc.record({ kind: fc.constant('remove' as const), id: fc.constantFrom('seats', 'id.mfa', ...ITEMS) }),
    fc.record({
      kind: fc.constant('foreign' as const),
      sheet: fc.constantFrom('question' as const, 'item' as const),
      id: fc.constantFrom('', 'MY-01'),
    }),
    fc.record({ kind: fc.constant('column' as const), sheet: fc.constantFrom('question' as const, 'item' as const) }),
  ),
  { maxLength: 18 },
)

const keyOf = ({ id, field }: Cell): string => (id === field ? `answer:${id}/value` : `item:${id}/${field}`)

/** Everybody's log of a cell: what each side left there at last, in the house's own words. */
interface Log {
  readonly file: Map<string, string | null>
  readonly online: Map<string, string>
  readonly removed: Set<string>
  foreign: number
  /** How many notes stand beside a row. */
  readonly notes: Map<string, number>
}

it('RM26 agrees with the logs of both sides on 200 generated sequences: no lost update, no invented one', async () => {
  await fc.assert(
    fc.asyncProperty(edits, fc.boolean(), async (list, mixed) => {
      const base = started()
      const grids = await opened(TEMPLATE, base, 'en')
      const log: Log = { file: new Map(), online: new Map(), removed: new Set(), foreign: 0, notes: new Map() }
      let online = base
      for (const edit of list) {
        if (edit.kind === 'online') online = changedOnline(online, edit.cell, edit.pick, log)
        else play(edit, grids, log)
      }
      if (mixed) for (const kind of ['question', 'item'] as const) mixRows(gridWith(grids, kind))
      const read = readChecklistWorkbook(await saved(mixed ? grids.toReversed() : grids), TEMPLATE)
      if (typeof read === 'string') throw new Error(read)
      const into = { runId: RUN_ID, run: online, template: TEMPLATE, facts: NO_FACTS, networkTests: 0 }
      const preview = previewImport(read, into, new Set())
      if (typeof preview === 'string') throw new Error(preview)
      expect([preview.baseIsLost, preview.problems, preview.fromVersion]).toEqual([false, [], null])
      for (const one of allCells()) {
        const key = keyOf(one)
        const was = valueIn(base, one)
        const theirs = log.online.get(key) ?? was
        const typed = log.removed.has(one.id) ? undefined : log.file.get(key)
        const shown = preview.merge.notUnderstood.some(
          ({ id, cells, code }) => code === 'not-allowed' && `${id}/${Object.keys(cells)[0]}` === key,
        )
        const conflict = preview.merge.conflicts.find((each) => each.key === key)
        // Who typed nothing, typed back what was there, or typed nonsense, changes nothing; nonsense is shown.
        const took = typed !== undefined && typed !== null && typed !== was && theirs === was
        const disagree = typed !== undefined && typed !== null && typed !== was && theirs !== was && theirs !== typed
        expect([key, shown]).toEqual([key, typed === null])
        expect([key, valueIn(preview.run, one)]).toEqual([key, took ? typed : theirs])
        expect([key, conflict]).toEqual([key, disagree ? { key, base: was, online: theirs, file: typed } : undefined])
      }
      const codes = preview.merge.notUnderstood.map(({ code }) => code)
      expect(codes.filter((code) => code === 'no-id' || code === 'unknown-row')).toHaveLength(log.foreign)
      expect(codes.filter((code) => code === 'unknown-cell')).toHaveLength(
        [...log.notes.values()].reduce((all, notes) => all + notes, 0),
      )
      const gone = [...log.removed].map((id) => (ITEMS.includes(id) ? `item:${id}` : `answer:${id}`)).sort()
      expect(preview.merge.missingRows).toEqual(gone)
    }),
    { numRuns: 200 },
  )
})

/** A run in which some is answered and some is done. */
function started(): Run {
  const plain = { svc: ['core', 'apps'], cloud: 'commercial', 'of.tech': ['c2r'], 'id.ca': true }
  const run = startRun(TEMPLATE, readAnswers(TEMPLATE, plain).answers, NO_FACTS)
  if (!('checklist' in run)) throw new Error(JSON.stringify(run))
  return { ...run, work: new Map([['ID-01', { ...NO_WORK, status: 'inProgress', evidence: 'domain list' }]]) }
}

function allCells(): readonly Cell[] {
  const answers = ['seats', 'of.tech', 'id.ca', 'id.mfa'].map((id) => ({ id, field: id }))
  return [...answers, ...ITEMS.flatMap((id) => Object.keys(HEADINGS).map((field) => ({ id, field })))]
}

/** What the house holds in a cell, in its own words; independent of how workbooks are merged. */
function valueIn(run: Run, { id, field }: Cell): string {
  if (id !== field) return workOn(run, id)[field as 'status' | 'evidence' | 'note' | 'acceptedBy']
  const answer = run.answers.get(id)
  if (!Array.isArray(answer)) return answer === undefined ? '' : String(answer)
  return answer.length === 0 ? '-' : answer.join(', ')
}

function picked({ field }: Cell, pick: number): readonly [typed: string, meant: string | null] {
  const choices = TYPED[field] ?? []
  return choices[pick % choices.length] ?? ['', '']
}

/** Somebody changes a cell online, where only what is allowed can be entered. */
function changedOnline(run: Run, one: Cell, pick: number, log: Log): Run {
  const [, meant] = picked(one, pick)
  if (meant === null) return run
  log.online.set(keyOf(one), meant)
  if (one.id !== one.field) {
    const work = { ...workOn(run, one.id), [one.field]: meant }
    return { ...run, work: new Map(run.work).set(one.id, work) }
  }
  const answers = new Map(run.answers)
  if (meant === '') answers.delete(one.id)
  else if (meant === 'unknown') answers.set(one.id, 'unknown')
  else if (one.id === 'seats') answers.set(one.id, Number(meant))
  else answers.set(one.id, meant === '-' ? [] : meant.split(', '))
  return { ...run, answers }
}

/** Somebody works in the file. What was removed cannot be typed into any more. */
function play(edit: Edit, grids: readonly Grid[], log: Log): void {
  if (edit.kind === 'file') {
    if (log.removed.has(edit.cell.id)) return
    const [typed, meant] = picked(edit.cell, edit.pick)
    const isAnswer = edit.cell.id === edit.cell.field
    const grid = gridWith(grids, isAnswer ? 'question' : 'item')
    typeInto(grid, edit.cell.id, isAnswer ? 'Answer' : (HEADINGS[edit.cell.field] ?? ''), typed)
    log.file.set(keyOf(edit.cell), meant)
  } else if (edit.kind === 'remove') {
    const { rows } = gridWith(grids, ITEMS.includes(edit.id) ? 'item' : 'question')
    const at = rows.findIndex((row) => row[0] === edit.id)
    if (at > 0) rows.splice(at, 1)
    // What stood beside a removed row went with it.
    log.removed.add(edit.id)
    log.notes.delete(edit.id)
  } else if (edit.kind === 'foreign') {
    // One unknown id twice would be one thing said twice.
    const { rows } = gridWith(grids, edit.sheet)
    rows.push([edit.id === '' ? '' : `${edit.id}${log.foreign}`, `of our own ${log.foreign}`])
    log.foreign += 1
  } else if (edit.kind === 'column') {
    const { rows } = gridWith(grids, edit.sheet)
    const row = rows.find(([id = '']) => ITEMS.includes(id) || QUESTIONS.includes(id))
    if (row === undefined) return
    while (row.length < 30) row.push('')
    const [id = ''] = row
    log.notes.set(id, (log.notes.get(id) ?? 0) + 1)
    row.push(`note ${row.length}`)
  }
}

/** Rows the other way round, and columns too. */
function mixRows({ rows }: Grid): void {
  const [head = [], ...others] = rows
  const width = Math.max(...rows.map((row) => row.length))
  const all = [head, ...others.reverse()].map((row) =>
    Array.from({ length: width }, (_, at) => row[at] ?? '').reverse(),
  )
  rows.splice(0, rows.length, ...all)
}
