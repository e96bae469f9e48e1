import { Button } from '@fluentui/react-components'
import type { TimeEntry } from '@lotse/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { api, client } from '../app/api.ts'
import { reportProblem } from '../app/toasts/report.ts'
import { usePlace } from '../engagements/use-place.ts'
import { useText } from '../language/use-text.ts'
import styles from './tasks.module.css'

interface Props {
  readonly entry: TimeEntry
  readonly onDone: () => void
}

/** An entry was removed, and the way to take that back. It has the focus, because the button of the entry is gone. */
export function RemovedTime({ entry, onDone }: Props) {
  const say = useText()
  const place = usePlace()
  const queries = useQueryClient()
  const line = useRef<HTMLParagraphElement>(null)
  useEffect(() => line.current?.querySelector('button')?.focus(), [])
  const { mutate, isPending } = useMutation({
    mutationFn: () => client.timeEntries.restore({ ...place, entryId: entry.id }),
    onSuccess: onDone,
    onError: reportProblem,
    onSettled: () => queries.invalidateQueries({ queryKey: api.timeEntries.key() }),
  })
  return (
    <p ref={line} role="status" className={styles.removed}>
      {say('tasks:removed')}
      <Button size="small" disabledFocusable={isPending} onClick={() => mutate()}>
        {say('app:toasts.undo')}
      </Button>
    </p>
  )
}
