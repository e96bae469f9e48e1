import { isoDate } from '@lotse/calendar'
import { APP_USER_DETAIL, readReport } from '@lotse/usage'
import { describe, expect, it } from 'vitest'
import { customerId } from '../platform/db/scope.ts'
import { usageReport } from '../testing/usage-report.ts'
import type { KeptFile } from './kept-file.ts'
import { type KnownReport, planImport } from './plan-import.ts'
import { isOther } from './totals-of.ts'

const now = new Date('2026-11-22T12:00:00Z')
const earlier = new Date('2026-11-08T09:00:00Z')
const october = isoDate('2026-10-31')

interface Brought {
  readonly sha256?: string
  readonly refreshDate?: string
  readonly isCut?: boolean
}

async function read({ sha256 = 'new', refreshDate = october, isCut = false }: Brought = {}): Promise<KeptFile> {
  const text = usageReport({ refreshDate, users: 100, desktopCore: 50 })
  const content = Buffer.from(isCut ? text.slice(0, -40) : text)
  const reading = await readReport(pieces(content), { name: 'report.csv', asOf: isoDate('2026-11-22') })
  const customer = customerId('01930000-0000-7000-8000-0000000000a1')
  const file = { customerId: customer, id: sha256, name: 'report.csv', mediaType: 'text/csv', bytes: 1, sha256 }
  const readings = reading.readings.map((one) => (isOther(one) ? one : { ...one, packed: null }))
  return { file, reading: { ...reading, readings } }
}

async function* pieces(content: Uint8Array): AsyncGenerator<Uint8Array> {
  yield content
}

const known = (sha256: string, more: Partial<KnownReport> = {}): KnownReport => ({
  id: `id of ${sha256}`,
  report: APP_USER_DETAIL,
  refreshDate: october,
  reportPeriod: 30,
  usable: true,
  importedAt: earlier,
  replacedAt: null,
  sha256,
  ...more,
})

describe('what becomes of a report', () => {
  const replaced = { replacedAt: new Date('2026-11-10T09:00:00Z') }
  const setAside = { usable: false, replacedAt: earlier }
  const cases: [string, Brought, KnownReport[], string, string | null, boolean][] = [
    ['nothing is known', {}, [], 'imported', null, false],
    ['another day is known', {}, [known('old', { refreshDate: isoDate('2026-10-30') })], 'imported', null, false],
    ['another period is known', {}, [known('old', { reportPeriod: 7 })], 'imported', null, false],
    ['the same day is known', {}, [known('old')], 'replaced', 'id of old', false],
    ['the same file is in force', {}, [known('new')], 'unchanged', null, false],
    ['the same file was replaced', {}, [known('new', replaced), known('old')], 'replaced', 'id of old', false],
    ['the same file was taken back', {}, [known('new', replaced)], 'imported', null, false],
    ['it is cut and nothing is known', { isCut: true }, [], 'imported', null, false],
    ['it is cut and a usable one is in force', { isCut: true }, [known('old')], 'imported', null, true],
    [
      'it is cut, as the one in force',
      { isCut: true },
      [known('old', { usable: false })],
      'replaced',
      'id of old',
      false,
    ],
    [
      'it was cut and set aside before',
      { isCut: true },
      [known('new', setAside), known('old')],
      'unchanged',
      null,
      false,
    ],
    ['it is whole, the one in force is cut', {}, [known('old', { usable: false })], 'replaced', 'id of old', false],
  ]
  it.each(cases)('where %s', async (_, brought, present, outcome, replaces, isSetAside) => {
    const plan = planImport([await read(brought)], present, now)
    expect(plan).toMatchObject([{ outcome, replaces, isSetAside }])
  })

  it('depends on what the same import brought before', async () => {
    const plan = planImport(
      [
        await read({ sha256: 'a' }),
        await read({ sha256: 'b' }),
        await read({ sha256: 'b' }),
        await read({ sha256: 'a' }),
      ],
      [],
      now,
    )
    expect(plan.map(({ outcome }) => outcome)).toEqual(['imported', 'replaced', 'unchanged', 'replaced'])
    expect(plan.map(({ replaces }) => replaces)).toEqual([null, plan[0]?.id, null, plan[1]?.id])
  })
})
