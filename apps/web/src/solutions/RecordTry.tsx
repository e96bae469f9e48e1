import type { IsoDate } from '@lotse/calendar'
import type { SolutionRow } from '@lotse/contract'
import { NONE_FITS_LENGTH, type TryOutcomeId, tryOutcomeIds, tryOutcomes } from '@lotse/playbook'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { api, client, ifMatch } from '../app/api.ts'
import { reportProblem } from '../app/toasts/report.ts'
import { useLocalised, useText } from '../language/use-text.ts'
import { useToday } from '../language/use-today.ts'
import { ChoiceField } from '../ui/form/ChoiceField.tsx'
import { DateField } from '../ui/form/DateField.tsx'
import { FormDialog } from '../ui/form/FormDialog.tsx'
import { TextField } from '../ui/form/TextField.tsx'
import { useSolutionsSearch } from './use-solutions-search.ts'

interface Props {
  readonly place: { readonly customerId: string; readonly engagementId: string }
  /** Absent: none fits. */
  readonly solutionId?: string
  readonly here?: SolutionRow['here']
  readonly title?: string
  /** What was searched for. */
  readonly search?: string
  readonly onClose: () => void
}

interface Values {
  outcome: string
  words: string
  triedOn: string
}

const outcomes = tryOutcomeIds.filter((id) => id !== 'noneFits')

/** What became of a solution at an engagement, or that none fits; said again, it changes what was recorded. */
export function RecordTry({
  place: { customerId, engagementId },
  solutionId,
  here,
  title,
  search = '',
  onClose,
}: Props) {
  const say = useText()
  const pick = useLocalised()
  const today = useToday()
  const queries = useQueryClient()
  const place = { customerId, engagementId }
  const [{ case: caseId = null }] = useSolutionsSearch()
  const { data, error } = useQuery(api.solutions.tries.queryOptions({ input: place, enabled: Boolean(here) }))
  const before = data?.items.find(({ id }) => id === here?.tryId)
  const isLost = Boolean(here) && before === undefined && (error !== null || data !== undefined)
  useEffect(() => {
    if (!isLost) return
    if (error !== null) reportProblem(error)
    onClose()
  }, [isLost, error, onClose])
  if (here && !before) return null
  const isNone = solutionId === undefined
  const save = async ({ outcome, words, triedOn }: Values) => {
    const chosen = tryOutcomeIds.find((id) => id === outcome) as TryOutcomeId
    const body = { outcome: chosen, words: words.trim(), triedOn: triedOn as IsoDate }
    if (before)
      await client.solutions.changeTry({
        params: { ...place, tryId: before.id },
        headers: { 'if-match': ifMatch(before.version) },
        body,
      })
    else await client.solutions.try({ ...place, solutionId: solutionId ?? null, ...body, search, caseId })
    await queries.invalidateQueries({ queryKey: api.solutions.key() })
  }
  return (
    <FormDialog<Values>
      title={isNone ? say('solutions:noneFits.title') : say('solutions:try.title', { title: title ?? '' })}
      submitLabel={say('solutions:try.submit')}
      defaultValues={{
        outcome: isNone ? 'noneFits' : (before?.outcome ?? 'trying'),
        words: before?.words ?? '',
        triedOn: before?.triedOn ?? today,
      }}
      onSubmit={save}
      onClose={onClose}
    >
      {!isNone && (
        <ChoiceField
          name="outcome"
          label={say('solutions:try.outcome')}
          options={outcomes.map((id) => ({ value: id, label: pick(tryOutcomes[id].label) }))}
        />
      )}
      <TextField
        name="words"
        label={say(isNone ? 'solutions:noneFits.words' : 'solutions:try.words')}
        hint={isNone ? say('solutions:noneFits.hint', { count: NONE_FITS_LENGTH }) : say('solutions:try.wordsHint')}
        required={isNone}
        multiline
        rows={3}
      />
      <DateField name="triedOn" label={say('solutions:try.on')} max={today} required />
    </FormDialog>
  )
}
