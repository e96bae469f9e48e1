import { GUIDE_LINKS, linksToLookAfter } from '@lotse/assessment'
import { useFormat } from '../language/use-format.ts'
import { useLocalised, useText } from '../language/use-text.ts'
import { useToday } from '../language/use-today.ts'
import { Panel } from '../ui/Panel.tsx'
import styles from './workshop.module.css'

/** Pages of the guide that moved, are gone, or were not checked for a year. Nothing is fetched: it works offline. */
export function GuideCare() {
  const say = useText()
  const format = useFormat()
  const localised = useLocalised()
  const found = linksToLookAfter(GUIDE_LINKS, useToday())
  if (found.length === 0) return null
  return (
    <Panel title={say('workshop:links.title', { count: found.length, all: GUIDE_LINKS.length })}>
      <details>
        <summary>{say('workshop:links.show')}</summary>
        <ul>
          {found.map(({ link, why }) => (
            <li key={link.id}>
              <a href={link.movedTo ?? link.url} target="_blank" rel="noreferrer">
                {localised(link.title)}
              </a>{' '}
              <span className={styles.small}>
                {say(`workshop:links.${why}`, { date: format.date(link.checkedOn) })}
              </span>
            </li>
          ))}
        </ul>
      </details>
    </Panel>
  )
}
