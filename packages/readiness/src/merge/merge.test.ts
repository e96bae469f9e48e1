import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Finding } from '../facts/finding.ts'
import { SEVERITIES } from '../facts/finding.ts'
import { FILE_STATUSES } from '../facts/status.ts'
import { presentRecord } from '../scan/present.ts'
import type { ScanRecord } from '../scan/record.ts'
import { recordWithoutFacts } from '../scan/record-of.ts'
import type { RunFacts } from '../scan/summary.ts'
import { tally } from '../scan/tally.ts'
import { chosen, countedRecord, mergedRun, readLine } from './index.ts'

const hash = (text: string): string => createHash('sha256').update(text).digest('hex')
const WORDS = { reason: () => 'said', finding: () => 'said', rule: (id: string) => id }
const line = (record: ScanRecord): string => JSON.stringify(presentRecord(record, WORDS, 'en'))

const run = (startedAt: string): RunFacts => ({
  version: '1',
  device: 'PC',
  labels: [],
  startedAt,
  seconds: 1,
  interrupted: false,
  resumed: 0,
  skipped: { otherTypes: 1, excluded: 0, older: 0, ownerFiles: 0, links: 0 },
  unreadableFolders: 0,
  folders: [],
})

/** A macro has the same findings wherever it is; everything else of a file is its own. */
const MACROS = SEVERITIES.map((severity, index): { hash: string; findings: Finding[] } => ({
  hash: hash(`macro ${index}`),
  findings: [
    {
      rule: `R${index}`,
      severity,
      only64: index % 2 === 0,
      module: 'M',
      line: 1,
      statementLine: 1,
      column: 1,
      statement: 'x',
      values: {},
      proposed: null,
    },
  ],
}))

const record = fc
  .record({
    device: fc.constantFrom('PC1', 'PC2', 'PC3'),
    file: fc.constantFrom('a.xlsm', 'b.xlsm', 'c.xlsm', 'd.xlsm', 'e.xlsm', 'f.xlsm'),
    status: fc.constantFrom(...FILE_STATUSES),
    macro: fc.option(fc.constantFrom(...MACROS), { nil: null }),
  })
  .map(({ device, file, status, macro }): ScanRecord => {
    const reason = status === 'inaccessible' ? { code: 'too-old', values: {} } : null
    const empty = { ...recordWithoutFacts({ file, device, bytes: 10 }, status, reason), app: 'excel' as const }
    if (status !== 'has-vba' || macro === null) return empty
    const modules = [
      {
        name: 'M',
        kind: 'standard' as const,
        stream: 'M',
        part: null,
        chars: 1,
        lines: 1,
        sha256: macro.hash,
        rawSha256: macro.hash,
      },
    ]
    return { ...empty, hasVba: true, projectHash: macro.hash, modules, findings: macro.findings }
  })

const scanned = fc.uniqueArray(record, {
  maxLength: 18,
  selector: ({ device, file }) => `${device} ${file}`,
})

type Result = { readonly lines: readonly string[]; readonly run: RunFacts }

function merged(results: readonly Result[]) {
  const pick = chosen(hash)
  for (const [result, { lines, run: facts }] of results.entries()) {
    for (const [index, text] of lines.entries()) {
      const read = readLine(text)
      if (read.kind !== 'record') throw new Error('a record was expected')
      pick.add(read.record, text, { result, line: index })
    }
    pick.endResult(facts.startedAt)
  }
  const kept: string[] = []
  const counts = tally()
  for (const [result, { lines }] of results.entries())
    for (const [index, text] of lines.entries()) {
      const read = readLine(text)
      if (read.kind !== 'record' || !pick.counts(read.record, result, index)) continue
      kept.push(text)
      counts.add(countedRecord(read.record))
    }
  const { run: _, ...summary } = counts.summary(
    mergedRun(
      results.map((one) => one.run),
      '1',
      false,
    ),
  )
  return { kept: kept.toSorted(), summary, doubles: pick.doubles() }
}

describe('results of many devices', () => {
  it('give what one scan of all their files gives, however they are parted, doubled and ordered', () => {
    fc.assert(
      fc.property(
        scanned,
        fc.infiniteStream(fc.tuple(fc.nat(3), fc.option(fc.nat(3), { nil: null }))),
        (records, places) => {
          const parts: string[][] = [[], [], [], []]
          let twice = 0
          for (const one of records) {
            const [first, second] = places.next().value
            parts[first]?.push(line(one))
            if (second !== null) {
              parts[second]?.push(line(one))
              twice += 1
            }
          }
          const direct = tally()
          for (const one of records) direct.add(one)
          const { run: _, ...summary } = direct.summary(run('2026-11-20'))
          const results = parts.map((lines, index) => ({ lines, run: run(`2026-11-2${index}`) }))
          for (const order of [results, results.toReversed()]) {
            const found = merged(order)
            expect(found.kept).toEqual(records.map(line).toSorted())
            expect(found.summary).toEqual(summary)
            expect(found.doubles).toBe(twice)
          }
        },
      ),
    )
  })

  it('take the newest of what differs, without regard to capitals', () => {
    const of = (device: string, file: string, status: ScanRecord['status']) =>
      line(recordWithoutFacts({ device, file, bytes: 1 }, status, null))
    const old = { lines: [of('PC1', 'A.xls', 'locked')], run: run('2026-11-01') }
    const recent = { lines: [of('pc1', 'a.xls', 'no-vba')], run: run('2026-11-02') }
    for (const results of [
      [old, recent],
      [recent, old],
    ])
      expect(merged(results).kept).toEqual(recent.lines)
  })

  it('of files whose names are concealed are told apart by their references', () => {
    const of = (fileReference: string) =>
      line({
        ...recordWithoutFacts({ device: 'PC1', file: 'C:\\**\\ab***.xls', bytes: 1 }, 'no-vba', null),
        fileReference,
      })
    expect(merged([{ lines: [of('1'), of('2')], run: run('') }]).kept).toHaveLength(2)
  })

  it('are refused line by line where they are something else', () => {
    for (const text of [
      '',
      '{',
      '[]',
      '{"file":"a"}',
      '{"summary":{}}',
      '{"file":"a","device":"b","status":"fine","modules":[],"findings":[]}',
    ])
      expect(readLine(text)).toEqual({ kind: 'broken' })
  })
})
