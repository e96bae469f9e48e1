import { Button } from '@fluentui/react-components'
import { IMPACT_CHANGES, TRAINING_FORMS } from '@lotse/assessment'
import type { AdoptionGroup, AdoptionView } from '@lotse/contract'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { engagementPath } from '../../engagements/address.ts'
import { usePlace } from '../../engagements/use-place.ts'
import { useFormat } from '../../language/use-format.ts'
import { useLocalised, useText } from '../../language/use-text.ts'
import { onDemand } from '../../ui/on-demand.ts'
import { Panel } from '../../ui/Panel.tsx'
import { Pill } from '../../ui/Pill.tsx'
import { Empty } from '../../ui/states/Empty.tsx'
import styles from '../adoption.module.css'
import { EntryActions } from '../EntryActions.tsx'
import { EntryItem } from '../EntryItem.tsx'

const EditGroup = onDemand(async () => (await import('./EditGroup.tsx')).EditGroup)
const tones = { low: 'quiet', medium: 'moving', high: 'warn' } as const

/** The impact map: who works differently afterwards, when, and how much. The most affected and the soonest come first. */
export function Groups({ view: { groups, may } }: { readonly view: AdoptionView }) {
  const say = useText()
  const [open, setOpen] = useState<AdoptionGroup | 'new' | null>(null)
  const add = may.keep && (
    <Button {...EditGroup.fetchedBy} onClick={() => setOpen('new')}>
      {say('adoption:groups.add')}
    </Button>
  )
  const people = groups.reduce((sum, { headcount }) => sum + (headcount ?? 0), 0)
  return (
    <Panel
      title={
        groups.length === 0
          ? say('adoption:groups.title')
          : say('adoption:groups.finding', { count: groups.length, people })
      }
      actions={groups.length > 0 && add}
    >
      {groups.length === 0 ? (
        <Empty what={say('adoption:groups.none')} why={say('adoption:groups.noneWhy')} how={add} level={3} />
      ) : (
        <ul className={styles.list}>
          {groups.toSorted(byWeight).map((group) => (
            <EntryItem key={group.id} id={group.id}>
              <Group group={group} />
              {may.keep && (
                <EntryActions
                  entryId={group.id}
                  name={group.name}
                  onEdit={() => setOpen(group)}
                  onNear={EditGroup.fetchedBy}
                />
              )}
            </EntryItem>
          ))}
        </ul>
      )}
      <p className={styles.small}>{say('adoption:groups.source')}</p>
      {open !== null && <EditGroup group={open === 'new' ? null : open} onClose={() => setOpen(null)} />}
    </Panel>
  )
}

const weight = { high: 0, medium: 1, low: 2 } as const
const byWeight = (a: AdoptionGroup, b: AdoptionGroup) =>
  weight[a.effect] - weight[b.effect] || (a.ringDay ?? '9').localeCompare(b.ringDay ?? '9')

function Group({ group }: { readonly group: AdoptionGroup }) {
  const say = useText()
  const format = useFormat()
  const localised = useLocalised()
  const place = usePlace()
  const titles = (
    all: readonly { readonly id: string; readonly title: { de: string; en: string } }[],
    ids: readonly string[],
  ) => all.filter(({ id }) => ids.includes(id)).map(({ title }) => localised(title))
  const changes = [...titles(IMPACT_CHANGES, group.changes), ...(group.changeWords ? [group.changeWords] : [])]
  const training = titles(TRAINING_FORMS, group.training)
  const before = [
    group.headcount !== null && say('adoption:groups.people', { count: group.headcount }),
    group.site,
    group.shifts.join(', '),
    group.ringId === null && group.ring,
  ].filter(Boolean)
  const behind = [
    group.ringDay === null
      ? say('adoption:groups.noDay')
      : say('adoption:groups.day', { day: format.date(group.ringDay) }),
    group.languages.join(', '),
    group.oldVersion && say('adoption:groups.from', { version: group.oldVersion }),
  ].filter(Boolean)
  return (
    <div>
      <p className={styles.name}>
        {group.name}
        <Pill tone={tones[group.effect]}>{say(`adoption:effect.${group.effect}`)}</Pill>
      </p>
      <p className={styles.small}>
        {before.map((one) => `${one} · `).join('')}
        {group.ringId !== null && (
          <>
            <Link to={`${engagementPath}/rings`} params={place} search={{ ring: group.ringId } as never}>
              {group.ring}
            </Link>
            {' · '}
          </>
        )}
        {behind.join(' · ')}
      </p>
      {changes.length > 0 && <p>{say('adoption:groups.changes', { changes: format.list(changes) })}</p>}
      {group.critical !== null && <p>{say('adoption:groups.critical', { words: group.critical })}</p>}
      {group.message !== null && <p>{say('adoption:groups.message', { words: group.message })}</p>}
      {training.length > 0 && <p>{say('adoption:groups.training', { forms: format.list(training) })}</p>}
      <p>
        {say('adoption:groups.champions', { count: group.champions.length, needed: group.championsNeeded })}
        {group.champions.length > 0 && `: ${format.list(group.champions.map(({ contact }) => contact.name))}`}{' '}
        {group.lacksChampion && <Pill tone="bad">{say('adoption:groups.lacks')}</Pill>}
      </p>
      {group.championGaps.length > 0 && (
        <p className={styles.small}>
          {say('adoption:groups.championGaps', {
            places: format.list(group.championGaps.map(({ kind, value }) => say(`adoption:gap.${kind}`, { value }))),
          })}
        </p>
      )}
    </div>
  )
}
