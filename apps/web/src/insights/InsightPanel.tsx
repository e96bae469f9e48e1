import { Button } from '@fluentui/react-components'
import type { Insight, InsightLink } from '@lotse/contract'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { api, client, ifMatch } from '../app/api.ts'
import { Loaded } from '../app/Loaded.tsx'
import { reportProblem } from '../app/toasts/report.ts'
import { useUndoToast } from '../app/toasts/use-undo-toast.ts'
import { useFormat } from '../language/use-format.ts'
import { useText } from '../language/use-text.ts'
import { useToday } from '../language/use-today.ts'
import { Facts } from '../ui/Facts.tsx'
import { onDemand } from '../ui/on-demand.ts'
import { Pill } from '../ui/Pill.tsx'
import { SidePanel } from '../ui/SidePanel.tsx'
import { TextSkeleton } from '../ui/Skeleton.tsx'
import { Partial } from '../ui/states/Partial.tsx'
import styles from './insights.module.css'
import { LinkButton } from './LinkButton.tsx'
import { StatePill } from './StatePill.tsx'

const WriteInsight = onDemand(async () => (await import('./WriteInsight.tsx')).WriteInsight)

/** One insight: what it is, what the vendor said, where it holds something up, and which notes name it. */
export function InsightPanel({ insightId, onClose }: { readonly insightId: string; readonly onClose: () => void }) {
  const say = useText()
  const query = useQuery(api.insights.get.queryOptions({ input: { insightId } }))
  return (
    <SidePanel title={query.data?.title ?? say('insights:one')} open onClose={onClose}>
      <Loaded query={query} skeleton={<TextSkeleton lines={10} />}>
        {(insight) => (
          <div className={styles.panel}>
            {insight.removedAt !== null && <Removed insight={insight} />}
            <div className={styles.signs}>
              <StatePill state={insight.state} />
              {insight.isStale && <Pill tone="warn">{say('insights:isStale')}</Pill>}
            </div>
            <About insight={insight} />
            {insight.may.change && insight.removedAt === null && <Work insight={insight} onClose={onClose} />}
            <h3>{say('insights:links.title', { count: insight.impact.customers })}</h3>
            {insight.links.length === 0 ? (
              <p className={styles.small}>{say('insights:links.none')}</p>
            ) : (
              <ul className={styles.links}>
                {insight.links.map((link) => (
                  <At key={link.id} insight={insight} link={link} />
                ))}
              </ul>
            )}
            <Notes notes={insight.notes} />
          </div>
        )}
      </Loaded>
    </SidePanel>
  )
}

function About({ insight }: { readonly insight: Insight }) {
  const say = useText()
  const format = useFormat()
  const { externalId, product, productVersion, description, vendorAnswer, checkedOn, impact, recordedBy } = insight
  const facts = [
    { label: say('insights:field.externalId'), value: externalId },
    { label: say('insights:field.product'), value: [product, productVersion].filter(Boolean).join(' ') },
    description !== '' && {
      label: say('insights:field.description'),
      value: <span className={styles.text}>{description}</span>,
    },
    vendorAnswer !== '' && {
      label: say('insights:field.vendorAnswer'),
      value: <span className={styles.text}>{vendorAnswer}</span>,
    },
    { label: say('insights:field.checkedOn'), value: format.date(checkedOn) },
    {
      label: say('insights:field.impact'),
      value: [
        say('insights:seats', { count: impact.seats, seats: format.number(impact.seats) }),
        impact.untold > 0 && say('insights:untold', { count: impact.untold }),
      ]
        .filter(Boolean)
        .join(' '),
    },
    recordedBy && { label: say('insights:field.recordedBy'), value: recordedBy.name },
  ]
  return <Facts facts={facts.filter((fact) => fact !== null && fact !== false)} />
}

function At({ insight, link }: { readonly insight: Insight; readonly link: InsightLink }) {
  const say = useText()
  const format = useFormat()
  const { customerId, engagementId } = link
  const share = link.share === null ? '' : ` (${say('insights:share', { share: format.percent(link.share / 100) })})`
  return (
    <li>
      <span className={styles.name}>
        <Link to="/customers/$customerId/engagements/$engagementId" params={{ customerId, engagementId }}>
          {link.customerName} ({link.tenantName})
        </Link>
        <span className={styles.small}>
          {link.seats === null
            ? say('insights:seatsUnknown')
            : `${say('insights:seats', { count: link.seats, seats: format.number(link.seats) })}${share}`}
        </span>
        {link.words && <span className={styles.small}>{link.words}</span>}
      </span>
      {link.may.change && <LinkButton place={link} insightId={insight.id} title={insight.title} link={link} />}
    </li>
  )
}

function Notes({ notes }: Pick<Insight, 'notes'>) {
  const say = useText()
  const format = useFormat()
  if (notes.length === 0) return null
  return (
    <>
      <h3>{say('insights:notes')}</h3>
      <ul className={styles.links}>
        {notes.map(({ noteId, customerId, engagementId, customerName, writtenAt }) => (
          <li key={noteId}>
            <Link
              to="/customers/$customerId/engagements/$engagementId/notes"
              params={{ customerId, engagementId }}
              search={{ note: noteId } as never}
            >
              {customerName}, {format.moment(writtenAt)}
            </Link>
          </li>
        ))}
      </ul>
    </>
  )
}

/** Removed: it stands in no list, and comes back with all that refers to it. */
function Removed({ insight: { id, may } }: { readonly insight: Insight }) {
  const say = useText()
  const queries = useQueryClient()
  const restore = async () => {
    try {
      await client.insights.restore({ insightId: id })
    } catch (error) {
      reportProblem(error)
    }
    await queries.invalidateQueries({ queryKey: api.insights.key() })
  }
  return (
    <Partial
      what={say('insights:gone.what')}
      why={say('insights:gone.why')}
      {...(may.change && { how: <Button onClick={() => void restore()}>{say('insights:gone.restore')}</Button> })}
    />
  )
}

function Work({ insight, onClose }: { readonly insight: Insight; readonly onClose: () => void }) {
  const say = useText()
  const today = useToday()
  const queries = useQueryClient()
  const undoToast = useUndoToast()
  const [isEditing, setEditing] = useState(false)
  const { id, title, version } = insight
  const renew = () => queries.invalidateQueries({ queryKey: api.insights.key() })
  const asked = async () => {
    const headers = { 'if-match': ifMatch(version) }
    try {
      await client.insights.change({ params: { insightId: id }, headers, body: { checkedOn: today } })
    } catch (error) {
      reportProblem(error)
    }
    await renew()
  }
  const remove = async () => {
    try {
      await client.insights.remove({ insightId: id })
    } catch (error) {
      return reportProblem(error)
    }
    // The message with "undo" stands on the page, which the open panel would keep from the keyboard.
    onClose()
    await renew()
    const undo = async () => {
      await client.insights.restore({ insightId: id })
      await renew()
    }
    undoToast('insights:removed', undo, { title })
  }
  return (
    <div className={styles.actions}>
      <Button appearance="primary" {...WriteInsight.fetchedBy} onClick={() => setEditing(true)}>
        {say('insights:edit')}
      </Button>
      <Button onClick={() => void asked()}>{say('insights:askedToday')}</Button>
      <Button onClick={() => void remove()}>{say('insights:remove')}</Button>
      {isEditing && <WriteInsight insight={insight} onClose={() => setEditing(false)} />}
    </div>
  )
}
