import type { ConfigurationComparison } from '@lotse/contract'
import { sayChange } from '@lotse/odt'
import { useLanguage, useText } from '../language/use-text.ts'
import styles from './configurations.module.css'

/** Two files side by side: what differs in meaning, and the lines that do. */
export function Comparison({ comparison }: { readonly comparison: ConfigurationComparison }) {
  const say = useText()
  const language = useLanguage()
  const { changes, lines } = comparison
  const sameText = lines.every(({ kind }) => kind === 'same')
  return (
    <div className={styles.comparison}>
      <h3>{say('configurations:compare.meaning')}</h3>
      {changes === null ? (
        <p>{say('configurations:compare.noMeaning')}</p>
      ) : changes.length === 0 ? (
        <p>{say(sameText ? 'configurations:compare.same' : 'configurations:compare.onlyText')}</p>
      ) : (
        <ul>
          {changes.map((one) => (
            <li key={one.what}>{sayChange(one, language)}</li>
          ))}
        </ul>
      )}
      <h3>{say('configurations:compare.text')}</h3>
      <section className={styles.lines} aria-label={say('configurations:compare.text')}>
        <ol>
          {numbered(lines).map(({ kind, text, place }) => (
            <li key={place} data-kind={kind}>
              <span className={styles.mark}>{kind !== 'same' && say(`configurations:compare.${kind}`)}</span>
              <code>{text === '' ? ' ' : text}</code>
            </li>
          ))}
        </ol>
      </section>
    </div>
  )
}

/** Each line with its place in both texts. */
function numbered(lines: ConfigurationComparison['lines']) {
  let [before, after] = [0, 0]
  return lines.map((line) => {
    if (line.kind !== 'added') before += 1
    if (line.kind !== 'removed') after += 1
    return { ...line, place: `${before}-${after}` }
  })
}
