import { Button } from '@fluentui/react-components'
import type { Remediation, RemediationRun } from '@lotse/contract'
import { useState } from 'react'
import { useFormat } from '../language/use-format.ts'
import { useLocalised, useText } from '../language/use-text.ts'
import { onDemand } from '../ui/on-demand.ts'
import { Partial } from '../ui/states/Partial.tsx'
import styles from './remediation.module.css'
import { StartButton } from './StartRun.tsx'
import { useRemediationSearch } from './use-remediation-search.ts'

const RebaseDialog = onDemand(async () => (await import('./RebaseDialog.tsx')).RebaseDialog)

/** What somebody has to know before working on: reopened, older template, moved tenant, answers that do not fit. */
export function RunNotices({ seen, run }: { readonly seen: Remediation; readonly run: RemediationRun }) {
  const say = useText()
  const format = useFormat()
  const localised = useLocalised()
  return (
    <>
      {run.cloudNow !== null && (
        <Partial
          what={say('remediation:moved.what', { cloud: say(`remediation:cloud.${run.cloudNow}`) })}
          why={say('remediation:moved.why', { edition: say(`remediation:edition.${run.edition}`) })}
          {...(seen.may.start && { how: <StartButton seen={seen} label={say('remediation:start.again')} primary /> })}
        />
      )}
      {run.reopened && (
        <Partial
          what={say('remediation:reopened.what')}
          why={say('remediation:reopened.why', {
            because: localised(run.reopened.because),
            who: run.reopened.by?.name ?? 'Lotse',
            when: format.moment(run.reopened.at),
          })}
        />
      )}
      {run.isStale && <Partial what={say('remediation:stale.what')} why={say('remediation:stale.why')} />}
      {run.newer && <Newer run={run} />}
      <Conflicts run={run} />
    </>
  )
}

function Newer({ run }: { readonly run: RemediationRun }) {
  const say = useText()
  const localised = useLocalised()
  const [isOpen, setOpen] = useState(false)
  const { version, differences } = run.newer ?? { version: '', differences: [] }
  return (
    <>
      <Partial
        what={say('remediation:newer.what', { version })}
        why={
          <ul className={styles.lines}>
            {differences.slice(0, 5).map((one) => (
              <li key={one.en}>{localised(one)}</li>
            ))}
          </ul>
        }
        {...(run.may.lead && {
          how: (
            <Button appearance="primary" {...RebaseDialog.fetchedBy} onClick={() => setOpen(true)}>
              {say('remediation:newer.action')}
            </Button>
          ),
        })}
      />
      {isOpen && <RebaseDialog run={run} onClose={() => setOpen(false)} />}
    </>
  )
}

/** Answers that do not fit together, each with the way to its questions. */
function Conflicts({ run }: { readonly run: RemediationRun }) {
  const say = useText()
  const localised = useLocalised()
  const [, change] = useRemediationSearch()
  if (run.conflicts.length === 0) return null
  return (
    <section className={styles.conflicts} aria-label={say('remediation:conflicts.label')}>
      <h3>{say('remediation:conflicts.title', { count: run.conflicts.length })}</h3>
      <ul className={styles.lines}>
        {run.conflicts.map(({ id, reaction, text, questions }) => (
          <li key={id}>
            <strong>{say(`remediation:conflicts.${reaction}`)}</strong> {localised(text)}{' '}
            {questions.map((question) => (
              <button
                key={question}
                type="button"
                className={styles.link}
                onClick={() => change({ view: 'questions', section: undefined, answer: question, item: undefined })}
              >
                {question}
              </button>
            ))}
          </li>
        ))}
      </ul>
    </section>
  )
}
