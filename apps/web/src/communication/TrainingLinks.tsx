import { linksToLookAfter, TRAINING_LINKS } from '@lotse/assessment'
import { useFormat } from '../language/use-format.ts'
import { useLocalised, useText } from '../language/use-text.ts'
import { useToday } from '../language/use-today.ts'
import { Panel } from '../ui/Panel.tsx'
import { Pill } from '../ui/Pill.tsx'
import styles from './communication.module.css'

/** The vendor's pages on training, with the day each was last looked at and the languages it exists in. */
export function TrainingLinks() {
  const say = useText()
  const localised = useLocalised()
  const format = useFormat()
  const care = new Map(linksToLookAfter(TRAINING_LINKS, useToday()).map(({ link, why }) => [link.id, why]))
  return (
    <Panel title={say('communication:links.title')}>
      <ul className={styles.links}>
        {TRAINING_LINKS.map(({ id, title, url, checkedOn, languages }) => {
          const why = care.get(id)
          return (
            <li key={id}>
              <a href={url} target="_blank" rel="noreferrer">
                {localised(title)}
              </a>{' '}
              <span className={styles.small}>
                {say('communication:links.checked', { day: format.date(checkedOn), languages: languages.join(', ') })}
              </span>{' '}
              {why !== undefined && <Pill tone="warn">{say(`communication:links.${why}`)}</Pill>}
            </li>
          )
        })}
      </ul>
    </Panel>
  )
}
