import { useLocalised, useText } from '../../language/use-text.ts'
import styles from '../remediation.module.css'
import { useRemediationSearch } from '../use-remediation-search.ts'
import type { Section } from './sections.ts'

/** The parts of the questionnaire with how far each is; on a phone a list to choose from. */
export function SectionNav({ sections, here }: { readonly sections: readonly Section[]; readonly here: string }) {
  const say = useText()
  const localised = useLocalised()
  const [, change] = useRemediationSearch()
  const open = (section: string) => change({ section, answer: undefined })
  return (
    <nav className={styles.parts} aria-label={say('remediation:questions.parts')}>
      <ul>
        {sections.map(({ id, title, answered, questions }) => (
          <li key={id}>
            <button type="button" aria-current={id === here ? 'true' : undefined} onClick={() => open(id)}>
              <span>{localised(title)}</span>
              <span className={styles.count} data-done={answered === questions.length}>
                {answered === questions.length
                  ? say('remediation:questions.done')
                  : say('remediation:questions.of', { answered, asked: questions.length })}
              </span>
            </button>
          </li>
        ))}
      </ul>
      <label className={styles.partsSelect}>
        {say('remediation:questions.part')}
        <select value={here} onChange={({ target }) => open(target.value)}>
          {sections.map(({ id, title, answered, questions }) => (
            <option key={id} value={id}>
              {`${localised(title)} (${say('remediation:questions.of', { answered, asked: questions.length })})`}
            </option>
          ))}
        </select>
      </label>
    </nav>
  )
}
