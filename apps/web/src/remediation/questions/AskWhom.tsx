import { Field, Input } from '@fluentui/react-components'
import type { RemediationQuestion } from '@lotse/contract'
import { useState } from 'react'
import { useText } from '../../language/use-text.ts'
import type { Wish } from './use-answers.ts'

interface Props {
  readonly question: RemediationQuestion
  readonly save: (wish: Wish) => void
}

/** Who might know what nobody here knows; saved when its reader leaves the field. */
export function AskWhom({ question, save }: Props) {
  const say = useText()
  const [typed, setTyped] = useState(question.askWhom ?? '')
  const send = () => {
    const askWhom = typed.trim()
    if (askWhom !== (question.askWhom ?? '')) save({ question, answer: 'unknown', askWhom })
  }
  return (
    <Field label={say('remediation:questions.askWhom')}>
      <Input
        value={typed}
        maxLength={200}
        onChange={(_event, { value }) => setTyped(value)}
        onBlur={send}
        onKeyDown={({ key }) => key === 'Enter' && send()}
      />
    </Field>
  )
}
