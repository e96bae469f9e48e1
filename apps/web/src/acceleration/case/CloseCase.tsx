import type { AccelerationCase } from '@lotse/contract'
import { caseOutcomeLabels } from '@lotse/playbook'
import { useState } from 'react'
import { useWatch } from 'react-hook-form'
import { client, ifMatch } from '../../app/api.ts'
import { showToast } from '../../app/toasts/toast-store.ts'
import { usePlace } from '../../engagements/use-place.ts'
import { useLocalised, useText } from '../../language/use-text.ts'
import { isProblem } from '../../problem/problem.ts'
import { ChoiceField } from '../../ui/form/ChoiceField.tsx'
import { FormDialog } from '../../ui/form/FormDialog.tsx'
import { TextField } from '../../ui/form/TextField.tsx'
import { FormRefusal } from '../../ui/form/use-send.ts'
import styles from '../acceleration.module.css'
import { caseIn } from '../current.ts'
import { useKeepView } from '../use-view.ts'
import { caseChanges } from './case-changes.ts'

interface Props {
  readonly held: AccelerationCase
  readonly onClose: () => void
}

const outcomes = ['recovered', 'noIntent', 'withdrawn'] as const
type Outcome = (typeof outcomes)[number]

interface Values {
  readonly outcome: Outcome
  readonly words: string
}

/**
 * Closes a case with what came of it. What cannot be removed is no end of its own: it is blocked in its own dialogue. Where
 * somebody changed the case meanwhile, both states stand in the form before it is closed on top of the new one.
 */
export function CloseCase({ held, onClose }: Props) {
  const say = useText()
  const localised = useLocalised()
  const place = usePlace()
  const keep = useKeepView()
  const [on, setOn] = useState(held)
  const send = async (body: Values) => {
    const params = { ...place, caseId: held.id }
    try {
      await keep(client.acceleration.close({ params, headers: { 'if-match': ifMatch(on.version) }, body }))
    } catch (problem) {
      if (!isProblem(problem) || problem.code !== 'changed-meanwhile') throw problem
      const theirs = caseIn(problem.current)
      if (theirs === null) throw problem
      setOn(theirs)
      throw new FormRefusal(say('acceleration:close.changed'))
    }
    showToast({ words: { key: 'acceleration:close.done' } })
  }
  return (
    <FormDialog<Values>
      title={say('acceleration:close.title')}
      submitLabel={say('acceleration:actions.close')}
      defaultValues={{ outcome: 'recovered', words: '' }}
      onSubmit={send}
      onClose={onClose}
    >
      <Changes before={held} now={on} />
      <StepsLeft held={on} />
      <ChoiceField
        name="outcome"
        label={say('acceleration:close.outcome')}
        options={outcomes.map((value) => ({ value, label: localised(caseOutcomeLabels[value]) }))}
      />
      <About />
      <TextField name="words" required multiline rows={3} label={say('acceleration:close.words')} />
    </FormDialog>
  )
}

/** What somebody else changed since the form was opened, as it was and as it is. */
function Changes({ before, now }: { readonly before: AccelerationCase; readonly now: AccelerationCase }) {
  const say = useText()
  const localised = useLocalised()
  const changes = caseChanges(before, now, localised)
  if (changes.length === 0) return null
  return (
    <ul className={styles.lines}>
      {changes.map(({ what, from, to }) => (
        <li key={what}>
          {say(`acceleration:close.was.${what}`, {
            from: from || say('acceleration:close.nothing'),
            to: to || say('acceleration:close.nothing'),
          })}
        </li>
      ))}
    </ul>
  )
}

/** Compulsory steps may be left open, but not unsaid. */
function StepsLeft({ held: { steps } }: Pick<Props, 'held'>) {
  const say = useText()
  const localised = useLocalised()
  const left = steps.filter(
    ({ obligation, state }) => obligation === 'compulsory' && (state === 'open' || state === 'active'),
  )
  if (left.length === 0) return null
  return (
    <div className={styles.demands}>
      <p>{say('acceleration:close.left', { count: left.length })}</p>
      <ul className={styles.lines}>
        {left.map(({ cause, key, title }) => (
          <li key={`${cause}.${key}`}>{localised(title)}</li>
        ))}
      </ul>
    </div>
  )
}

/** What the chosen end means. */
function About() {
  const say = useText()
  const outcome = useWatch<Values, 'outcome'>({ name: 'outcome' })
  return <p className={styles.quiet}>{say(`acceleration:close.about.${outcome}`)}</p>
}
