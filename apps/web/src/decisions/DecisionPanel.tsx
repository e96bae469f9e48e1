import { Button } from '@fluentui/react-components'
import type { Decision } from '@lotse/contract'
import { taskName } from '@lotse/playbook'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { api, client } from '../app/api.ts'
import { Loaded } from '../app/Loaded.tsx'
import { reportProblem } from '../app/toasts/report.ts'
import { useUndoToast } from '../app/toasts/use-undo-toast.ts'
import { usePlaybookHere } from '../engagements/engagement-context.ts'
import { usePlace } from '../engagements/use-place.ts'
import { useFormat } from '../language/use-format.ts'
import { useLocalised, useText } from '../language/use-text.ts'
import { Facts } from '../ui/Facts.tsx'
import { onDemand } from '../ui/on-demand.ts'
import { SidePanel } from '../ui/SidePanel.tsx'
import { TextSkeleton } from '../ui/Skeleton.tsx'
import { Partial } from '../ui/states/Partial.tsx'
import { DecisionHistory } from './DecisionHistory.tsx'
import styles from './decisions.module.css'
import { StatePill } from './StatePill.tsx'
import { useDecisionsSearch } from './use-decisions-search.ts'
import { workshopPointOf } from './values.ts'

const EditDecision = onDemand(async () => (await import('./EditDecision.tsx')).EditDecision)
const NewDecision = onDemand(async () => (await import('./NewDecision.tsx')).NewDecision)

interface Props {
  readonly decisionId: string
  readonly onClose: () => void
}

/** One decision: what, why, by whom; how it came to be so; and what one can do with it. */
export function DecisionPanel({ decisionId, onClose }: Props) {
  const say = useText()
  const place = usePlace()
  const query = useQuery(api.decisions.get.queryOptions({ input: { ...place, decisionId } }))
  return (
    <SidePanel title={query.data?.title ?? say('decisions:one')} open onClose={onClose}>
      <Loaded query={query} skeleton={<TextSkeleton lines={8} />}>
        {(decision) => (
          <div className={styles.panel}>
            {decision.removedAt !== null && <Removed decision={decision} />}
            <div>
              <StatePill state={decision.state} isDue={decision.isDue} />
            </div>
            <About decision={decision} />
            <InWorkshop decision={decision} />
            <Chain decision={decision} />
            {decision.may.change && decision.removedAt === null && <Work decision={decision} onClose={onClose} />}
            <DecisionHistory decisionId={decision.id} />
          </div>
        )}
      </Loaded>
    </SidePanel>
  )
}

function About({ decision }: { readonly decision: Decision }) {
  const say = useText()
  const format = useFormat()
  const localised = useLocalised()
  const { tasks } = usePlaybookHere()
  const place = usePlace()
  const task = tasks.find(({ id }) => id === decision.taskId)
  const { outcome, decidedBy, decidedOn, deferredUntil, dueOn, context, options, meetingId } = decision
  const facts = [
    outcome && { label: say('decisions:field.outcome'), value: <span className={styles.text}>{outcome}</span> },
    decidedBy && { label: say('decisions:field.decidedBy'), value: decidedBy.name },
    decidedOn && { label: say('decisions:field.decidedOn'), value: format.date(decidedOn) },
    deferredUntil && { label: say('decisions:field.deferredUntil'), value: format.date(deferredUntil) },
    dueOn && { label: say('decisions:field.dueOn'), value: format.date(dueOn) },
    { label: say('decisions:field.owner'), value: decision.owner?.name ?? '–' },
    context && { label: say('decisions:field.context'), value: <span className={styles.text}>{context}</span> },
    options.length > 0 && {
      label: say('decisions:field.options'),
      value: (
        <ul className={styles.options}>
          {options.map((option) => (
            <li key={option}>{option}</li>
          ))}
        </ul>
      ),
    },
    task && {
      label: say('decisions:field.task'),
      value: (
        <Link to="/customers/$customerId/engagements/$engagementId" params={place} search={{ task: task.id } as never}>
          {localised(taskName(task))}
        </Link>
      ),
    },
    meetingId && {
      label: say('decisions:field.meeting'),
      value: (
        <Link
          to="/customers/$customerId/engagements/$engagementId/meetings"
          params={place}
          search={{ meeting: meetingId } as never}
        >
          {say('decisions:openMeeting')}
        </Link>
      ),
    },
    { label: say('decisions:field.audience'), value: say(`decisions:audience.${decision.audience}`) },
  ]
  return <Facts facts={facts.filter((fact) => fact !== null && fact !== false && fact !== undefined && fact !== '')} />
}

