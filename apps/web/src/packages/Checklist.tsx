import type { Package } from '@lotse/contract'
import { useFormat } from '../language/use-format.ts'
import { useLocalised, useText } from '../language/use-text.ts'
import styles from './packages.module.css'
import { useTick } from './use-package.ts'

interface Props {
  readonly one: Package
  readonly mayKeep: boolean
}

/** What is to be done before a package is ready; every tick bears a name and a day. */
export function Checklist({ one, mayKeep }: Props) {
  const say = useText()
  const localised = useLocalised()
  const format = useFormat()
  const tick = useTick(one)
  return (
    <section>
      <h3>{say('packages:checklist.title')}</h3>
      <p className={styles.small}>{say('packages:done', one.preparation)}</p>
      <ul className={styles.checklist}>
        {one.checklist.map(({ id, words, doneOn, doneBy }) => (
          <li key={id}>
            <label>
              <input
                type="checkbox"
                checked={doneOn !== null}
                disabled={!mayKeep}
                onChange={({ target: { checked } }) => tick(id, checked)}
              />
              <span>{localised(words)}</span>
            </label>
            {doneOn !== null && (
              <span className={styles.small}>
                {say('packages:by', { date: format.date(doneOn), name: doneBy?.name ?? '–' })}
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
