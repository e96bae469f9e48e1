import { addDays, isIsoDate } from '@lotse/calendar'
import type { AccelerationView } from '@lotse/contract'
import { useState } from 'react'
import { client, ifMatch } from '../../app/api.ts'
import { showToast } from '../../app/toasts/toast-store.ts'
import { usePlace } from '../../engagements/use-place.ts'
import { useFormat } from '../../language/use-format.ts'
import { useText } from '../../language/use-text.ts'
import { useToday } from '../../language/use-today.ts'
import { isProblem } from '../../problem/problem.ts'
import { DateField } from '../../ui/form/DateField.tsx'
import { FormDialog } from '../../ui/form/FormDialog.tsx'
import { TextField } from '../../ui/form/TextField.tsx'
import { FormRefusal } from '../../ui/form/use-send.ts'
import { useKeepView } from '../use-view.ts'

interface Props {
  readonly answer: 'postpone' | 'dismiss'
  /** Of the answer that stands now. */
  readonly version: number
  readonly onClose: () => void
}

interface Values {
  readonly until: string
  readonly reason: string
}

/** Answers an alert without a case: later, with a day, or not at all; both with the reason. */
export function AnswerAlert({ answer, version, onClose }: Props) {
  const say = useText()
  const place = usePlace()
  const today = useToday()
  const keep = useKeepView()
  const format = useFormat()
  const [on, setOn] = useState(version)
  const isLater = answer === 'postpone'
  /** Somebody answered meanwhile: their answer is shown, and sending again replaces it. */
  const faster = ({ answerVersion, alert }: AccelerationView) => {
    setOn(answerVersion)
    if (alert === null) return new FormRefusal(say('acceleration:answer.faster.none'))
    const { until, reason } = alert
    const by = alert.by?.name ?? say('acceleration:somebody')
    const isPostponed = alert.answer === 'postponed' && until !== null
    return new FormRefusal(
      isPostponed
        ? say('acceleration:answer.faster.postponed', { by, reason, date: format.date(until) })
        : say('acceleration:answer.faster.dismissed', { by, reason }),
    )
  }
  const send = async ({ until, reason }: Values) => {
    await keep(
      client.acceleration.answer({
        params: place,
        headers: { 'if-match': ifMatch(on) },
        body: {
          answer: isLater ? 'postponed' : 'dismissed',
          until: isLater && isIsoDate(until) ? until : null,
          reason,
        },
      }),
    ).catch((problem) => {
      throw isProblem(problem) && problem.code === 'changed-meanwhile'
        ? faster(problem.current as AccelerationView)
        : problem
    })
    showToast({ words: { key: isLater ? 'acceleration:answer.postponed' : 'acceleration:answer.dismissed' } })
  }
  return (
    <FormDialog<Values>
      title={say(`acceleration:answer.${answer}`)}
      submitLabel={say(isLater ? 'acceleration:actions.postpone' : 'acceleration:actions.dismiss')}
      defaultValues={{ until: isLater ? addDays(today, 28) : '', reason: '' }}
      onSubmit={send}
      onClose={onClose}
    >
      <p>{say(`acceleration:answer.${answer}Words`)}</p>
      {isLater && <DateField name="until" required min={addDays(today, 1)} label={say('acceleration:answer.until')} />}
      <TextField name="reason" required multiline rows={3} label={say('acceleration:answer.reason')} />
    </FormDialog>
  )
}
