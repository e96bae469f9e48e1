import type { Solution, SolutionText } from '@lotse/contract'
import { sureness } from '@lotse/playbook'
import { useQuery } from '@tanstack/react-query'
import { api } from '../app/api.ts'
import { Loaded } from '../app/Loaded.tsx'
import { useFormat } from '../language/use-format.ts'
import { useLanguage, useLocalised, useText } from '../language/use-text.ts'
import { Facts } from '../ui/Facts.tsx'
import { Pill } from '../ui/Pill.tsx'
import { SidePanel } from '../ui/SidePanel.tsx'
import { TextSkeleton } from '../ui/Skeleton.tsx'
import { Partial } from '../ui/states/Partial.tsx'
import { Editions } from './Editions.tsx'
import { Fold } from './Fold.tsx'
import { NamesFinding } from './NamesFinding.tsx'
import { OutcomePill } from './OutcomePill.tsx'
import type { SearchedEngagement } from './SearchedFor.tsx'
import { SolutionWork } from './SolutionWork.tsx'
import styles from './solutions.module.css'
import { TryButton } from './TryButton.tsx'
import { useReuseWords } from './use-reuse-words.ts'
import { inLanguage, useMatchWords } from './words.ts'

interface Props {
  readonly solutionId: string
  readonly engagement: SearchedEngagement | null
  readonly onClose: () => void
}

/** One solution: by what one knows the blocker, what to do, how sure that is; and what one can do with it. */
export function SolutionPanel({ solutionId, engagement, onClose }: Props) {
  const say = useText()
  const language = useLanguage()
  const input = { solutionId, ...(engagement && { engagementId: engagement.engagementId }) }
  const query = useQuery(api.solutions.get.queryOptions({ input }))
  const words = query.data && inLanguage(query.data.words, language)
  return (
    <SidePanel title={words?.title ?? say('solutions:one')} open onClose={onClose}>
      <Loaded query={query} skeleton={<TextSkeleton lines={10} />}>
        {(solution) => (
          <div className={styles.panel}>
            {solution.withdrawnAt !== null && <Withdrawn solution={solution} />}
            {solution.may.change && <NamesFinding solution={solution} />}
            <Signs solution={solution} />
            {engagement?.mayTry && (solution.withdrawnAt === null || solution.here) && (
              <div className={styles.actions}>
                <TryButton place={engagement} solution={solution} title={words?.title ?? ''} />
              </div>
            )}
            {(['de', 'en'] as const)
              .filter((one) => solution.words[one] !== null)
              .sort((a, b) => Number(b === language) - Number(a === language))
              .map((one, index) => (
                <InOne key={one} language={one} words={solution.words[one]} isFirst={index === 0} />
              ))}
            <About solution={solution} />
            <SolutionWork solution={solution} onClose={onClose} />
            <Fold title={say('solutions:editions.title')}>
              <Editions solutionId={solution.id} />
            </Fold>
          </div>
        )}
      </Loaded>
    </SidePanel>
  )
}

function Signs({ solution }: { readonly solution: Solution }) {
  const say = useText()
  const pick = useLocalised()
  const isReviewed = solution.reviewedEdition === solution.edition
  return (
    <div className={styles.signs}>
      <Pill tone={solution.sureness === 'likely' ? 'quiet' : 'good'}>{pick(sureness[solution.sureness].label)}</Pill>
      {solution.comesAlong && <Pill>{say('solutions:comesAlong')}</Pill>}
      {(isReviewed || !solution.comesAlong) && (
        <Pill tone={isReviewed ? 'good' : 'quiet'}>
          {say(isReviewed ? 'solutions:reviewed' : 'solutions:notReviewed')}
        </Pill>
      )}
      {solution.isOld && <Pill tone="warn">{say('solutions:old')}</Pill>}
      {solution.here && <OutcomePill outcome={solution.here.outcome} />}
    </div>
  )
}

interface InOneProps {
  readonly language: 'de' | 'en'
  readonly words: SolutionText | null
  readonly isFirst: boolean
}

/** The entry in one language; the reader's own stands open, the other one is folded. */
function InOne({ language, words, isFirst }: InOneProps) {
  const say = useText()
  if (words === null) return null
  const body = (
    <section lang={language} className={styles.panel}>
      {!isFirst && <h3>{words.title}</h3>}
      <h3>{say('solutions:field.symptoms')}</h3>
      <p className={styles.text}>{words.symptoms}</p>
      <h3>{say('solutions:field.steps')}</h3>
      <ol className={styles.steps}>
        {words.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      {words.limits && (
        <>
          <h3>{say('solutions:field.limits')}</h3>
          <p className={styles.text}>{words.limits}</p>
        </>
      )}
    </section>
  )
  return isFirst ? body : <Fold title={say(`solutions:in.${language}`)}>{body}</Fold>
}

function About({ solution }: { readonly solution: Solution }) {
  const say = useText()
  const format = useFormat()
  const wordsOf = useMatchWords()
  const reuse = useReuseWords()(solution.reuse)
  const concerns = [
    ...solution.evidence.map((id) => wordsOf({ kind: 'evidence', id })),
    ...solution.causes.map((id) => wordsOf({ kind: 'cause', id })),
    ...solution.reasons.map((id) => wordsOf({ kind: 'reason', id })),
  ]
  const { source, sourceUrl, postedBy, reviewedBy, reviewedEdition, kept } = solution
  const facts = [
    {
      label: say('solutions:filter.product'),
      value: [solution.product, solution.productVersion].filter(Boolean).join(' '),
    },
    concerns.length > 0 && { label: say('solutions:field.concerns'), value: concerns.join(', ') },
    { label: say('solutions:field.reuse'), value: reuse },
    (source !== '' || sourceUrl !== '') && {
      label: say('solutions:field.source'),
      value: sourceUrl ? (
        <a href={sourceUrl} target="_blank" rel="noreferrer">
          {source || sourceUrl}
        </a>
      ) : (
        source
      ),
    },
    { label: say('solutions:field.checkedOn'), value: format.date(solution.checkedOn) },
    { label: say('solutions:field.postedBy'), value: postedBy?.name ?? say('solutions:comesAlong') },
    reviewedBy && {
      label: say('solutions:field.reviewedBy'),
      value: say('solutions:field.reviewedEdition', { name: reviewedBy.name, edition: reviewedEdition ?? 0 }),
    },
    kept.length > 0 && { label: say('solutions:field.kept'), value: kept.join(', ') },
  ]
  return <Facts facts={facts.filter((fact) => fact !== null && fact !== false)} />
}

function Withdrawn({ solution: { withdrawnBecause } }: { readonly solution: Solution }) {
  const say = useText()
  return (
    <Partial
      what={say('solutions:withdrawn.what')}
      why={say('solutions:withdrawn.why', { reason: withdrawnBecause ?? '–' })}
    />
  )
}
