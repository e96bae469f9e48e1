import { DECISION_POINTS } from '@lotse/assessment'
import type { ParkedQuestion } from '@lotse/contract'
import { useQueryClient } from '@tanstack/react-query'
import { api, client, ifMatch } from '../app/api.ts'
import { EditDialog } from '../app/EditDialog.tsx'
import { usePlace } from '../engagements/use-place.ts'
import { useLocalised, useText } from '../language/use-text.ts'
import { FormDialog } from '../ui/form/FormDialog.tsx'
import { SelectField } from '../ui/form/SelectField.tsx'
import { TextField } from '../ui/form/TextField.tsx'

type Name = 'words' | 'pointId' | 'answer'
type Values = Record<Name, string>

interface Props {
  /** The question that is changed; null: a new one. */
  readonly question: ParkedQuestion | null
  /** The point that is open: what a new question is probably about. */
  readonly current: string
  readonly onClose: () => void
}

const valuesOf = ({ words, pointId, answer }: ParkedQuestion): Values => ({
  words,
  pointId: pointId ?? '',
  answer: answer ?? '',
})

/** Parks a question, or writes down what came of it. */
export function ParkQuestion({ question, current, onClose }: Props) {
  const say = useText()
  const localised = useLocalised()
  const place = usePlace()
  const queries = useQueryClient()
  const renew = () => queries.invalidateQueries({ queryKey: api.workshop.key() })
  const titleOf = (id: string) =>
    localised(DECISION_POINTS.find((point) => point.id === id)?.title ?? { de: id, en: id })
  const fields = (
    <>
      <TextField name="words" label={say('workshop:parked.words')} multiline rows={2} required />
      <SelectField
        name="pointId"
        label={say('workshop:parked.point')}
        empty="–"
        options={DECISION_POINTS.map(({ id }) => ({ value: id, label: titleOf(id) }))}
      />
    </>
  )
  if (question === null)
    return (
      <FormDialog<Values>
        title={say('workshop:parked.add')}
        submitLabel={say('workshop:parked.add')}
        defaultValues={{ words: '', pointId: current, answer: '' }}
        onSubmit={async ({ words, pointId }) => {
          await client.workshop.park({ ...place, words, pointId: pointId || null })
          await renew()
        }}
        onClose={onClose}
      >
        {fields}
      </FormDialog>
    )
  return (
    <EditDialog<Name, ParkedQuestion>
      title={say('workshop:parked.answer')}
      submitLabel={say('workshop:decide.save')}
      thing={question}
      valuesOf={valuesOf}
      fields={{
        words: { label: say('workshop:parked.words') },
        pointId: { label: say('workshop:parked.point'), show: (value) => (value === '' ? '' : titleOf(value)) },
        answer: { label: say('workshop:parked.answerLabel') },
      }}
      save={async ({ words, pointId, answer }, on) => {
        await client.workshop.changeParked({
          params: { ...place, parkedId: on.id },
          headers: { 'if-match': ifMatch(on.version) },
          body: { words, pointId: pointId || null, answer: answer.trim() || null },
        })
        await renew()
      }}
      onClose={onClose}
    >
      {fields}
      <TextField
        name="answer"
        label={say('workshop:parked.answerLabel')}
        hint={say('workshop:parked.answerHint')}
        multiline
        rows={3}
      />
    </EditDialog>
  )
}
