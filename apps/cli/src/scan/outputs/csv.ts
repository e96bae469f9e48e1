import { csvRow, RESULT_COLUMNS, resultRows } from '@lotse/readiness'
import type { Output, OutputContext } from './output.ts'

/** Tells spreadsheets that a file is UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF'

/** A row for each finding and for each file without one, with the columns of the retired toolkit; without a summary. */
export function csvOutput({ sink, words, ...context }: OutputContext): Output {
  return {
    begin: () => sink.write(`${BYTE_ORDER_MARK}${csvRow(RESULT_COLUMNS)}`),
    add: (record) => sink.write(resultRows(record, words, context).map(csvRow).join('')),
    end: async () => undefined,
  }
}
