import type { SolutionRow } from '@lotse/contract'
import { sureness } from '@lotse/playbook'
import { Link } from '@tanstack/react-router'
import { useFormat } from '../language/use-format.ts'
import { useLanguage, useLocalised, useText } from '../language/use-text.ts'
import { Panel } from '../ui/Panel.tsx'
import { Pill } from '../ui/Pill.tsx'
import { OutcomePill } from './OutcomePill.tsx'
import type { SearchedEngagement } from './SearchedFor.tsx'
import styles from './solutions.module.css'
import { TryButton } from './TryButton.tsx'
import { useReuseWords } from './use-reuse-words.ts'
import { inLanguage, languagesOf, useMatchWords, useTitle } from './words.ts'

interface Props {
  readonly items: readonly SolutionRow[]
  readonly engagement: SearchedEngagement | null
}

/** Solutions, best first; each says what it fits, how often it helped and how sure it is. */
export function SolutionList({ items, engagement }: Props) {
  return (
    <Panel>
      <ol className={styles.list}>
        {items.map((row) => (
          <Item key={row.id} row={row} engagement={engagement} />
        ))}
      </ol>
    </Panel>
  )
}

function Item({ row, engagement }: Omit<Props, 'items'> & { readonly row: SolutionRow }) {
  const say = useText()
  const pick = useLocalised()
  const language = useLanguage()
  const title = useTitle()(row.titles)
  const excerpt = inLanguage(row.excerpt, language)
  const other = languagesOf(row.titles).includes(language) ? undefined : languagesOf(row.titles)[0]
  return (
    <li className={styles.item}>
      <div className={styles.words}>
        <Link
          to="/solutions"
          search={((before: object) => ({ ...before, solution: row.id })) as never}
          className={styles.open}
          lang={other}
        >
          {title}
        </Link>
        <p className={styles.excerpt} lang={other}>
          {excerpt}
        </p>
        <Matches row={row} />
        <About row={row} />
      </div>
      <div className={styles.signs}>
        <Pill tone={row.sureness === 'likely' ? 'quiet' : 'good'}>{pick(sureness[row.sureness].label)}</Pill>
        {row.comesAlong && <Pill>{say('solutions:comesAlong')}</Pill>}
        {row.namesFound.length > 0 && <Pill tone="bad">{say('solutions:naming.pill')}</Pill>}
        {row.isOld && <Pill tone="warn">{say('solutions:old')}</Pill>}
        {row.here && <OutcomePill outcome={row.here.outcome} />}
        {engagement?.mayTry && (row.withdrawnAt === null || row.here) && (
          <TryButton place={engagement} solution={row} title={title} />
        )}
      </div>
    </li>
  )
}

function Matches({ row: { matches } }: { readonly row: SolutionRow }) {
  const say = useText()
  const wordsOf = useMatchWords()
  if (matches.length === 0) return null
  return <p className={styles.matches}>{say('solutions:fits', { what: matches.map(wordsOf).join(', ') })}</p>
}

function About({ row }: { readonly row: SolutionRow }) {
  const say = useText()
  const format = useFormat()
  const reuse = useReuseWords()(row.reuse)
  const parts = [
    [row.product, row.productVersion].filter(Boolean).join(' '),
    reuse,
    row.postedBy && say('solutions:postedBy', { name: row.postedBy.name }),
    row.reviewedBy && say('solutions:reviewedBy', { name: row.reviewedBy.name }),
    say('solutions:checkedOn', { date: format.date(row.checkedOn) }),
  ]
  return (
    <p className={styles.about}>
      {parts.filter(Boolean).map((part) => (
        <span key={String(part)}>{part}</span>
      ))}
    </p>
  )
}
