import { Button } from '@fluentui/react-components'
import type { RemediationItem, RemediationRun } from '@lotse/contract'
import { useState } from 'react'
import { ItemChecked } from '../../evidence/CheckedByLotse.tsx'
import { useFormat } from '../../language/use-format.ts'
import { useLocalised, useText } from '../../language/use-text.ts'
import { Facts } from '../../ui/Facts.tsx'
import { onDemand } from '../../ui/on-demand.ts'
import { Pill } from '../../ui/Pill.tsx'
import { SidePanel } from '../../ui/SidePanel.tsx'
import styles from '../remediation.module.css'
import { useRemediationSearch } from '../use-remediation-search.ts'
import { Comments } from './Comments.tsx'
import { ItemFiles } from './ItemFiles.tsx'
import { StatusPill } from './StatusPill.tsx'
import { mayAgree, useAgree } from './use-agree.ts'

const EditItem = onDemand(async () => (await import('./EditItem.tsx')).EditItem)

interface Props {
  readonly item: RemediationItem
  readonly run: RemediationRun
  readonly onClose: () => void
}

/** One item: why it is here, what shows that it is done, who works on it, and what was said. */
export function ItemPanel({ item, run, onClose }: Props) {
  const say = useText()
  const localised = useLocalised()
  return (
    <SidePanel title={`${item.id} ${localised(item.title)}`} open onClose={onClose}>
      <div className={styles.panel}>
        <div className={styles.pills}>
          <StatusPill item={item} />
          <Pill tone={item.severity === 'blocking' ? 'warn' : 'quiet'}>
            {say(`remediation:severity.${item.severity}`)}
          </Pill>
        </div>
        <p className={styles.plain}>{localised(item.why)}</p>
        <ItemChecked itemId={item.id} />
        <About item={item} run={run} />
        {run.may.work && item.scope !== 'hidden' && <Work item={item} run={run} />}
        <ItemFiles item={item} run={run} />
        <Comments item={item} run={run} />
      </div>
    </SidePanel>
  )
}

function About({ item, run }: { readonly item: RemediationItem; readonly run: RemediationRun }) {
  const say = useText()
  const format = useFormat()
  const localised = useLocalised()
  const { responsible, dueOn, evidence, note, acceptedBy, confirmedOn, confirmedBy, inheritedFrom, openSince } = item
  const facts = [
    {
      label: say('remediation:item.reason'),
      value: (
        <>
          {localised(item.reason)} <Questions item={item} run={run} />
        </>
      ),
    },
    { label: say('remediation:item.verify'), value: localised(item.verify) },
    { label: say('remediation:item.owner'), value: say(`remediation:owner.${item.owner}`) },
    { label: say('remediation:item.responsible'), value: responsible?.name ?? '–' },
    { label: say('remediation:item.dueOn'), value: dueOn === null ? '–' : format.date(dueOn) },
    openSince !== null && { label: say('remediation:item.openSince'), value: format.date(openSince) },
    evidence !== '' && {
      label: say('remediation:item.evidence'),
      value: <span className={styles.text}>{evidence}</span>,
    },
    note !== '' && { label: say('remediation:item.note'), value: <span className={styles.text}>{note}</span> },
    acceptedBy !== '' && { label: say('remediation:item.acceptedBy'), value: acceptedBy },
    confirmedOn !== null && {
      label: say('remediation:item.agreed'),
      value: [format.date(confirmedOn), confirmedBy?.name].filter(Boolean).join(' · '),
    },
    inheritedFrom !== null && { label: say('remediation:item.inherited'), value: format.date(inheritedFrom) },
    { label: say('remediation:item.topic'), value: item.topic },
  ]
  return <Facts facts={facts.filter((fact) => fact !== false)} />
}

/** The way to the questions that decide this item. */
function Questions({ item, run }: { readonly item: RemediationItem; readonly run: RemediationRun }) {
  const [, change] = useRemediationSearch()
  const deciding = run.questions.filter(({ decides, isAsked }) => isAsked && decides.includes(item.id))
  return deciding.map(({ id }) => (
    <button
      key={id}
      type="button"
      className={styles.link}
      onClick={() => change({ view: 'questions', section: undefined, answer: id, item: undefined })}
    >
      {id}
    </button>
  ))
}

/** What one can do: change its state, and agree to it once it is settled. */
function Work({ item, run }: { readonly item: RemediationItem; readonly run: RemediationRun }) {
  const say = useText()
  const agree = useAgree(run)
  const [isEditing, setEditing] = useState(false)
  const agreed = item.confirmedOn !== null
  const isReady = mayAgree(item)
  return (
    <div className={styles.actions}>
      <Button appearance={isReady ? 'secondary' : 'primary'} {...EditItem.fetchedBy} onClick={() => setEditing(true)}>
        {say('remediation:item.edit')}
      </Button>
      {(agreed ? run.state !== 'confirmed' : isReady) && (
        <Button appearance={agreed ? 'secondary' : 'primary'} onClick={() => void agree(item, !agreed)}>
          {say(agreed ? 'remediation:item.disagree' : 'remediation:item.agree')}
        </Button>
      )}
      {isEditing && <EditItem item={item} run={run} onClose={() => setEditing(false)} />}
    </div>
  )
}
