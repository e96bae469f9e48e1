import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyMerge, type Cells, cellKey, type EditedRow, type MergeRules, mergeWorkbook } from './three-way.ts'

const IDS = ['answer:a', 'answer:b', 'item:1', 'item:2', 'item:3']
const FIELDS = ['value', 'note']
const KEYS = IDS.flatMap((id) => FIELDS.map((field) => cellKey(id, field)))
const RULES: MergeRules = {
  fields: (id) => (IDS.includes(id) ? FIELDS : null),
  isAllowed: (_, field, value) => field === 'note' || ['', 'x', 'y', 'z'].includes(value),
}

/** One edit of one cell, on one of the sides; a removal or doubling concerns the row in the file. */
type Edit =
  | { readonly kind: 'online'; readonly key: string; readonly value: string }
  | { readonly kind: 'file'; readonly key: string; readonly value: string }
  | { readonly kind: 'remove'; readonly id: string }
  | { readonly kind: 'double'; readonly id: string }
  | { readonly kind: 'foreign'; readonly value: string }

const key = fc.constantFrom(...KEYS)
const value = fc.constantFrom('', 'x', 'y', 'z', 'tape')
const edit: fc.Arbitrary<Edit> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constant('online' as const), key, value: fc.constantFrom('', 'x', 'y', 'z') }),
  },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('file' as const), key, value }) },
  fc.record({ kind: fc.constant('remove' as const), id: fc.constantFrom(...IDS) }),
  fc.record({ kind: fc.constant('double' as const), id: fc.constantFrom(...IDS) }),
  fc.record({ kind: fc.constant('foreign' as const), value: fc.constantFrom('x', 'hello') }),
)

/** Plays the edits; the oracle keeps a log for each cell instead of comparing three states. */
function play(base: Cells, edits: readonly Edit[]) {
  const online = new Map(base)
  const file = new Map(base)
  const removed = new Set<string>()
  const doubled = new Set<string>()
  const foreign: EditedRow[] = []
  for (const one of edits) {
    if (one.kind === 'online') online.set(one.key, one.value)
    else if (one.kind === 'file') file.set(one.key, one.value)
    else if (one.kind === 'remove') removed.add(one.id)
    else if (one.kind === 'double') doubled.add(one.id)
    else if (one.kind === 'foreign')
      foreign.push({ id: `moon${foreign.length}`, cells: { value: one.value, note: '' } })
  }
  const rowOf = (id: string): EditedRow => ({
    id,
    cells: Object.fromEntries(FIELDS.map((field) => [field, file.get(cellKey(id, field)) ?? ''])),
  })
  const rows = IDS.filter((id) => !removed.has(id)).flatMap((id) =>
    doubled.has(id) ? [rowOf(id), rowOf(id)] : [rowOf(id)],
  )
  return { online, file, removed, rows: [...rows, ...foreign], foreign }
}

const bases = fc.array(fc.constantFrom('', 'x', 'y'), { minLength: KEYS.length, maxLength: KEYS.length })

describe('RM20 merging an edited workbook', () => {
  it('RM20 agrees with the oracle on 200 generated sequences: no lost update, no invented one', () => {
    fc.assert(
      fc.property(bases, fc.array(edit, { maxLength: 25 }), fc.boolean(), (values, edits, backwards) => {
        const base: Cells = new Map(KEYS.map((one, index) => [one, values[index] ?? '']))
        const { online, file, removed, rows, foreign } = play(base, edits)
        const merge = mergeWorkbook(base, online, backwards ? rows.toReversed() : rows, RULES)
        const merged = applyMerge(online, merge, new Set())
        for (const one of KEYS) {
          const id = one.slice(0, one.indexOf('/'))
          const [was, now, wanted] = [base.get(one), online.get(one), file.get(one)]
          const inFile = !removed.has(id) && wanted !== was
          const allowed = one.endsWith('/note') || wanted !== 'tape'
          const conflict = merge.conflicts.find((each) => each.key === one)
          // What the file did not touch, or may not hold, stays as it is online.
          if (!inFile || !allowed) expect([merged.get(one), conflict]).toEqual([now, undefined])
          // What online did not touch takes the file's value.
          else if (now === was) expect([merged.get(one), conflict]).toEqual([wanted, undefined])
          // Both touched it: the same value is settled, another is shown with all three.
          else if (now === wanted) expect([merged.get(one), conflict]).toEqual([wanted, undefined])
          else expect([merged.get(one), conflict]).toEqual([now, { key: one, base: was, online: now, file: wanted }])
          // What may not stand there is shown, never dropped.
          const shown = merge.notUnderstood.filter((each) => each.id === id && each.code === 'not-allowed')
          if (!removed.has(id) && one.endsWith('/value') && wanted === 'tape') expect(shown).toHaveLength(1)
        }
        expect(merge.notUnderstood.filter(({ code }) => code === 'unknown-row')).toHaveLength(foreign.length)
        expect(merge.missingRows).toEqual([...removed].sort())
        const all = applyMerge(online, merge, new Set(merge.conflicts.map((each) => each.key)))
        for (const each of merge.conflicts) expect(all.get(each.key)).toBe(each.file)
      }),
      { numRuns: 200 },
    )
  })

  it.each([
    ['one row twice with different cells', [row('item:1', 'x'), row('item:1', 'y')], ['row-twice', 'row-twice']],
    ['a row without id', [row('', 'x')], ['no-id']],
    ['an empty row', [row('', '')], []],
    ['a cell nobody knows', [{ id: 'item:1', cells: { moon: 'x' } }], ['unknown-cell']],
    ['a value that may not stand there', [row('item:1', 'tape')], ['not-allowed']],
  ])('RM21 %s is shown and changes nothing', (_, rows, codes) => {
    const merge = mergeWorkbook(new Map(), new Map(), rows, RULES)
    expect(merge.notUnderstood.map(({ code }) => code)).toEqual(codes)
    expect([merge.changes, merge.conflicts]).toEqual([[], []])
  })
})

function row(id: string, value: string): EditedRow {
  return { id, cells: { value } }
}
