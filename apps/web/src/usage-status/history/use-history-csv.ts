import { useFormat } from '../../language/use-format.ts'
import { useText } from '../../language/use-text.ts'
import type { CsvTable } from '../../ui/csv.ts'
import { useRecordName } from '../words.ts'
import { comparedFields, type StatusChange } from './changes.ts'
import { useFieldWords } from './use-field-words.ts'

/** Every state of every record as a table: one line a change, with who and why. */
export function useHistoryCsv(): (changes: readonly StatusChange[]) => CsvTable {
  const say = useText()
  const format = useFormat()
  const nameOf = useRecordName()
  const { name, value } = useFieldWords()
  const fields = comparedFields.filter((field) => field !== 'part' && field !== 'approval')
  return (changes) => ({
    header: [
      say('usageStatus:history.when'),
      say('usageStatus:history.who'),
      say('usageStatus:history.record'),
      ...fields.map(name),
      say('usageStatus:history.merged'),
      say('usageStatus:history.why'),
    ],
    rows: changes.map(({ state }) => [
      format.moment(state.changedAt),
      state.changedBy?.name ?? null,
      nameOf(state, 2),
      ...fields.map((field) => {
        const raw = state[field]
        return typeof raw === 'number' || raw === null ? raw : value(state, field)
      }),
      state.closed ? '×' : null,
      state.reason,
    ]),
  })
}
