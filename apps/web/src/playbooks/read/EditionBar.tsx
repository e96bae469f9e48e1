import { Button, Input } from '@fluentui/react-components'
import { type Playbook, phases } from '@lotse/playbook'
import { useLocalised, useText } from '../../language/use-text.ts'
import { useEdition } from './edition-context.ts'
import styles from './read.module.css'

interface Props {
  readonly words: string
  readonly found: Playbook
  readonly onSearch: (words: string) => void
}

/** What is searched, how much was found, the way to each phase, and in a draft the way to a new task. */
export function EditionBar({ words, found, onSearch }: Props) {
  const say = useText()
  const local = useLocalised()
  const { playbook, edit } = useEdition()
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
        {edit && <Button onClick={() => edit('task')}>{say('playbooks:edit.addTask')}</Button>}
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
