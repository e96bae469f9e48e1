import { Button } from '@fluentui/react-components'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../app/api.ts'
import { Loaded } from '../../app/Loaded.tsx'
import { reportProblem } from '../../app/toasts/report.ts'
import { showToast } from '../../app/toasts/toast-store.ts'
import { useFormat } from '../../language/use-format.ts'
import { useText } from '../../language/use-text.ts'
import { onDemand } from '../../ui/on-demand.ts'
import { Panel } from '../../ui/Panel.tsx'
import { TextSkeleton } from '../../ui/Skeleton.tsx'
import styles from '../meetings.module.css'

const OnceDialog = onDemand(async () => (await import('../../ui/dialog/OnceDialog.tsx')).OnceDialog)

/** The private address under which one's own calendar program reads the meetings: made, shown once, ended. */
export function FeedPanel() {
  const say = useText()
  const format = useFormat()
  const queries = useQueryClient()
  const query = useQuery(api.meetings.feed.queryOptions({ input: {} }))
  const [address, setAddress] = useState<string>()
  const renew = () => queries.invalidateQueries({ queryKey: api.meetings.feed.key() })
  const open = useMutation(
    api.meetings.openFeed.mutationOptions({
      onSuccess: async (made) => {
        setAddress(made.address)
        await renew()
      },
      onError: reportProblem,
    }),
  )
  const close = useMutation(
    api.meetings.closeFeed.mutationOptions({
      onSuccess: async () => {
        showToast({ words: { key: 'meetings:feed.ended' } })
        await renew()
      },
      onError: reportProblem,
    }),
  )
  return (
    <Panel title={say('meetings:feed.title')}>
      <p className={styles.meta}>{say('meetings:feed.why')}</p>
      <Loaded query={query} skeleton={<TextSkeleton lines={2} />}>
        {(feed) => (
          <>
            <p className={styles.seriesLine}>
              {feed === null
                ? say('meetings:feed.none')
                : [
                    say('meetings:feed.present', { date: format.date(feed.createdAt) }),
                    feed.lastReadAt
                      ? say('meetings:feed.read', { date: format.moment(feed.lastReadAt) })
                      : say('meetings:feed.neverRead'),
                  ].join(' ')}
            </p>
            <div className={styles.steps}>
              <Button {...OnceDialog.fetchedBy} disabledFocusable={open.isPending} onClick={() => open.mutate({})}>
                {say(feed === null ? 'meetings:feed.make' : 'meetings:feed.renew')}
              </Button>
              {feed !== null && (
                <Button disabledFocusable={close.isPending} onClick={() => close.mutate({})}>
                  {say('meetings:feed.end')}
                </Button>
              )}
            </div>
          </>
        )}
      </Loaded>
      {address !== undefined && (
        <OnceDialog
          title={say('meetings:feed.onceTitle')}
          label={say('meetings:feed.onceLabel')}
          secret={address}
          onClose={() => setAddress(undefined)}
        >
          {say('meetings:feed.once')}
        </OnceDialog>
      )}
    </Panel>
  )
}
