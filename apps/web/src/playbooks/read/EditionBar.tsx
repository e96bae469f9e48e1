import { Button, Input } from '@fluentui/react-components'
import { type Playbook, phases } from '@lotse/playbook'
import { Link } from '@tanstack/react-router'
import { useLocalised, useText } from '../../language/use-text.ts'
import { useSummary } from '../playbooks-query.ts'
import type { Edition } from '../search.ts'
import { useEdition } from './edition-context.ts'
import styles from './read.module.css'

interface Props {
  readonly edition: Edition
  readonly words: string
  readonly found: Playbook
  readonly onSearch: (words: string) => void
}

/** What is searched and found, the way to each phase and to the comparison, and in a draft to what is edited. */
export function EditionBar({ edition, words, found, onSearch }: Props) {
  const say = useText()
  const local = useLocalised()
  const { playbook, draft, edit } = useEdition()
  const { id, version } = playbook
  const { data: summary } = useSummary(id)
  const before = draft ? summary?.newest : summary?.versions.find((one) => one.version < version)?.version
  return (
    <>
      <div className={styles.bar}>
        <Input
          className={styles.search ?? ''}
          type="search"
          aria-label={say('playbooks:read.search')}
          placeholder={say('playbooks:read.search')}
          defaultValue={words}
          onChange={(_event, { value }) => onSearch(value)}
        />
        <span role="status">{words && say('playbooks:read.found', { count: found.tasks.length })}</span>
        {edit && (
          <>
            <Button onClick={() => edit('task')}>{say('playbooks:edit.addTask')}</Button>
            <Button onClick={() => edit('about')}>{say('playbooks:problems.about')}</Button>
          </>
        )}
        {before !== undefined && (
          <Link to="/playbooks/$playbookId/compare" params={{ playbookId: id }} search={{ from: before, to: edition }}>
            {draft ? say('playbooks:read.compareDraft') : say('playbooks:read.compare', { version: before })}
          </Link>
        )}
      </div>
      {!words && (
        <nav aria-label={say('playbooks:read.contents')}>
          <ul className={styles.contents}>
            {playbook.phases.map((phase) => (
              <li key={phase}>
                <a href={`#phase-${phase}`}>{local(phases[phase].label)}</a>
              </li>
            ))}
          </ul>
        </nav>
      )}
    </>
  )
}
