import { Button } from '@fluentui/react-components'
import type { TimeEntry } from '@lotse/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api, client } from '../app/api.ts'
import { reportProblem } from '../app/toasts/report.ts'
import { usePlace } from '../engagements/use-place.ts'
import { useFormat } from '../language/use-format.ts'
import { useText } from '../language/use-text.ts'
import { durationWords } from './duration.ts'
import styles from './tasks.module.css'

interface Props {
  readonly entry: TimeEntry
  readonly onEdit: (entry: TimeEntry) => void
  readonly onRemoved: (entry: TimeEntry) => void
}

/** One entry: when, who, how long, what. */
export function TimeItem({ entry, onEdit, onRemoved }: Props) {
  const say = useText()
  const format = useFormat()
  const place = usePlace()
  const queries = useQueryClient()
  const { mutate, isPending } = useMutation({
    mutationFn: () => client.timeEntries.remove({ ...place, entryId: entry.id }),
    onSuccess: () => onRemoved(entry),
    onError: reportProblem,
    onSettled: () => queries.invalidateQueries({ queryKey: api.timeEntries.key() }),
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
