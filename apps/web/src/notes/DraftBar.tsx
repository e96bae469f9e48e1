import { Button } from '@fluentui/react-components'
import type { NoteDraft } from '@lotse/contract'
import { useFormat } from '../language/use-format.ts'
import { useText } from '../language/use-text.ts'
import styles from './NoteForm.module.css'

interface Props {
  readonly others: readonly NoteDraft[]
  readonly onChoose: (draft: NoteDraft) => void
  readonly onFresh: () => void
  readonly onHide: () => void
}

/** Says that a draft came back, and offers another one or an empty form instead; this one stays kept. */
export function DraftBar({ others, onChoose, onFresh, onHide }: Props) {
  const say = useText()
  const format = useFormat()
  return (
    <div className={styles.bar} role="status">
      <span>{say('notes:draft.restored')}</span>
      {others.map((draft) => (
        <Button key={draft.id} size="small" onClick={() => onChoose(draft)}>
          {say('notes:draft.other', { moment: format.moment(draft.changedAt) })}
        </Button>
      ))}
      <Button size="small" onClick={onFresh}>
        {say('notes:draft.fresh')}
      </Button>
      <Button size="small" appearance="subtle" onClick={onHide}>
        {say('notes:draft.hide')}
      </Button>
    </div>
  )
}
