import { describe, expect, it } from 'vitest'
import { judgeFile } from '../judge/judge.ts'
import { factsOf, type Sample } from '../testing/fixture.ts'
import { concealPath } from './conceal.ts'
import { type ReportFile, type ReportOptions, referenceRows, remediationRows, resultRows } from './file-report.ts'
import { Summing } from './summary.ts'

const OPTIONS: ReportOptions = { with64: true, version: '1', pageOf: (rule) => `#${rule}`, conceal: null }
const file = (sample: Sample, path = 'C:\\plans\\budget.xlsm'): ReportFile => {
  const facts = factsOf(sample)
  const origin = { path, device: 'PC1', userHash: 'u', fileHash: null, labels: ['Sales'] }
  return { origin, facts, judgement: judgeFile(facts) }
}
const SLEEP = { code: 'Declare Sub Sleep Lib "kernel32" (ByVal ms As Long)' }

describe('RJ40 the report', () => {
  it('RJ40 has a row for each finding and one for a file without', () => {
    const [row] = resultRows(file(SLEEP), OPTIONS)
    expect(row).toMatchObject({
      guideline: 'A64-DECLARE-NOPTRSAFE',
      severity: 'limited',
      sourceLocation: 'C:\\plans',
      sourceFile: 'budget.xlsm',
      sourceFileExtension: 'xlsm',
      module: 'Module1',
      line: 1,
      type: 'kernel32',
      member: 'Sleep',
      only64: true,
      deviceName: 'PC1',
      originalCode: SLEEP.code,
      proposedChanges: 'Declare PtrSafe Sub Sleep Lib "kernel32" (ByVal ms As Long)',
      reference: '#A64-DECLARE-NOPTRSAFE',
      labels: ['Sales'],
    })
    const without = resultRows(file(SLEEP), { ...OPTIONS, with64: false })
    expect(without.map(({ guideline, severity }) => [guideline, severity])).toEqual([[null, 'ready']])
  })

  it('RJ41 hides names where asked', () => {
    const conceal = (path: string) => ({ shown: concealPath(path), code: 'f00d' })
    const [row] = resultRows(file(SLEEP), { ...OPTIONS, conceal })
    expect([row?.sourceLocation, row?.sourceFile, row?.sourceFileReference]).toEqual([
      'C:\\*****',
      'bu****.xlsm',
      'f00d',
    ])
    expect(concealPath('\\\\server\\share\\x\\a.b.docm')).toBe('\\********\\a.*.docm')
    expect(concealPath('budget')).toBe('bu****')
  })

  it('RJ42 tells what to change once for each macro, and what files reach for', () => {
    const one = file(SLEEP)
    const again = { ...one, origin: { ...one.origin, path: 'D:\\copy.xlsm' } }
    expect(remediationRows([one, again], OPTIONS)).toEqual([
      {
        sourceFile: 'C:\\plans\\budget.xlsm',
        module: 'Module1',
        line: 1,
        original: SLEEP.code,
        proposed: 'Declare PtrSafe Sub Sleep Lib "kernel32" (ByVal ms As Long)',
        guidelines: ['A64-DECLARE-NOPTRSAFE'],
        files: 2,
      },
    ])
    const linked = file({ facts: { links: [{ kind: 'workbook', target: 'C:\\x.xlsx', where: 'a' }] } })
    expect(referenceRows([linked, linked], () => [{ lib: 'kernel32' }])).toEqual([
      { kind: 'workbook', name: 'C:\\x.xlsx', target: 'C:\\x.xlsx', files: 2 },
      { kind: 'declare', name: 'kernel32', target: 'kernel32', files: 2 },
    ])
  })

  it('RJ43 counts all and what is unique, in the words of Configuration Manager', () => {
    const one = file(SLEEP)
    const summing = new Summing(true)
    for (const each of [
      one,
      one,
      file({}),
      file({ facts: { status: 'password-protected' } }),
      file({ code: 'Sub A()\nEnd Sub' }),
    ])
      summing.add(each.facts, each.judgement)
    const { counters, macros, files, rules, status } = summing.summary()
    expect(counters).toMatchObject({
      Total: 5,
      HasVba: 3,
      NoVba: 1,
      DuplicateVba: 1,
      Protected: 1,
      Issues: 0,
      Issues64: 2,
      IssuesNone: 3,
      IssuesNone64: 1,
      RemLimited: 0,
      RemLimited64: 2,
      Score: 0,
      Score64: 3,
      HasResults: true,
    })
    expect(macros.limited).toEqual({ total: 2, unique: 1 })
    expect(files.limited).toEqual({ total: 2, unique: 1 })
    expect(status['password-protected']).toBe(1)
    expect(rules.find(({ rule }) => rule === 'A64-DECLARE-NOPTRSAFE')).toEqual({
      rule: 'A64-DECLARE-NOPTRSAFE',
      app: 'excel',
      files: 2,
      findings: 2,
      unique: 1,
    })
    const without = new Summing(false)
    without.add(one.facts, one.judgement)
    expect(without.summary().files.ready).toEqual({ total: 1, unique: 1 })
  })
})
