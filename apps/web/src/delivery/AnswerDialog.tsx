import type { WorkflowAnswer } from '@lotse/contract'
import { useQueryClient } from '@tanstack/react-query'
import { client, ifMatch } from '../app/api.ts'
import { EditDialog } from '../app/EditDialog.tsx'
import { usePlace } from '../engagements/use-place.ts'
import { useText } from '../language/use-text.ts'
import { ChoiceField } from '../ui/form/ChoiceField.tsx'
import { TextField } from '../ui/form/TextField.tsx'
import { renewDelivery } from './delivery-query.ts'

type Name = 'answer' | 'why'

interface Props {
  /** The question in words. */
  readonly question: string
  readonly present: WorkflowAnswer
  readonly onClose: () => void
}

/** Answers a question of the workflow and says why; the open answer takes an earlier one back. */
export function AnswerDialog({ question, present, onClose }: Props) {
  const say = useText()
  const place = usePlace()
  const queries = useQueryClient()
  const save = async (values: Record<Name, string>, on: WorkflowAnswer) => {
    await client.delivery.answer({
      params: { ...place, questionId: present.questionId },
      headers: { 'if-match': ifMatch(on.version) },
      body: { answer: answerOf(values.answer), why: values.why },
    })
    await renewDelivery(queries, place)
  }
  const words = (answer: string) => say(`delivery:${answerOf(answer) ?? 'open'}`)
  return (
    <EditDialog<Name, WorkflowAnswer>
      title={question}
      submitLabel={say('delivery:save')}
      thing={present}
      valuesOf={({ answer, why }) => ({ answer: answer ?? 'open', why: why ?? '' })}
      fields={{
        answer: { label: say('delivery:question.answer'), show: words },
        why: { label: say('delivery:question.why') },
      }}
      save={save}
      onClose={onClose}
    >
      <ChoiceField
        name="answer"
        label={say('delivery:question.answer')}
        options={['yes', 'no', 'open'].map((value) => ({ value, label: words(value) }))}
      />
      <TextField
        name="why"
        required
        multiline
        rows={4}
        label={say('delivery:question.why')}
        hint={say('delivery:question.whyHint')}
      />
    </EditDialog>
  )
}

const answerOf = (value: string): WorkflowAnswer['answer'] => (value === 'yes' || value === 'no' ? value : null)
