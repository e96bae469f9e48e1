import { Button } from '@fluentui/react-components'
import type { CommunicationPlan } from '@lotse/contract'
import { useState } from 'react'
import { usePlace } from '../engagements/use-place.ts'
import { useText } from '../language/use-text.ts'
import { saveFile, toCsv } from '../ui/csv.ts'
import { onDemand } from '../ui/on-demand.ts'
import { Panel } from '../ui/Panel.tsx'
import styles from './communication.module.css'
import { type Entry, readyCount } from './entries.ts'
import { planFiles } from './plan-query.ts'
import { messageFilters } from './search.ts'
import { useEntryWords } from './use-entry-words.ts'
import { usePlanSearch } from './use-plan-search.ts'

const PlanDialog = onDemand(async () => (await import('./PlanDialog.tsx')).PlanDialog)

interface Props {
  readonly plan: CommunicationPlan
  readonly entries: readonly Entry[]
  readonly shown: readonly Entry[]
}

/** What is to be done next about the plan, its files, and what to narrow it to. */
export function PlanHead({ plan, entries, shown }: Props) {
  const say = useText()
  const words = useEntryWords()
  const [editing, setEditing] = useState(false)
  const files = planFiles(usePlace())
  const ready = readyCount(entries)
  const overdue = entries.filter((entry) => entry.overdue).length
  const csv = () => saveFile(`${say('communication:head.csvName')}.csv`, toCsv(words.table(shown)))
  return (
    <Panel
      title={say(overdue > 0 ? 'communication:head.overdue' : 'communication:head.title', {
        count: overdue > 0 ? overdue : entries.filter(({ message }) => message.state === 'sent').length,
        all: entries.length,
      })}
      actions={
        <span className={styles.files}>
          {ready > 0 && (
            <a href={`${files}/messages.zip`} download>
              {say('communication:head.zip', { count: ready })}
            </a>
          )}
          <a href={`${files}/plan.xlsx`} download>
            {say('communication:head.xlsx')}
          </a>
          <Button size="small" onClick={csv}>
            {say('communication:head.csv')}
          </Button>
          {plan.may.keep && (
            <Button size="small" {...PlanDialog.fetchedBy} onClick={() => setEditing(true)}>
              {say('communication:head.fields')}
            </Button>
          )}
        </span>
      }
    >
      {ready === 0 && <p className={styles.small}>{say('communication:head.nothingReady')}</p>}
      <Filters plan={plan} />
      {editing && <PlanDialog plan={plan} onClose={() => setEditing(false)} />}
    </Panel>
  )
}

function Filters({ plan }: Pick<Props, 'plan'>) {
  const say = useText()
  const [search, change] = usePlanSearch()
  return (
    <div className={styles.filters}>
      <label>
        {say('communication:filter.group')}
        <select value={search.group ?? ''} onChange={({ target }) => change({ group: target.value || undefined })}>
          <option value="">{say('communication:filter.allGroups')}</option>
          {plan.groups.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label>
        {say('communication:filter.only')}
        <select
          value={search.only ?? ''}
          onChange={({ target }) => change({ only: messageFilters.find((one) => one === target.value) })}
        >
          <option value="">{say('communication:filter.all')}</option>
          {messageFilters.map((one) => (
            <option key={one} value={one}>
              {say(`communication:filter.${one}`)}
            </option>
          ))}
        </select>
      </label>
    </div>
  )
}
