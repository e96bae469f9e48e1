import { Button } from '@fluentui/react-components'
import type { AccelerationView, Cause } from '@lotse/contract'
import { caseTriggerLabels, caseTriggers, causeIds, causes } from '@lotse/playbook'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useFormContext, useWatch } from 'react-hook-form'
import { api, client } from '../../app/api.ts'
import { showToast } from '../../app/toasts/toast-store.ts'
import { usePlace } from '../../engagements/use-place.ts'
import { useLocalised, useText } from '../../language/use-text.ts'
import { ChoiceField } from '../../ui/form/ChoiceField.tsx'
import { FormDialog } from '../../ui/form/FormDialog.tsx'
import { SelectField } from '../../ui/form/SelectField.tsx'
import { TextField } from '../../ui/form/TextField.tsx'
import styles from '../acceleration.module.css'
import { useKeepView } from '../use-view.ts'
import { answersOf, choiceOf, isOther, later, type OpeningValues, triggerOf } from './opening-values.ts'

interface Props {
  readonly view: AccelerationView
  readonly onClose: () => void
}

/** Opens a case by four questions; their answers and what was found preselect the cause, and a person may say otherwise. */
export function OpenCase({ view, onClose }: Props) {
  const say = useText()
  const localised = useLocalised()
  const place = usePlace()
  const keep = useKeepView()
  const send = async ({ trigger, answers, ...values }: OpeningValues) => {
    await keep(client.acceleration.open({ ...place, trigger, answers: answersOf(answers), ...choiceOf(values) }))
    showToast({ words: { key: 'acceleration:open.done' } })
  }
  return (
    <FormDialog<OpeningValues>
      title={say('acceleration:open.title')}
      submitLabel={say('acceleration:open.submit')}
      defaultValues={{
        trigger: triggerOf(view),
        answers: { plan: 'unknown', whatChanged: '', intentReduced: 'unknown', technicalBlocker: 'unknown' },
        proposed: '',
        cause: '',
        reason: '',
      }}
      onSubmit={send}
      onClose={onClose}
    >
      <SelectField
        name="trigger"
        label={say('acceleration:open.trigger')}
        options={caseTriggers.map((id) => ({ value: id, label: localised(caseTriggerLabels[id]) }))}
      />
      <Question name="plan" />
      <TextField
        name="answers.whatChanged"
        multiline
        rows={2}
        label={say('acceleration:open.whatChanged')}
        hint={say('acceleration:open.whatChangedHint')}
      />
      <Question name="intentReduced" />
      <Question name="technicalBlocker" />
      <Preselected />
    </FormDialog>
  )
}

function Question({ name }: { readonly name: 'plan' | 'intentReduced' | 'technicalBlocker' }) {
  const say = useText()
  return (
    <div className={styles.inline}>
      <ChoiceField
        name={`answers.${name}`}
        label={say(`acceleration:open.${name}`)}
        options={(['yes', 'no', 'unknown'] as const).map((value) => ({
          value,
          label: say(`acceleration:answers.${value}`),
        }))}
      />
    </div>
  )
}

/** Which cause answers and evidence point to, and why; the person takes it, names another one with the reason, or decides later. */
function Preselected() {
  const say = useText()
  const localised = useLocalised()
  const { setValue } = useFormContext<OpeningValues>()
  const { answers, ...values } = useWatch<OpeningValues>() as OpeningValues
  const { data, error, isPlaceholderData, refetch } = useProposal(answers)
  const proposed = data?.proposed ?? null
  useEffect(() => setValue('proposed', proposed ?? ''), [setValue, proposed])
  const label = (cause: Cause) => localised(causes[cause].label)
  return (
    <div className={styles.preselected} aria-busy={isPlaceholderData}>
      <div aria-live="polite">
        {error !== null && data === undefined ? (
          <p>
            {say('acceleration:open.failed')}{' '}
            <Button size="small" onClick={() => void refetch()}>
              {say('ui:state.retry')}
            </Button>
          </p>
        ) : (
          <p>
            <strong>{proposed !== null && say('acceleration:causes.proposed', { cause: label(proposed) })}</strong>{' '}
            {data ? localised(data.words) : say('acceleration:open.looking')}
          </p>
        )}
      </div>
      <SelectField
        name="cause"
        label={say('acceleration:open.cause')}
        empty={say(proposed === null ? 'acceleration:open.later' : 'acceleration:open.asProposed')}
        options={[
          ...causeIds.map((id) => ({ value: id as string, label: label(id) })),
          ...(proposed === null ? [] : [{ value: later, label: say('acceleration:open.later') }]),
        ]}
      />
      {isOther(values) && (
        <TextField
          name="reason"
          required
          multiline
          rows={2}
          label={say(values.proposed === '' ? 'acceleration:causes.reasonLabel' : 'acceleration:open.reason')}
        />
      )}
    </div>
  )
}

/** Milliseconds of quiet after a key before the proposal follows what is typed. */
const quiet = 400

/** What the server would preselect with these answers. */
function useProposal(given: OpeningValues['answers']) {
  const place = usePlace()
  const answers = answersOf(given)
  const [whatChanged, follow] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => follow(answers.whatChanged), quiet)
    return () => clearTimeout(timer)
  }, [answers.whatChanged])
  return useQuery({
    ...api.acceleration.proposal.queryOptions({ input: { ...place, ...answers, whatChanged } }),
    placeholderData: keepPreviousData,
  })
}