/** The way to the point of the workshop that it answers: options, and what a change touches, are shown there. */
function InWorkshop({ decision }: { readonly decision: Decision }) {
  const say = useText()
  const place = usePlace()
  const point = workshopPointOf(decision)
  if (point === null) return null
  return (
    <p>
      <Link
        to="/customers/$customerId/engagements/$engagementId/workshop"
        params={place}
        search={{ decision: point } as never}
      >
        {say('decisions:inWorkshop')}
      </Link>
    </p>
  )
}

/** What this one replaced, and what replaced it. */
function Chain({ decision: { supersedes, supersededBy } }: { readonly decision: Decision }) {
  const say = useText()
  const other = (id: string) => ((before: object) => ({ ...before, decision: id })) as never
  return (
    <>
      {supersedes && (
        <Link to="." search={other(supersedes)}>
          {say('decisions:chain.earlier')}
        </Link>
      )}
      {supersededBy && (
        <Link to="." search={other(supersededBy)}>
          {say('decisions:chain.later')}
        </Link>
      )}
    </>
  )
}

/** Removed: it stands in no list, and comes back with its history. */
function Removed({ decision: { id, may } }: { readonly decision: Decision }) {
  const say = useText()
  const place = usePlace()
  const queries = useQueryClient()
  const restore = async () => {
    try {
      await client.decisions.restore({ ...place, decisionId: id })
    } catch (error) {
      reportProblem(error)
    }
    await queries.invalidateQueries({ queryKey: api.decisions.key() })
  }
  return (
    <Partial
      what={say('decisions:gone.what')}
      why={say('decisions:gone.why')}
      {...(may.change && { how: <Button onClick={() => void restore()}>{say('decisions:gone.restore')}</Button> })}
    />
  )
}

function Work({ decision, onClose }: { readonly decision: Decision; readonly onClose: () => void }) {
  const say = useText()
  const place = usePlace()
  const queries = useQueryClient()
  const undoToast = useUndoToast()
  const [, change] = useDecisionsSearch()
  const [open, setOpen] = useState<'edit' | 'supersede' | null>(null)
  const one = { ...place, decisionId: decision.id }
  const renew = () => queries.invalidateQueries({ queryKey: api.decisions.key() })
  const remove = async () => {
    try {
      await client.decisions.remove(one)
    } catch (error) {
      return reportProblem(error)
    }
    // The message with "undo" stands on the page, which the open panel would keep from the keyboard.
    onClose()
    await renew()
    undoToast(
      'decisions:removed',
      async () => {
        await client.decisions.restore({ ...one })
        await renew()
      },
      { title: decision.title },
    )
  }
  return (
    <div className={styles.actions}>
      <Button appearance="primary" {...EditDecision.fetchedBy} onClick={() => setOpen('edit')}>
        {say('decisions:edit.action')}
      </Button>
      <Button {...NewDecision.fetchedBy} onClick={() => setOpen('supersede')}>
        {say('decisions:supersede.action')}
      </Button>
      <Button onClick={() => void remove()}>{say('decisions:remove')}</Button>
      {open === 'edit' && <EditDecision decision={decision} onClose={() => setOpen(null)} />}
      {open === 'supersede' && (
        <NewDecision
          supersedes={decision}
          onSaved={({ id }) => change({ decision: id })}
          onClose={() => setOpen(null)}
        />
      )}
    </div>
  )
}
