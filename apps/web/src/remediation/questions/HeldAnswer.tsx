import type { RemediationAnswer, RemediationQuestion } from '@lotse/contract'
import { useLocalised, useText } from '../../language/use-text.ts'
import { ConflictDialog } from '../../ui/dialog/ConflictDialog.tsx'
import { FormDialog } from '../../ui/form/FormDialog.tsx'
import styles from '../remediation.module.css'
import type { Held, Wish } from './use-answers.ts'

interface Props {
  readonly held: Held
  readonly save: (wish: Wish) => void
  readonly onClose: () => void
}

/** An answer that was not saved at once: its consequences, or both sides where somebody else was faster. */
export function HeldAnswer({ held, save, onClose }: Props) {
  const say = useText()
  const localised = useLocalised()
  const inWords = useAnswerWords()
  const { wish } = held
  if (held.kind === 'consequences')
    return (
      <FormDialog<Record<string, string>>
        title={say('remediation:agree.title')}
        submitLabel={say('remediation:agree.submit')}
        defaultValues={{}}
        onSubmit={async () => save({ ...wish, agreed: true })}
        onClose={onClose}
      >
        <p className={styles.plain}>{held.detail}</p>
      </FormDialog>
    )
  const mine = inWords(wish.question, wish.answer)
  const theirs = inWords(held.theirs, held.theirs.answer)
  return (
    <ConflictDialog
      fields={[
        {
          name: 'answer',
          label: localised(wish.question.text),
          base: inWords(wish.question, wish.question.answer),
          mine,
          theirs,
        },
      ]}
      onResolve={({ answer }) => {
        onClose()
        if (answer !== theirs) save({ ...wish, question: held.theirs })
      }}
      onClose={onClose}
    />
  )
}

/** An answer as it reads on the screen. */
function useAnswerWords(): (question: RemediationQuestion, answer: RemediationAnswer | null) => string {
  const say = useText()
  const localised = useLocalised()
  return (question, answer) => {
    if (answer === null) return say('remediation:questions.notAnswered')
    if (answer === 'unknown') return say('remediation:questions.unknown')
    if (typeof answer === 'boolean') return say(answer ? 'remediation:questions.yes' : 'remediation:questions.no')
    if (typeof answer === 'number') return String(answer)
    const ids = typeof answer === 'string' ? [answer] : answer
    if (ids.length === 0) return say('remediation:questions.noneOfThem')
    const labels = new Map(question.options.map(({ id, label }) => [id, localised(label)]))
    return ids.map((id) => labels.get(id) ?? id).join(', ')
  }
}
