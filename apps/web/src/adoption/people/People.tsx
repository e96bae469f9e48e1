import { Button } from '@fluentui/react-components'
import type { AdoptionGroup, AdoptionPart, AdoptionPerson, AdoptionView } from '@lotse/contract'
import { useState } from 'react'
import { useFormat } from '../../language/use-format.ts'
import { useText } from '../../language/use-text.ts'
import { onDemand } from '../../ui/on-demand.ts'
import { Panel } from '../../ui/Panel.tsx'
import { Pill } from '../../ui/Pill.tsx'
import { Empty } from '../../ui/states/Empty.tsx'
import styles from '../adoption.module.css'
import { EntryActions } from '../EntryActions.tsx'
import { EntryItem } from '../EntryItem.tsx'

const EditPerson = onDemand(async () => (await import('./EditPerson.tsx')).EditPerson)
const stakeholderParts = ['sponsor', 'successOwner', 'communicationOwner', 'stakeholder'] as const

/** Who stands behind the change and who helps: each is a contact, named once. */
export function People({ view }: { readonly view: AdoptionView }) {
  const say = useText()
  const [open, setOpen] = useState<AdoptionPerson | AdoptionPart | null>(null)
  const { people, groups, may } = view
  const champions = people.filter(({ part }) => part === 'champion')
  const behind = stakeholderParts.flatMap((part) => people.filter((one) => one.part === part))
  const needed = groups.reduce((sum, group) => sum + group.championsNeeded, 0)
  const gaps = groups.filter(({ championGaps }) => championGaps.length > 0)
  const worried = groups.filter(({ lacksChampion }) => lacksChampion)
  const add = (part: AdoptionPart) =>
    may.keep && (
      <Button {...EditPerson.fetchedBy} onClick={() => setOpen(part)}>
        {say(part === 'champion' ? 'adoption:people.addChampion' : 'adoption:people.add')}
      </Button>
    )
  const list = (all: readonly AdoptionPerson[]) => (
    <ul className={styles.list}>
      {all.map((person) => (
        <EntryItem key={person.id} id={person.id}>
          <Person person={person} view={view} />
          {may.keep && (
            <EntryActions
              entryId={person.id}
              name={person.contact.name}
              onEdit={() => setOpen(person)}
              onNear={EditPerson.fetchedBy}
            />
          )}
        </EntryItem>
      ))}
    </ul>
  )
  return (
    <div className={styles.stack}>
      <Panel title={say('adoption:people.behind')} actions={behind.length > 0 && add('sponsor')}>
        {behind.length === 0 ? (
          <Empty
            what={say('adoption:people.none')}
            why={say('adoption:people.noneWhy')}
            how={add('sponsor')}
            level={3}
          />
        ) : (
          list(behind)
        )}
      </Panel>
      <Panel
        title={say('adoption:people.champions', { count: champions.length, needed })}
        actions={champions.length > 0 && add('champion')}
      >
        {worried.map(({ id, name, ringDay }) => (
          <Worry key={id} name={name} ringDay={ringDay} />
        ))}
        {champions.length > 0 && gaps.map((group) => <Gaps key={group.id} group={group} />)}
        {champions.length === 0 ? (
          <Empty
            what={say('adoption:people.noChampion')}
            why={say('adoption:people.noChampionWhy')}
            how={add('champion')}
            level={3}
          />
        ) : (
          list(champions)
        )}
        <p className={styles.small}>{say('adoption:people.rule')}</p>
      </Panel>
      {open !== null && (
        <EditPerson
          person={typeof open === 'string' ? null : open}
          part={typeof open === 'string' ? open : open.part}
          groups={groups}
          onClose={() => setOpen(null)}
        />
      )}
    </div>
  )
}

/** The sites, shifts and languages of a group for which nobody stands yet. */
function Gaps({ group: { name, championGaps } }: { readonly group: AdoptionGroup }) {
  const say = useText()
  const format = useFormat()
  const places = format.list(championGaps.map(({ kind, value }) => say(`adoption:gap.${kind}`, { value })))
  return <p className={styles.small}>{say('adoption:people.gaps', { group: name, places })}</p>
}

function Worry({ name, ringDay }: { readonly name: string; readonly ringDay: string | null }) {
  const say = useText()
  const format = useFormat()
  return (
    <p>
      <Pill tone="bad">{say('adoption:groups.lacks')}</Pill>{' '}
      {say('adoption:people.worry', { group: name, day: ringDay === null ? '–' : format.date(ringDay) })}
    </p>
  )
}

function Person({ person, view: { groups } }: { readonly person: AdoptionPerson; readonly view: AdoptionView }) {
  const say = useText()
  const format = useFormat()
  const { part, act, actOn, actDoneOn, trainedOn } = person
  const isChampion = part === 'champion'
  const about = [
    groups.find(({ id }) => id === person.groupId)?.name,
    person.site,
    person.shift,
    person.languages.join(', '),
    isChampion && person.hours !== null && say('adoption:people.hours', { hours: format.number(person.hours) }),
    isChampion && say(person.managerAgreed ? 'adoption:people.agreed' : 'adoption:people.notAgreed'),
  ].filter(Boolean)
  return (
    <div>
      <p className={styles.name}>
        {person.contact.name}
        <Pill tone="quiet">{say(`adoption:part.${part}`)}</Pill>
        {isChampion && (
          <Pill tone={trainedOn === null ? 'warn' : 'good'}>
            {trainedOn === null
              ? say('adoption:people.untrained')
              : say('adoption:people.trained', { day: format.date(trainedOn) })}
          </Pill>
        )}
      </p>
      {about.length > 0 && <p className={styles.small}>{about.join(' · ')}</p>}
      {act !== null && (
        <p>
          {say('adoption:people.act', { act, day: actOn === null ? '–' : format.date(actOn) })}
          {actDoneOn !== null && ` ${say('adoption:people.actDone', { day: format.date(actDoneOn) })}`}
        </p>
      )}
      {person.questions !== null && (
        <p className={styles.words}>{say('adoption:people.asked', { words: person.questions })}</p>
      )}
    </div>
  )
}
