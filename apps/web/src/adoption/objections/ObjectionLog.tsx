import { Button } from '@fluentui/react-components'
import type { AdoptionView, LoggedObjection } from '@lotse/contract'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { usePlace } from '../../engagements/use-place.ts'
import { useFormat } from '../../language/use-format.ts'
import { useText } from '../../language/use-text.ts'
import { onDemand } from '../../ui/on-demand.ts'
import { Panel } from '../../ui/Panel.tsx'
import { Pill } from '../../ui/Pill.tsx'
import { Empty } from '../../ui/states/Empty.tsx'
import styles from '../adoption.module.css'
import { EntryActions } from '../EntryActions.tsx'
import { EntryItem } from '../EntryItem.tsx'
import { isKind } from './kinds.ts'

const EditObjection = onDemand(async () => (await import('./EditObjection.tsx')).EditObjection)
const tones = { yes: 'good', partly: 'moving', no: 'warn' } as const
const order = { no: 0, partly: 1, yes: 2 } as const

/** What was said against it at this customer, what was answered to whom, and whether that settled it. Open ones first. */
export function ObjectionLog({ view }: { readonly view: AdoptionView }) {
  const say = useText()
  const [open, setOpen] = useState<LoggedObjection | 'new' | null>(null)
  const { objections, groups, may } = view
  const left = objections.filter(({ settled }) => settled !== 'yes').length
  const add = may.keep && (
    <Button {...EditObjection.fetchedBy} onClick={() => setOpen('new')}>
      {say('adoption:objections.add')}
    </Button>
  )
  return (
    <Panel
      title={
        objections.length === 0
          ? say('adoption:objections.log')
          : say('adoption:objections.finding', { count: objections.length, left })
      }
      actions={objections.length > 0 && add}
    >
      {objections.length === 0 ? (
        <Empty what={say('adoption:objections.none')} why={say('adoption:objections.noneWhy')} how={add} level={3} />
      ) : (
        <ul className={styles.list}>
          {objections
            .toSorted((a, b) => order[a.settled] - order[b.settled] || b.heardOn.localeCompare(a.heardOn))
            .map((one) => (
              <EntryItem key={one.id} id={one.id}>
                <One objection={one} group={groups.find(({ id }) => id === one.groupId)?.name} />
                {may.keep && (
                  <EntryActions
                    entryId={one.id}
                    name={one.said.slice(0, 60)}
                    onEdit={() => setOpen(one)}
                    onNear={EditObjection.fetchedBy}
                  />
                )}
              </EntryItem>
            ))}
        </ul>
      )}
      {open !== null && (
        <EditObjection objection={open === 'new' ? null : open} view={view} onClose={() => setOpen(null)} />
      )}
    </Panel>
  )
}

function One({ objection, group }: { readonly objection: LoggedObjection; readonly group: string | undefined }) {
  const say = useText()
  const format = useFormat()
  const place = usePlace()
  const {
    said,
    kind,
    knownId,
    contact,
    heardOn,
    answer,
    evidence,
    settled,
    followUp,
    followUpBy,
    followUpOn,
    isBlocker,
  } = objection
  const about = [
    contact?.name,
    group,
    format.date(heardOn),
    isKind(kind) && say(`adoption:objectionKind.${kind}`),
    knownId,
  ].filter(Boolean)
  return (
    <div>
      <p className={styles.name}>
        {say('adoption:objections.quoted', { words: said })}{' '}
        <Pill tone={tones[settled]}>{say(`adoption:settled.${settled}`)}</Pill>
        {isBlocker && <Pill tone="bad">{say('adoption:objections.blocker')}</Pill>}
      </p>
      <p className={styles.small}>{about.join(' · ')}</p>
      {answer !== null && <p className={styles.words}>{say('adoption:objections.answered', { words: answer })}</p>}
      {evidence !== null && <p className={styles.small}>{say('adoption:objections.evidence', { words: evidence })}</p>}
      {followUp !== null && (
        <p>
          {say('adoption:objections.followUp', {
            words: followUp,
            about: [followUpBy?.name, followUpOn === null ? '–' : format.date(followUpOn)].filter(Boolean).join(', '),
          })}
        </p>
      )}
      {isBlocker && settled !== 'yes' && (
        <p>
          {say('adoption:objections.toStatus')}{' '}
          <Link to="/customers/$customerId/engagements/$engagementId/status" params={place}>
            {say('adoption:objections.status')}
          </Link>
        </p>
      )}
    </div>
  )
}
