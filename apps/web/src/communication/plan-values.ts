import { type MergeField, WRITTEN_FIELDS } from '@lotse/assessment'
import type { CommunicationPlan, FieldValues, FreezeView, Language } from '@lotse/contract'
import { LANGUAGES } from './message-values.ts'

export type PlanName = `freeze_${number}_${'from' | 'to' | 'name'}` | `value_${Language}_${MergeField}`
type PlanValues = Record<PlanName, string>

/** The rows of the form: each freeze there is, and two empty ones. */
export const freezeRows = ({ freezes }: Pick<CommunicationPlan, 'freezes'>): readonly number[] =>
  Array.from({ length: Math.min(50, freezes.length + 2) }, (_, row) => row)

export function planValuesOf(plan: CommunicationPlan, rows: readonly number[]): PlanValues {
  const freezes = rows.flatMap((row): [PlanName, string][] => {
    const { from = '', to = '', name = '' } = plan.freezes[row] ?? {}
    return [
      [`freeze_${row}_from`, from],
      [`freeze_${row}_to`, to],
      [`freeze_${row}_name`, name],
    ]
  })
  const values = LANGUAGES.flatMap((language) =>
    WRITTEN_FIELDS.map((field): [PlanName, string] => [
      `value_${language}_${field}`,
      plan.values[language]?.[field] ?? '',
    ]),
  )
  return Object.fromEntries([...freezes, ...values]) as PlanValues
}

/** What is sent to save the form. A freeze with one day only is that day. */
export function planBodyOf(values: PlanValues, rows: readonly number[]) {
  const freezes = rows.flatMap((row): FreezeView[] => {
    const [from, to] = [values[`freeze_${row}_from`] ?? '', values[`freeze_${row}_to`] ?? '']
    const first = from || to
    if (first === '') return []
    return [{ from: first, to: to || first, name: (values[`freeze_${row}_name`] ?? '').trim() } as FreezeView]
  })
  const fields: FieldValues = Object.fromEntries(
    LANGUAGES.map((language) => [
      language,
      Object.fromEntries(
        WRITTEN_FIELDS.flatMap((field) => {
          const value = (values[`value_${language}_${field}`] ?? '').trim()
          return value === '' ? [] : [[field, value]]
        }),
      ),
    ]),
  )
  return { freezes, values: fields }
}
