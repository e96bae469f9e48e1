import { Button } from '@fluentui/react-components'
import { useQueryClient } from '@tanstack/react-query'
import { api, client } from '../app/api.ts'
import { reportProblem } from '../app/toasts/report.ts'
import { useUndoToast } from '../app/toasts/use-undo-toast.ts'
import { usePlace } from '../engagements/use-place.ts'
import { useText } from '../language/use-text.ts'
import styles from './adoption.module.css'

interface Props {
  readonly entryId: string
  /** What it is called, for those who hear the buttons. */
  readonly name: string
  readonly onEdit: () => void
  readonly onNear: { readonly onFocus: () => void; readonly onPointerEnter: () => void }
}

/** Changes or removes an entry; what was removed can be taken back. */
export function EntryActions({ entryId, name, onEdit, onNear }: Props) {
  const say = useText()
  const place = usePlace()
  const queries = useQueryClient()
  const undoToast = useUndoToast()
  const renew = () => queries.invalidateQueries({ queryKey: api.adoption.key() })
  const remove = async () => {
    try {
      await client.adoption.remove({ ...place, entryId })
    } catch (error) {
      return reportProblem(error)
    }
    await renew()
    undoToast('adoption:removed', async () => {
      await client.adoption.restore({ ...place, entryId })
      await renew()
    })
  }
  return (
    <div className={styles.actions}>
      <Button size="small" {...onNear} aria-label={say('adoption:editOf', { name })} onClick={onEdit}>
        {say('adoption:edit')}
      </Button>
      <Button size="small" aria-label={say('adoption:removeOf', { name })} onClick={() => void remove()}>
        {say('adoption:remove')}
      </Button>
    </div>
  )
}
