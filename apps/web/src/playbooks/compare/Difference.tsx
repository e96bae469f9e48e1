import type { PlaybookDifference } from '@lotse/playbook'
import { Link } from '@tanstack/react-router'
import { useLocalised, useText } from '../../language/use-text.ts'
import { Pill } from '../../ui/Pill.tsx'
import type { Edition } from '../search.ts'
import { useDescribe } from '../use-describe.ts'
import styles from './compare.module.css'
import { onlyIn } from './only-in.ts'

const tones = { added: 'good', removed: 'bad', changed: 'warn' } as const

interface Props {
  readonly playbookId: string
  /** The version that has what is new. */
  readonly edition: Edition
  readonly difference: PlaybookDifference
}

/** One part that is new, gone, or says something else, field by field. */
export function Difference({ playbookId, edition, difference }: Props) {
  const say = useText()
  const local = useLocalised()
  const words = useDescribe()
  const { part, id, kind, label, fields } = difference
  // Nothing is no line that could be new or gone.
  const said = (field: string, value: unknown) =>
    words.value(field, value).filter((line) => line !== say('playbooks:none'))
  return (
    <article className={styles.difference}>
      <h3>
        {part === 'tasks' && id !== null && kind !== 'removed' ? (
          <Link
            to="/playbooks/$playbookId/$edition"
            params={{ playbookId, edition: String(edition) }}
            search={{ task: id }}
          >
            {local(label)}
          </Link>
        ) : (
          local(label)
        )}{' '}
        <Pill tone={tones[kind]}>{say(`playbooks:compare.${kind}`)}</Pill>
      </h3>
      {fields.map(({ field, label: name, before, after }) => {
        const [old, now] = [said(field, before), said(field, after)]
        return (
          <div key={field} className={styles.field}>
            <h4>{local(name)}</h4>
            <div className={styles.sides}>
              <Side title={say('playbooks:compare.before')} lines={onlyIn(old, now)} mark="del" />
              <Side title={say('playbooks:compare.after')} lines={onlyIn(now, old)} mark="ins" />
            </div>
          </div>
        )
      })}
    </article>
  )
}

interface SideProps {
  readonly title: string
  readonly lines: readonly string[]
  readonly mark: 'ins' | 'del'
}

function Side({ title, lines, mark: Mark }: SideProps) {
  const say = useText()
  return (
    <div>
      <span className={styles.title}>{title}</span>
      {lines.length === 0 ? (
        <p>{say('playbooks:none')}</p>
      ) : (
        lines.map((line) => (
          <p key={line}>
            <Mark>{line}</Mark>
          </p>
        ))
      )}
    </div>
  )
}
