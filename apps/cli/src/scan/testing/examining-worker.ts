import { readFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { type Finding, recordWithoutFacts, type ScanRecord } from '@lotse/readiness'
import { serveJobs } from '../serve-jobs.ts'

const FINDING: Finding = {
  rule: 'A64-DECLARE-NOPTRSAFE',
  severity: 'limited',
  only64: true,
  module: 'Module1',
  line: 3,
  column: 1,
  statementLine: 3,
  statement: 'Declare Function Sleep Lib "kernel32" (ByVal ms As Long)',
  values: { name: 'Sleep' },
  proposed: 'Declare PtrSafe Function Sleep Lib "kernel32" (ByVal ms As Long)',
}

/** Does with a file what its text says, so that a test decides what happens to the scan: `finding`, `locked`, `hang`, `greedy`, `die`, `wait`. */
serveJobs(async (job): Promise<ScanRecord> => {
  const [word = '', hash = ''] = readFileSync(job.path, 'utf8').trim().split(/\s+/)
  const clean: ScanRecord = { ...recordWithoutFacts(job, 'no-vba', null), type: 'OLE', app: 'excel' }
  switch (word) {
    case 'finding': {
      const projectHash = (hash || 'a').repeat(64).slice(0, 64)
      return { ...clean, status: 'has-vba', hasVba: true, projectHash, findings: [FINDING] }
    }
    case 'formula':
      return {
        ...clean,
        status: 'has-vba',
        findings: [{ ...FINDING, statement: '=cmd|calc\u001b[2J\u202e', module: '@SUM(1)' }],
      }
    case 'locked':
      return { ...clean, status: 'password-protected', encrypted: true }
    case 'hang':
      for (;;) if (Number.isNaN(performance.now())) return clean
    case 'greedy': {
      const kept: number[][] = []
      for (;;) kept.push(new Array<number>(100_000).fill(kept.length))
    }
    case 'die':
      process.exit(7)
      break
    case 'throw':
      throw new Error('a fault of the program')
    case 'wait':
      await wait(100)
  }
  return clean
})
