import { Button } from '@fluentui/react-components'
import type { AdoptionMaterial, AdoptionView } from '@lotse/contract'
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

const EditMaterial = onDemand(async () => (await import('./EditMaterial.tsx')).EditMaterial)

/** The hand-over list: what the customer has to inform its people, with day and language. */
export function Material({ view: { material, may } }: { readonly view: AdoptionView }) {
  const say = useText()
  const [open, setOpen] = useState<AdoptionMaterial | 'new' | null>(null)
  const given = material.filter(({ givenOn }) => givenOn !== null).length
  const add = may.keep && (
    <Button {...EditMaterial.fetchedBy} onClick={() => setOpen('new')}>
      {say('adoption:material.add')}
    </Button>
  )
  return (
    <Panel
      title={
        material.length === 0
          ? say('adoption:material.title')
          : say('adoption:material.finding', { count: material.length, given })
      }
      actions={material.length > 0 && add}
    >
      {material.length === 0 ? (
        <Empty what={say('adoption:material.none')} why={say('adoption:material.noneWhy')} how={add} level={3} />
      ) : (
        <ul className={styles.list}>
          {material
            .toSorted((a, b) => (b.givenOn ?? '9').localeCompare(a.givenOn ?? '9') || a.title.localeCompare(b.title))
            .map((one) => (
              <EntryItem key={one.id} id={one.id}>
                <One material={one} />
                {may.keep && (
                  <EntryActions
                    entryId={one.id}
                    name={one.title}
                    onEdit={() => setOpen(one)}
                    onNear={EditMaterial.fetchedBy}
                  />
                )}
              </EntryItem>
            ))}
        </ul>
      )}
      {open !== null && <EditMaterial material={open === 'new' ? null : open} onClose={() => setOpen(null)} />}
    </Panel>
  )
}

function One({ material }: { readonly material: AdoptionMaterial }) {
  const say = useText()
  const format = useFormat()
  const { title, topic, audience, language, form, owner, edition, licence, url, givenOn, receiver } = material
  const about = [
    say(`adoption:materialForm.${form}`),
    topic,
    audience && say('adoption:material.for', { audience }),
    language,
    edition && say('adoption:material.edition', { edition }),
    say(`adoption:licence.${licence}`),
    owner && say('adoption:material.owner', { name: owner.name }),
  ].filter(Boolean)
  return (
    <div>
      <p className={styles.name}>
        {url === null ? (
          title
        ) : (
          <a href={url} target="_blank" rel="noreferrer">
            {title}
          </a>
        )}
        <Pill tone={givenOn === null ? 'warn' : 'good'}>
          {givenOn === null
            ? say('adoption:material.notGiven')
            : say('adoption:material.given', { day: format.date(givenOn) })}
        </Pill>
      </p>
      <p className={styles.small}>{about.join(' · ')}</p>
      {receiver !== null && <p className={styles.small}>{say('adoption:material.to', { name: receiver.name })}</p>}
    </div>
  )
}
