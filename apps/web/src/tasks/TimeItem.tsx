import { Button } from '@fluentui/react-components'
import type { TimeEntry } from '@lotse/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api, client } from '../app/api.ts'
import { reportProblem } from '../app/toasts/report.ts'
import { useUndoToast } from '../app/toasts/use-undo-toast.ts'
import { usePlace } from '../engagements/use-place.ts'
import { useFormat } from '../language/use-format.ts'
import { useText } from '../language/use-text.ts'
import { durationWords } from './duration.ts'
import styles from './tasks.module.css'

interface Props {
  readonly entry: TimeEntry
  readonly onEdit: (entry: TimeEntry) => void
}

/** One entry: when, who, how long, what. Removing it can be taken back. */
export function TimeItem({ entry, onEdit }: Props) {
  const say = useText()
  const format = useFormat()
  const place = usePlace()
  const queries = useQueryClient()
  const undoToast = useUndoToast()
  const key = { ...place, entryId: entry.id }
  const renew = () => queries.invalidateQueries({ queryKey: api.timeEntries.key() })
  const { mutate, isPending } = useMutation({
    mutationFn: () => client.timeEntries.remove(key),
    onSuccess: () =>
      undoToast('tasks:removed', async () => {
        await client.timeEntries.restore(key)
        await renew()
      }),
    onError: reportProblem,
    onSettled: renew,
  })
  const date = format.date(entry.workedOn)
  return (
    <li className={styles.entry} data-pending={isPending || undefined}>
      <span>
        <strong>{durationWords(say, entry.minutes)}</strong>
        {` · ${entry.what}`}
        <span className={styles.meta}>{`${date} · ${entry.person.name}`}</span>
      </span>
      {entry.may.change && (
        <span className={styles.acts}>
          <Button size="small" aria-label={say('tasks:editOf', { date })} onClick={() => onEdit(entry)}>
            {say('tasks:change')}
          </Button>
          <Button
            size="small"
            appearance="subtle"
            disabledFocusable={isPending}
            aria-label={say('tasks:removeOf', { date })}
            onClick={() => mutate()}
          >
            {say('tasks:remove')}
          </Button>
        </span>
      )}
    </li>
  )
}
