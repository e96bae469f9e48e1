import { Button } from '@fluentui/react-components'
import type { TimeEntry } from '@lotse/contract'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../app/api.ts'
import { Loaded } from '../app/Loaded.tsx'
import { usePlace } from '../engagements/use-place.ts'
import { useText } from '../language/use-text.ts'
import { onDemand } from '../ui/on-demand.ts'
import { TextSkeleton } from '../ui/Skeleton.tsx'
import { durationWords } from './duration.ts'
import { RemovedTime } from './RemovedTime.tsx'
import { TimeItem } from './TimeItem.tsx'
import styles from './tasks.module.css'
import { useTimeCsv } from './use-time-csv.ts'

const TimeDialog = onDemand(async () => (await import('./TimeDialog.tsx')).TimeDialog)

interface Props {
  readonly taskId: string
  /** Whether this person works on the engagement and may record time. */
  readonly mayRecord: boolean
}

/** Time spent on one task: its sum, each entry, and the whole engagement's as a file. */
export function TimePanel({ taskId, mayRecord }: Props) {
  const say = useText()
  const place = usePlace()
  const sums = useQuery(api.timeEntries.sums.queryOptions({ input: place }))
  const entries = useInfiniteQuery(
    api.timeEntries.list.infiniteOptions({
      input: (after: string | undefined) => ({ ...place, taskId, limit: 10, ...(after !== undefined && { after }) }),
      initialPageParam: undefined,
      getNextPageParam: ({ next }) => next ?? undefined,
    }),
  )
  const [editing, setEditing] = useState<TimeEntry | 'new' | null>(null)
  const [removed, setRemoved] = useState<TimeEntry | null>(null)
  const csv = useTimeCsv()
  const own = sums.data?.tasks.find((one) => one.taskId === taskId)?.minutes ?? 0
  const all = sums.data?.minutes ?? 0
  return (
    <section className={styles.section}>
      <h3>{own > 0 ? say('tasks:sum', { time: durationWords(say, own) }) : say('tasks:title')}</h3>
      {own > 0 && (
        <p className={styles.meta}>
          {say('tasks:ofAll', { time: durationWords(say, own), all: durationWords(say, all) })}
        </p>
      )}
      <Loaded query={entries} skeleton={<TextSkeleton lines={2} />}>
        {({ pages }) => {
          const items = pages.flatMap((page) => page.items)
          const left = (pages[0]?.total ?? 0) - items.length
          return (
            <>
              {items.length === 0 && <p className={styles.meta}>{say('tasks:none')}</p>}
              <ul className={styles.entries}>
                {items.map((entry) => (
                  <TimeItem key={entry.id} entry={entry} onEdit={setEditing} onRemoved={setRemoved} />
                ))}
              </ul>
              {left > 0 && (
                <Button size="small" onClick={() => void entries.fetchNextPage()}>
                  {say('tasks:more', { count: left })}
                </Button>
              )}
            </>
          )
        }}
      </Loaded>
      {removed && <RemovedTime key={removed.id} entry={removed} onDone={() => setRemoved(null)} />}
      <div className={styles.buttons}>
        {mayRecord && (
          <Button size="small" onClick={() => setEditing('new')} {...TimeDialog.fetchedBy}>
            {say('tasks:add')}
          </Button>
        )}
        {all > 0 && (
          <Button size="small" appearance="subtle" onClick={() => void csv()}>
            {say('tasks:csv')}
          </Button>
        )}
      </div>
      {editing && (
        <TimeDialog taskId={taskId} entry={editing === 'new' ? null : editing} onClose={() => setEditing(null)} />
      )}
    </section>
  )
}
