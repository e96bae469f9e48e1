import { Button } from '@fluentui/react-components'
import { type Playbook, phases } from '@lotse/playbook'
import { useLocalised, useText } from '../../language/use-text.ts'
import { Panel } from '../../ui/Panel.tsx'
import { Entry } from './Entry.tsx'
import { useEdition } from './edition-context.ts'
import styles from './read.module.css'

/** The processes of a draft, to be renamed and added; readers meet them as the headings over the tasks. */
export function ProcessList({ playbook }: { readonly playbook: Playbook }) {
  const say = useText()
  const local = useLocalised()
  const { edit } = useEdition()
  return (
    <Panel
      title={say('playbooks:read.processes')}
      actions={edit && <Button onClick={() => edit('process')}>{say('playbooks:edit.addProcess')}</Button>}
    >
      <h3 className="visually-hidden">{say('playbooks:read.contents')}</h3>
      {playbook.processes.map((process) => (
        <Entry
          key={process.id}
          part="processes"
          id={process.id}
          title={local(process.title)}
          editLabel={say('playbooks:edit.process', { name: local(process.title) })}
          editor={`process-${process.id}`}
        >
          <p className={styles.meta}>{local(phases[process.phase].label)}</p>
        </Entry>
      ))}
    </Panel>
  )
}
