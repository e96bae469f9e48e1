import { Button } from '@fluentui/react-components'
import { BARRIERS, MINI_WORKSHOP_STEPS } from '@lotse/assessment'
import type { AdoptionView, MiniWorkshop } from '@lotse/contract'
import { useState } from 'react'
import { usePlace } from '../../engagements/use-place.ts'
import { useFormat } from '../../language/use-format.ts'
import { useLocalised, useText } from '../../language/use-text.ts'
import { onDemand } from '../../ui/on-demand.ts'
import { Panel } from '../../ui/Panel.tsx'
import { Empty } from '../../ui/states/Empty.tsx'
import styles from '../adoption.module.css'
import { EntryActions } from '../EntryActions.tsx'
import { EntryItem } from '../EntryItem.tsx'
import { HeldWorkshop } from './HeldWorkshop.tsx'

const EditMiniWorkshop = onDemand(async () => (await import('./EditMiniWorkshop.tsx')).EditMiniWorkshop)

/** Mini-workshops: one barrier of one group, at most three measures, and what came of it. */
export function MiniWorkshops({ view }: { readonly view: AdoptionView }) {
  const say = useText()
  const format = useFormat()
  const [open, setOpen] = useState<MiniWorkshop | 'new' | null>(null)
  const { miniWorkshops, groups, may } = view
  const add = may.keep && groups.length > 0 && (
    <Button {...EditMiniWorkshop.fetchedBy} onClick={() => setOpen('new')}>
      {say('adoption:mini.add')}
    </Button>
  )
  return (
    <Panel title={say('adoption:mini.title')} actions={miniWorkshops.length > 0 && add}>
      {miniWorkshops.length === 0 ? (
        <Empty
          what={say('adoption:mini.none')}
          why={say(groups.length === 0 ? 'adoption:mini.needsGroup' : 'adoption:mini.noneWhy')}
          how={add}
          level={3}
        />
      ) : (
        <ul className={styles.list}>
          {miniWorkshops
            .toSorted((a, b) => b.heldOn.localeCompare(a.heldOn))
            .map((one) => (
              <EntryItem key={one.id} id={one.id}>
                <HeldWorkshop held={one} group={groups.find(({ id }) => id === one.groupId)?.name ?? '–'} />
                {may.keep && (
                  <EntryActions
                    entryId={one.id}
                    name={format.date(one.heldOn)}
                    onEdit={() => setOpen(one)}
                    onNear={EditMiniWorkshop.fetchedBy}
                  />
                )}
              </EntryItem>
            ))}
        </ul>
      )}
      <HandOut />
      <Guide />
      {open !== null && (
        <EditMiniWorkshop held={open === 'new' ? null : open} view={view} onClose={() => setOpen(null)} />
      )}
    </Panel>
  )
}

/** What those who come fill in beforehand, without a name. */
function HandOut() {
  const say = useText()
  const { customerId, engagementId } = usePlace()
  const address = `/api/customers/${customerId}/engagements/${engagementId}/adoption/mini-questionnaire`
  return (
    <p className={styles.small}>
      {say('adoption:mini.handOut')}{' '}
      {(['docx', 'pdf'] as const).flatMap((form) =>
        (['de', 'en'] as const).map((language) => (
          <span key={`${form} ${language}`}>
            <a href={`${address}.${form}?language=${language}`} download={`mini-questionnaire-${language}.${form}`}>
              {say(`adoption:mini.file.${form}.${language}`)}
            </a>{' '}
          </span>
        )),
      )}
    </p>
  )
}

/** How it runs, and the table of barriers to sort by. */
function Guide() {
  const say = useText()
  const localised = useLocalised()
  return (
    <details className={styles.detail}>
      <summary>{say('adoption:mini.guide')}</summary>
      <ol className={styles.topics}>
        {MINI_WORKSHOP_STEPS.map(({ title, minutes, do: todo }, index) => (
          <li key={title.en}>
            <span className={styles.number}>{index + 1}</span>
            <div>
              <p className={styles.name}>
                {localised(title)}
                {minutes > 0 && <span className={styles.small}>{say('adoption:mini.minutes', { minutes })}</span>}
              </p>
              <p>{localised(todo)}</p>
            </div>
          </li>
        ))}
      </ol>
      <ul className={styles.list}>
        {BARRIERS.map(({ id, title, sign, ask, measure }) => (
          <li key={id}>
            <div>
              <p className={styles.name}>{localised(title)}</p>
              <p>{say('adoption:mini.sign', { words: localised(sign) })}</p>
              <p>{say('adoption:mini.ask', { words: localised(ask) })}</p>
              <p>{say('adoption:mini.helps', { words: localised(measure) })}</p>
            </div>
          </li>
        ))}
      </ul>
    </details>
  )
}
