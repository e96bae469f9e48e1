import { useQuery } from '@tanstack/react-query'
import { api } from '../app/api.ts'
import { Loaded } from '../app/Loaded.tsx'
import { useFormat } from '../language/use-format.ts'
import { useLanguage, useText } from '../language/use-text.ts'
import { TextSkeleton } from '../ui/Skeleton.tsx'
import styles from './solutions.module.css'
import { inLanguage } from './words.ts'

const named = [
  'product',
  'productVersion',
  'evidence',
  'causes',
  'reasons',
  'sureness',
  'source',
  'sourceUrl',
  'words',
] as const

/** Every edition of a solution, the newest first: when, by whom, what changed and why. */
export function Editions({ solutionId }: { readonly solutionId: string }) {
  const say = useText()
  const format = useFormat()
  const language = useLanguage()
  const query = useQuery(api.solutions.editions.queryOptions({ input: { solutionId } }))
  return (
    <Loaded query={query} skeleton={<TextSkeleton lines={2} />}>
      {(editions) => (
        <ol className={styles.history} reversed>
          {editions.map(({ edition, at, by, changed, reason, words }) => (
            <li key={edition}>
              <span className={styles.small}>
                {say('solutions:editions.line', { date: format.moment(at), name: by?.name ?? 'Lotse' })}
              </span>
              <div>{inLanguage(words, language)?.title}</div>
              {changed.length > 0 && (
                <span className={styles.small}>
                  {say('solutions:editions.changed', {
                    what: named
                      .filter((name) => changed.includes(name))
                      .map((name) => say(`solutions:changed.${name}`))
                      .join(', '),
                  })}
                </span>
              )}
              {reason && <span className={styles.small}>{reason}</span>}
            </li>
          ))}
        </ol>
      )}
    </Loaded>
  )
}
