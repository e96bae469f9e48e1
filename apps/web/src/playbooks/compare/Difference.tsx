import type { PlaybookDifference } from '@lotse/playbook'
import { useLocalised, useText } from '../../language/use-text.ts'
import { Pill } from '../../ui/Pill.tsx'
import { useDescribe } from '../use-describe.ts'
import styles from './compare.module.css'
import { onlyIn } from './only-in.ts'

const tones = { added: 'good', removed: 'bad', changed: 'warn' } as const

/** One part that is new, gone, or says something else, field by field. */
export function Difference({ difference }: { readonly difference: PlaybookDifference }) {
  const say = useText()
  const local = useLocalised()
  const words = useDescribe()
  const { kind, label, fields } = difference
  return (
    <article className={styles.difference}>
      <h3>
        {local(label)} <Pill tone={tones[kind]}>{say(`playbooks:compare.${kind}`)}</Pill>
      </h3>
      {fields.map(({ field, label: name, before, after }) => {
        const [old, now] = [words.value(field, before), words.value(field, after)]
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
