import { Button } from '@fluentui/react-components'
import { useFormat } from '../language/use-format.ts'
import { useText } from '../language/use-text.ts'
import { isProblem } from '../problem/problem.ts'
import { useProblemText } from '../problem/use-problem-text.ts'
import formStyles from '../ui/form/FormDialog.module.css'
import { KeyHint } from '../ui/KeyHint.tsx'
import type { DraftState } from './draft-keeper.ts'
import styles from './NoteForm.module.css'

interface Props {
  readonly state: DraftState
  readonly isSubmitting: boolean
  readonly onDiscard: () => void
  readonly onLeave: () => void
}

/** What one can do with the form, and where its draft is meanwhile. */
export function FormButtons({ state, isSubmitting, onDiscard, onLeave }: Props) {
  const say = useText()
  return (
    <>
      <DraftLine state={state} />
      {state.is !== 'nothing' && (
        <Button appearance="subtle" onClick={onDiscard}>
          {say('notes:draft.discard')}
        </Button>
      )}
      <Button onClick={onLeave}>{say('notes:draft.leave')}</Button>
      <Button className={formStyles.submit} type="submit" appearance="primary" disabledFocusable={isSubmitting}>
        {isSubmitting ? say('ui:form.sending') : say('notes:save')}
        <KeyHint shortcut="mod+↵" />
      </Button>
    </>
  )
}

function DraftLine({ state }: { readonly state: DraftState }) {
  const say = useText()
  const format = useFormat()
  const problemText = useProblemText()
  switch (state.is) {
    case 'nothing':
      return <span className={styles.state} />
    case 'waiting':
    case 'saving':
      return <span className={styles.state}>{say('notes:draft.saving')}</span>
    case 'kept':
      return <span className={styles.state}>{say('notes:draft.keptAt', { moment: format.moment(state.at) })}</span>
    case 'here':
      return (
        <span className={styles.state} role="alert">
          {say('notes:draft.here', { why: isProblem(state.why) ? problemText(state.why).detail : '' })}
        </span>
      )
  }
}
