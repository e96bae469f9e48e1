import { Button } from '@fluentui/react-components'
import type { InsightsHere } from '@lotse/contract'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { api, client } from '../app/api.ts'
import { Loaded } from '../app/Loaded.tsx'
import { reportProblem } from '../app/toasts/report.ts'
import { useUndoToast } from '../app/toasts/use-undo-toast.ts'
import { useFormat } from '../language/use-format.ts'
import { useText } from '../language/use-text.ts'
import { Panel } from '../ui/Panel.tsx'
import { TextSkeleton } from '../ui/Skeleton.tsx'
import styles from './insights.module.css'
import { LinkButton } from './LinkButton.tsx'
import { StatePill } from './StatePill.tsx'

/** The engagement at which insights are recorded, as the list tells it. */
export type InsightPlace = NonNullable<Awaited<ReturnType<typeof client.insights.list>>['engagement']>

/** What holds something up at one engagement, what its notes name besides, and numbers in them that nobody recorded. */
export function Here({ place, onLeave }: { readonly place: InsightPlace; readonly onLeave: () => void }) {
  const say = useText()
  const { customerId, engagementId, customerName, tenantName } = place
  const query = useQuery(api.insights.here.queryOptions({ input: { customerId, engagementId } }))
  return (
    <Panel
      title={say('insights:here.title', { customer: customerName, tenant: tenantName })}
      actions={
        <>
          <Link to="/customers/$customerId/engagements/$engagementId" params={{ customerId, engagementId }}>
            {say('insights:here.open')}
          </Link>
          <Button size="small" onClick={onLeave}>
            {say('insights:here.leave')}
          </Button>
        </>
      }
    >
      <Loaded query={query} skeleton={<TextSkeleton lines={2} />}>
        {({ items, named, unknown, may }) => (
          <>
            {items.length === 0 ? (
              <p className={styles.small}>{say('insights:here.none')}</p>
            ) : (
              <ul className={styles.links}>
                {items.map((item) => (
                  <Item key={item.link.id} item={item} />
                ))}
              </ul>
            )}
            {named.length > 0 && (
              <>
                <p>{say('insights:here.named')}</p>
                <ul className={styles.links}>
                  {named.map(({ id, title, externalId }) => (
                    <li key={id}>
                      <span className={styles.name}>
                        <Link to="/insights" search={((before: object) => ({ ...before, insight: id })) as never}>
                          {title}
                        </Link>
                        <span className={styles.small}>{externalId}</span>
                      </span>
                      {may.record && <LinkButton place={place} insightId={id} title={title} />}
                    </li>
                  ))}
                </ul>
              </>
            )}
            {unknown.length > 0 && (
              <p>
                {say('insights:here.unknown')}{' '}
                {unknown.map((number) => (
                  <Link
                    key={number}
                    className={styles.number}
                    to="/insights"
                    search={((before: object) => ({ ...before, number })) as never}
                  >
                    {number}
                  </Link>
                ))}
              </p>
            )}
          </>
        )}
      </Loaded>
    </Panel>
  )
}

function Item({ item }: { readonly item: InsightsHere['items'][number] }) {
  const say = useText()
  const format = useFormat()
  const queries = useQueryClient()
  const undoToast = useUndoToast()
  const { id, title, state, link } = item
  const one = { customerId: link.customerId, engagementId: link.engagementId, linkId: link.id }
  const renew = () => queries.invalidateQueries({ queryKey: api.insights.key() })
  const remove = async () => {
    try {
      await client.insights.unlink(one)
    } catch (error) {
      return reportProblem(error)
    }
    await renew()
    const undo = async () => {
      await client.insights.restoreLink({ ...one })
      await renew()
    }
    undoToast('insights:here.removed', undo, { title })
  }
  const share = link.share === null ? '' : ` (${say('insights:share', { share: format.percent(link.share / 100) })})`
  return (
    <li>
      <span className={styles.name}>
        <Link to="/insights" search={((before: object) => ({ ...before, insight: id })) as never}>
          {title}
        </Link>
        <span className={styles.small}>
          {link.seats === null
            ? say('insights:seatsUnknown')
            : `${say('insights:seats', { count: link.seats, seats: format.number(link.seats) })}${share}`}
        </span>
        {link.words && <span className={styles.small}>{link.words}</span>}
      </span>
      <span className={styles.signs}>
        <StatePill state={state} />
        {link.may.change && (
          <>
            <LinkButton place={one} insightId={id} title={title} link={link} />
            <Button
              size="small"
              appearance="subtle"
              aria-label={say('insights:here.removeNamed', { title })}
              onClick={() => void remove()}
            >
              {say('insights:here.remove')}
            </Button>
          </>
        )}
      </span>
    </li>
  )
}
