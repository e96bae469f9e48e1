import { createHash } from 'node:crypto'
import { isoDate } from '@lotse/calendar'
import { describe, expect, it } from 'vitest'
import { builtInTemplate } from '../catalogue/template.ts'
import { NO_WORK, workOn } from '../process/run.ts'
import { BARE, CLOUD_NATIVE } from '../testing/customers.ts'
import { runOf, settled } from '../testing/runs.ts'
import { canonicalText, confirm, type Declaration, isConfirmationOf } from './record.ts'

const TEMPLATE = builtInTemplate('commercial')
const WHO: Declaration = {
  customer: 'Nordwerk',
  name: 'Ada Beck',
  role: 'CIO',
  on: isoDate('2026-11-23'),
  way: 'meeting',
  recordedBy: 'K. Lenz',
}
const sha256 = async (text: string): Promise<string> => createHash('sha256').update(text, 'utf8').digest('hex')

async function recordOf(run = settled(runOf(CLOUD_NATIVE))) {
  const record = await confirm(run, TEMPLATE, WHO, 'en', sha256)
  if (!('hash' in record)) throw new Error(JSON.stringify(record))
  return { run, record }
}

describe('RM30 confirmation', () => {
  it('RM30 says who, when and what, and its hash is over exactly that', async () => {
    const { record } = await recordOf()
    const lines = record.text.split('\n')
    expect(lines.slice(0, 9)).toEqual([
      'Confirmed checklist 2',
      'Customer: Nordwerk',
      'Confirmed by: Ada Beck',
      'Role: CIO',
      'On: 2026-11-23',
      'How: in a meeting',
      'Recorded by: K. Lenz',
      'Template: microsoft-365-apps 1.0.0 commercial',
      'ID-01: Register and verify the mail and sign-in domains | resolved | shown for ID-01 |  |  | 2026-11-20',
    ])
    expect([lines.length, record.hash]).toEqual([8 + 18 + 93, await sha256(record.text)])
  })

  it('RM30 names the files of each item with their hashes, in whatever order they came', async () => {
    const run = settled(runOf(CLOUD_NATIVE))
    const files = [
      { itemId: 'ID-06', name: 'scan.pdf', sha256: 'b2' },
      { itemId: 'ID-01', name: 'domains.pdf', sha256: 'a1' },
      { itemId: 'ID-06', name: 'mail.eml', sha256: 'a3' },
    ]
    const text = canonicalText(run, TEMPLATE, WHO, 'en', files)
    expect(canonicalText(run, TEMPLATE, WHO, 'en', files.toReversed())).toBe(text)
    expect(text.split('\n').filter((one) => one.includes('SHA-256'))).toEqual([
      'ID-01 file (SHA-256): a1 | domains.pdf',
      'ID-06 file (SHA-256): a3 | mail.eml',
      'ID-06 file (SHA-256): b2 | scan.pdf',
    ])
    const record = await confirm(run, TEMPLATE, WHO, 'en', sha256, files)
    if (!('hash' in record)) throw new Error(JSON.stringify(record))
    const [first, ...others] = files
    const swapped = [{ itemId: 'ID-06', name: 'scan.pdf', sha256: 'c4' }, ...others]
    expect([
      first?.sha256,
      await isConfirmationOf(record, run, TEMPLATE, 'en', sha256, files),
      await isConfirmationOf(record, run, TEMPLATE, 'en', sha256, swapped),
    ]).toEqual(['b2', true, false])
  })

  it('RM30 is refused while something is open', async () => {
    expect(await confirm(runOf(BARE), TEMPLATE, WHO, 'en', sha256)).toHaveLength(125)
  })

  it('RM31 any change of item, answer or record shows', async () => {
    const { run, record } = await recordOf()
    const holds = (...[one, two]: [typeof record, typeof run]) => isConfirmationOf(one, two, TEMPLATE, 'en', sha256)
    expect(await holds(record, run)).toBe(true)
    const other = { ...run, work: new Map(run.work).set('ID-01', { ...workOn(run, 'ID-01'), evidence: 'other' }) }
    expect(await holds(record, other)).toBe(false)
    expect(await holds(record, { ...run, answers: new Map(run.answers).set('seats', 41) })).toBe(false)
    expect(await holds({ ...record, hash: record.hash.replace(/^./, 'x') }, run)).toBe(false)
    expect(await holds({ ...record, declaration: { ...WHO, name: 'Eve' } }, run)).toBe(false)
  })

  it('RM31 the order in which people worked does not matter, and no text passes for another', () => {
    const run = settled(runOf(CLOUD_NATIVE))
    const text = (work: typeof run.work) => canonicalText({ ...run, work }, TEMPLATE, WHO, 'de')
    expect(text(new Map([...run.work].reverse()))).toBe(text(run.work))
    const withWork = (evidence: string, note: string) =>
      text(new Map(run.work).set('ID-01', { ...NO_WORK, evidence, note }))
    const all = [
      withWork('a | b', ''),
      withWork('a', 'b'),
      withWork('a\nb', ''),
      withWork('a\\nb', ''),
      withWork('a', ''),
    ]
    expect(new Set(all).size).toBe(5)
    expect(withWork('ü', '')).toBe(withWork('u\u0308', ''))
  })
})
