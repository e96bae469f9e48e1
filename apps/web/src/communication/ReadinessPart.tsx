import { Button } from '@fluentui/react-components'
import type { CommunicationGroup, CommunicationPlan, GroupUsage } from '@lotse/contract'
import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { api } from '../app/api.ts'
import { Loaded } from '../app/Loaded.tsx'
import { usePlace } from '../engagements/use-place.ts'
import { useFormat } from '../language/use-format.ts'
import { useText } from '../language/use-text.ts'
import { onDemand } from '../ui/on-demand.ts'
import { Panel } from '../ui/Panel.tsx'
import { Pill } from '../ui/Pill.tsx'
import { TableSkeleton } from '../ui/Skeleton.tsx'
import type { Column } from '../ui/table/column.ts'
import { DataTable } from '../ui/table/DataTable.tsx'
import { CoveragePill } from './CoveragePill.tsx'
import styles from './communication.module.css'
import { NoGroups } from './NoGroups.tsx'
import { planQuery } from './plan-query.ts'

const GroupDialog = onDemand(async () => (await import('./GroupDialog.tsx')).GroupDialog)

/** How ready the people of each group are: what was planned, sent and done, beside what they use. */
export function ReadinessPart() {
  const query = useQuery(planQuery(usePlace()))
  return (
    <Loaded query={query} skeleton={<TableSkeleton rows={5} />}>
      {(plan) => (plan.groups.length === 0 ? <NoGroups /> : <Readiness plan={plan} />)}
    </Loaded>
  )
}

function Readiness({ plan }: { readonly plan: CommunicationPlan }) {
  const say = useText()
  const format = useFormat()
  const place = usePlace()
  const [open, setOpen] = useState<CommunicationGroup | null>(null)
  const { data } = useQuery({ ...api.communication.usage.queryOptions({ input: place }), enabled: plan.may.usage })
  const columns = useMemo<readonly Column<CommunicationGroup>[]>(() => {
    const usageOf = (id: string) => data?.groups.find(({ groupId }) => groupId === id)
    return [
      {
        id: 'group',
        header: say('communication:column.group'),
        rowHeader: true,
        cell: ({ name, people, ringDay }) => (
          <>
            <span className={styles.name}>{name}</span>
            <br />
            <span className={styles.small}>
              {[
                people === null ? null : say('communication:readiness.people', { count: people }),
                ringDay === null ? null : format.date(ringDay),
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </>
        ),
      },
      {
        id: 'messages',
        header: say('communication:readiness.messages'),
        cell: ({ readiness: { messages } }) => (
          <>
            {say('communication:readiness.sentOf', { sent: messages.sent, planned: messages.planned })}
            <br />
            <span className={styles.small}>
              {[
                say('communication:readiness.onTime', { count: messages.onTime }),
                messages.overdue > 0 && say('communication:readiness.overdue', { count: messages.overdue }),
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </>
        ),
      },
      {
        id: 'training',
        header: say('communication:readiness.training'),
        cell: ({ readiness, people }) => <CoveragePill coverage={readiness.coverage} people={people} />,
      },
      {
        id: 'champion',
        header: say('communication:readiness.champion'),
        cell: ({ readiness: { champion } }) => (
          <Pill tone={champion.lacking ? 'bad' : champion.trained >= champion.needed ? 'good' : 'quiet'}>
            {say('communication:readiness.champions', { trained: champion.trained, needed: champion.needed })}
          </Pill>
        ),
      },
      {
        id: 'voices',
        header: say('communication:readiness.voices'),
        cell: ({ readiness: { survey, callsPer100 } }) =>
          [
            survey !== null &&
              (survey.score === null
                ? say('communication:readiness.fewAnswers', { count: survey.answers })
                : say('communication:readiness.survey', {
                    score: format.number(survey.score),
                    count: survey.answers,
                  })),
            callsPer100 !== null &&
              say('communication:readiness.calls', { calls: format.number(Math.round(callsPer100)) }),
          ]
            .filter(Boolean)
            .join(' · ') || '–',
      },
      ...(plan.may.usage
        ? [
            {
              id: 'usage',
              header: say('communication:readiness.usage'),
              cell: ({ id }: CommunicationGroup) => <Usage usage={usageOf(id)} goal={plan.targetRate} />,
            },
          ]
        : []),
      {
        id: 'change',
        header: say('communication:column.edit'),
        cell: (group) =>
          plan.may.keep && (
            <Button
              size="small"
              {...GroupDialog.fetchedBy}
              aria-label={say('communication:readiness.changeOne', { group: group.name })}
              onClick={() => setOpen(group)}
            >
              {say('communication:readiness.change')}
            </Button>
          ),
      },
    ]
  }, [say, format, data, plan.may, plan.targetRate])
  return (
    <Panel title={say('communication:readiness.title')}>
      <p className={styles.small}>{say('communication:readiness.about', { count: plan.minGroup })}</p>
      <DataTable
        label={say('communication:readiness.title')}
        columns={columns}
        rows={plan.groups}
        rowKey={({ id }) => id}
      />
      {open && <GroupDialog plan={plan} group={open} onClose={() => setOpen(null)} />}
    </Panel>
  )
}

/** The use of a group in months, beside that of everybody. */
function Usage({ usage, goal }: { readonly usage: GroupUsage | undefined; readonly goal: number }) {
  const say = useText()
  const format = useFormat()
  if (usage === undefined) return <>…</>
  const { why, now, checks } = usage
  const reason = why ?? 'noFigures'
  if (now === null) return <span className={styles.small}>{say(`communication:usage.${reason}`)}</span>
  return (
    <dl className={styles.usage}>
      <dt>{format.month(now.month)}</dt>
      <dd>
        {say('communication:usage.beside', {
          rate: format.rate(now.rate / 100, goal),
          all: format.rate(now.tenantRate / 100, goal),
        })}
      </dd>
      {checks.map(({ days, month, rate, tenantRate }) => (
        <div key={days}>
          <dt>{say('communication:usage.after', { days })}</dt>
          <dd>
            {rate === null || tenantRate === null
              ? say('communication:usage.notYet', { month: format.month(month) })
              : say('communication:usage.beside', {
                  rate: format.rate(rate / 100, goal),
                  all: format.rate(tenantRate / 100, goal),
                })}
          </dd>
        </div>
      ))}
    </dl>
  )
}
