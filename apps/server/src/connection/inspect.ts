import type { IsoDate } from '@lotse/calendar'
import type { SourceAnswer } from '@lotse/contract'
import { readReport } from '@lotse/usage'

/** What a report holds, before anybody imports it. */
export type Found = Pick<SourceAnswer, 'answer' | 'rows' | 'refreshDate' | 'concealed' | 'code'>

/** Reads a report to its end and says what it is. A page, an error or a broken file is `unreadable`, no rows `noData`. */
export async function inspectReport(
  bytes: AsyncIterable<Uint8Array>,
  { name, asOf, signal }: { readonly name: string; readonly asOf: IsoDate; readonly signal: AbortSignal },
): Promise<Found> {
  const { refused, readings } = await readReport(bytes, { name, asOf, signal })
  const nothing = { rows: null, refreshDate: null, concealed: null }
  if (refused?.code === 'empty-file') return { ...nothing, answer: 'noData', code: null }
  const [reading] = readings
  if (refused !== null || reading === undefined)
    return { ...nothing, answer: 'unreadable', code: refused?.code ?? 'nothing' }
  const rows = reading.rows.accepted
  return {
    answer: rows === 0 ? 'noData' : 'ok',
    rows,
    refreshDate: reading.refreshDate,
    concealed: reading.users === null || rows === 0 ? null : reading.concealed !== 'none',
    code: null,
  }
}
