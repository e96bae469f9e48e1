import type { ExpertRequest } from '@lotse/contract'
import { expertFieldText, expertRequestFields } from '@lotse/playbook'
import { useLanguage, useLocalised } from '../language/use-text.ts'
import { ConflictDialog } from '../ui/dialog/ConflictDialog.tsx'
import { inputOf, type RequestField, type RequestValues, valuesOf } from './values.ts'

interface Props {
  readonly base: RequestValues
  readonly mine: RequestValues
  readonly theirs: ExpertRequest
  readonly onResolve: (values: RequestValues) => void
  readonly onLeave: () => void
}

/** Two people filled in one request: both sides, field by field. Leaving saves nothing; one’s own words stay in the form. */
export function RequestConflict({ base, mine, theirs, onResolve, onLeave }: Props) {
  const localised = useLocalised()
  const language = useLanguage()
  const saved = valuesOf(theirs.form)
  const fields = expertRequestFields.filter(({ id }) => id !== 'workload')
  // Seats as they were typed: they may be no number yet.
  const shown = (values: RequestValues, id: RequestField) =>
    id === 'seats'
      ? values.seats
      : expertFieldText({ ...theirs.form, ...(inputOf(values) as typeof theirs.form) }, id, language)
  const resolve = (words: Record<RequestField, string>) => {
    const chosen = { ...mine }
    for (const name of Object.keys(mine) as RequestField[])
      if (words[name] !== shown(mine, name)) chosen[name] = saved[name]
    onResolve(chosen)
  }
  return (
    <ConflictDialog
      fields={fields.map(({ id, label }) => {
        const name = id as RequestField
        return {
          name,
          label: localised(label),
          base: shown(base, name),
          mine: shown(mine, name),
          theirs: shown(saved, name),
        }
      })}
      onResolve={resolve}
      onClose={onLeave}
    />
  )
}
