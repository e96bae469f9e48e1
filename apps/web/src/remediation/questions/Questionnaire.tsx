import { Button } from '@fluentui/react-components'
import type { RemediationRun } from '@lotse/contract'
import { useEffect, useMemo } from 'react'
import type { Action } from '../../app/actions/action.ts'
import { usePageActions } from '../../app/actions/registry.ts'
import { usePlace } from '../../engagements/use-place.ts'
import { useLanguage, useLocalised, useText } from '../../language/use-text.ts'
import { KeyHint } from '../../ui/KeyHint.tsx'
import { onDemand } from '../../ui/on-demand.ts'
import { Panel } from '../../ui/Panel.tsx'
import styles from '../remediation.module.css'
import { useRemediationSearch } from '../use-remediation-search.ts'
import { WorkbookButton } from '../workbook/WorkbookButton.tsx'
import { QuestionCard } from './QuestionCard.tsx'
import { SectionNav } from './SectionNav.tsx'
import { nextOpen, sectionInSight, sectionsOf } from './sections.ts'
import { useAnswers } from './use-answers.ts'

const HeldAnswer = onDemand(async () => (await import('./HeldAnswer.tsx')).HeldAnswer)

/** The questions, part by part; every answer is saved at once and the list follows. */
export function Questionnaire({ run }: { readonly run: RemediationRun }) {
  const say = useText()
  const localised = useLocalised()
  const language = useLanguage()
  const { customerId, engagementId } = usePlace()
  const [search, change] = useRemediationSearch()
  const sections = sectionsOf(run)
  const here = sectionInSight(sections, search.section, search.answer)
  const { save, held, letGo, last } = useAnswers(run)
  const next = nextOpen(sections, search.answer)
  const mayWork = run.may.work
  useEffect(() => {
    if (search.answer === undefined) return
    const card = document.getElementById(cardId(search.answer))
    card?.scrollIntoView({ block: 'center' })
    card?.querySelector('input')?.focus({ preventScroll: true })
  }, [search.answer])
  const actions = useMemo<readonly Action[]>(
    () => [
      {
        id: 'remediation.next-question',
        label: 'remediation:questions.next',
        section: 'page',
        shortcut: 'w',
        isAvailable: () => next !== undefined,
        run: () => change({ answer: next?.id }),
      },
      {
        id: 'remediation.take-back',
        label: 'remediation:questions.takeBack',
        section: 'page',
        shortcut: 'z',
        isAvailable: () => mayWork && last !== null,
        run: () => {
          if (last !== null) save(last)
        },
      },
    ],
    [next, change, mayWork, last, save],
  )
  usePageActions(actions)
  if (here === undefined) return null
  const csv = `/api/customers/${customerId}/engagements/${engagementId}/remediation/questionnaire.csv?language=${language}`
  return (
    <div className={styles.split}>
      <SectionNav sections={sections} here={here.id} />
      <Panel
        title={localised(here.title)}
        actions={
          <>
            <WorkbookButton run={run} />
            <a href={csv} download="questionnaire.csv">
              {say('remediation:csv')}
            </a>
            {next && (
              <Button size="small" onClick={() => change({ answer: next.id })}>
                {say('remediation:questions.next')}
                <KeyHint shortcut="w" />
              </Button>
            )}
          </>
        }
      >
        <ol className={styles.cards}>
          {here.questions.map((question) => (
            <li key={question.id} id={cardId(question.id)} className={styles.card} data-open={question.answer === null}>
              <QuestionCard
                question={question}
                run={run}
                save={save}
                {...(last?.question.id === question.id && { undo: () => save(last) })}
              />
            </li>
          ))}
        </ol>
      </Panel>
      {held && <HeldAnswer held={held} save={save} onClose={letGo} />}
    </div>
  )
}

const cardId = (question: string): string => `question-${question}`
