import { Button } from '@fluentui/react-components'
import { findForm, linksOf } from '@lotse/assessment'
import type { CommunicationGroup, CommunicationPlan, PlannedTrainingView } from '@lotse/contract'
import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { Loaded } from '../app/Loaded.tsx'
import { usePlace } from '../engagements/use-place.ts'
import { useFormat } from '../language/use-format.ts'
import { useLocalised, useText } from '../language/use-text.ts'
import { onDemand } from '../ui/on-demand.ts'
import { Panel } from '../ui/Panel.tsx'
import { TableSkeleton } from '../ui/Skeleton.tsx'
import type { Column } from '../ui/table/column.ts'
import { DataTable } from '../ui/table/DataTable.tsx'
import { CoveragePill } from './CoveragePill.tsx'
import styles from './communication.module.css'
import { NoGroups } from './NoGroups.tsx'
import { planQuery } from './plan-query.ts'
import { TrainingLinks } from './TrainingLinks.tsx'

const TrainingDialog = onDemand(async () => (await import('./TrainingDialog.tsx')).TrainingDialog)

/** Who is trained in which form, when, and how many of each group that reached. */
export function TrainingPart() {
  const query = useQuery(planQuery(usePlace()))
  return (
    <Loaded query={query} skeleton={<TableSkeleton rows={7} />}>
      {(plan) =>
        plan.groups.length === 0 ? (
          <NoGroups />
        ) : (
          <>
            {plan.groups.map((group) => (
              <GroupTraining key={group.id} plan={plan} group={group} />
            ))}
            <TrainingLinks />
          </>
        )
      }
    </Loaded>
  )
}

interface Props {
  readonly plan: CommunicationPlan
  readonly group: CommunicationGroup
}

function GroupTraining({ plan, group }: Props) {
  const say = useText()
  const localised = useLocalised()
  const format = useFormat()
  const [open, setOpen] = useState<PlannedTrainingView | null>(null)
  const columns = useMemo<readonly Column<PlannedTrainingView>[]>(
    () => [
      {
        id: 'form',
        header: say('communication:training.form'),
        rowHeader: true,
        cell: ({ formId }) => {
          const title = localised(findForm(formId)?.title ?? { de: formId, en: formId })
          return <span className={styles.name}>{title}</span>
        },
      },
      {
        id: 'audience',
        header: say('communication:training.audience'),
        cell: ({ formId }) => {
          const form = findForm(formId)
          if (form === undefined) return '–'
          return [form.audience, form.length]
            .map(localised)
            .filter((words) => words !== '–')
            .join(' · ')
        },
      },
      {
        id: 'when',
        header: say('communication:training.when'),
        cell: ({ from, to, formId }) => {
          if (findForm(formId)?.days === null) return say('communication:training.always')
          if (from === null || to === null) return say('communication:training.noDay')
          return from === to ? format.date(from) : `${format.date(from)} – ${format.date(to)}`
        },
      },
      { id: 'owner', header: say('communication:column.owner'), cell: ({ owner }) => owner?.name ?? '–' },
      {
        id: 'held',
        header: say('communication:training.heldOn'),
        cell: ({ heldOn }) => (heldOn === null ? '–' : format.date(heldOn)),
      },
      {
        id: 'reached',
        header: say('communication:training.reached'),
        numeric: true,
        cell: ({ reached }) => (reached === null ? '–' : format.number(reached)),
      },
      {
        id: 'links',
        header: say('communication:training.material'),
        cell: ({ formId, link }) => <Material ids={findForm(formId)?.links ?? []} own={link} />,
      },
      {
        id: 'change',
        header: say('communication:column.edit'),
        cell: (training) =>
          plan.may.keep && (
            <Button
              size="small"
              {...TrainingDialog.fetchedBy}
              aria-label={say('communication:training.changeOne', {
                form: localised(findForm(training.formId)?.title ?? { de: '', en: '' }),
                group: group.name,
              })}
              onClick={() => setOpen(training)}
            >
              {say('communication:training.change')}
            </Button>
          ),
      },
    ],
    [say, localised, format, plan.may.keep, group.name],
  )
  return (
    <Panel title={group.name} actions={<CoveragePill coverage={group.readiness.coverage} people={group.people} />}>
      <DataTable
        label={say('communication:training.label', { group: group.name })}
        columns={columns}
        rows={group.trainings}
        rowKey={({ formId }) => formId}
      />
      {open && <TrainingDialog group={group} training={open} onClose={() => setOpen(null)} />}
    </Panel>
  )
}

function Material({ ids, own }: { readonly ids: readonly string[]; readonly own: string | null }) {
  const say = useText()
  const localised = useLocalised()
  const links = linksOf(ids)
  if (links.length === 0 && own === null) return <>–</>
  return (
    <ul className={styles.links}>
      {own !== null && (
        <li>
          <a href={own} target="_blank" rel="noreferrer">
            {say('communication:training.own')}
          </a>
        </li>
      )}
      {links.map(({ id, title, url }) => (
        <li key={id}>
          <a href={url} target="_blank" rel="noreferrer">
            {localised(title)}
          </a>
        </li>
      ))}
    </ul>
  )
}
