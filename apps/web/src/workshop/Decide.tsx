import type { PointDecision } from '@lotse/assessment'
import type { Decision } from '@lotse/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useWatch } from 'react-hook-form'
import { api, client, ifMatch } from '../app/api.ts'
import { EditDialog } from '../app/EditDialog.tsx'
import { decisionStates } from '../decisions/search.ts'
import { useDeciders } from '../decisions/use-deciders.ts'
import { stateOf } from '../decisions/values.ts'
import { usePlace } from '../engagements/use-place.ts'
import { useFormat } from '../language/use-format.ts'
import { useLocalised, useText } from '../language/use-text.ts'
import { useToday } from '../language/use-today.ts'
import { CheckListField } from '../ui/form/CheckListField.tsx'
import { ChoiceField } from '../ui/form/ChoiceField.tsx'
import { DateField } from '../ui/form/DateField.tsx'
import { SelectField } from '../ui/form/SelectField.tsx'
import { TextField } from '../ui/form/TextField.tsx'
import { Touches } from './Touches.tsx'
import { bodyOf, type TakingField, type TakingValues, valuesOf } from './values.ts'
import styles from './workshop.module.css'

interface Props {
  readonly decision: PointDecision
  /** What is written already; null: nothing. */
  readonly taken: Decision | null
  readonly onClose: () => void
}

/**
 * Writes down what was decided at a point. Whoever changes a decision sees before saving what that touches; when somebody
 * else was faster, both sides are shown.
 */
export function Decide({ decision, taken, onClose }: Props) {
  const say = useText()
  const format = useFormat()
  const localised = useLocalised()
  const place = usePlace()
  const today = useToday()
  const queries = useQueryClient()
  const deciders = useDeciders(useMemo(() => [taken?.owner ?? null, taken?.decidedBy ?? null], [taken]))
  const save = async (values: TakingValues, on: Decision | null) => {
    await client.workshop.decide({
      params: { ...place, decisionId: decision.id },
      headers: { 'if-match': ifMatch(on?.version ?? 0) },
      body: bodyOf(values),
    })
    await Promise.all(
      [api.workshop.key(), api.decisions.key()].map((queryKey) => queries.invalidateQueries({ queryKey })),
    )
  }
  const nameOf = (value: string) => deciders.find((one) => one.value === value)?.label ?? value
  const day = (value: string) => (value === '' ? '' : format.date(value))
  const choiceWords = (value: string) =>
    value
      .split(/\s+/)
      .filter(Boolean)
      .map((id) => localised(decision.options.find((option) => option.id === id)?.label ?? { de: id, en: id }))
      .join(', ')
  const fields: Record<TakingField, { readonly label: string; readonly show?: (value: string) => string }> = {
    choice: { label: say('workshop:field.choice'), show: choiceWords },
    state: { label: say('decisions:field.state'), show: (value) => say(`decisions:state.${stateOf(value)}`) },
    words: { label: say('workshop:field.words') },
    because: { label: say('workshop:field.because') },
    decidedBy: { label: say('decisions:field.decidedBy'), show: nameOf },
    decidedOn: { label: say('decisions:field.decidedOn'), show: day },
    deferredUntil: { label: say('decisions:field.deferredUntil'), show: day },
    dueOn: { label: say('decisions:field.dueOn'), show: day },
    owner: { label: say('decisions:field.owner'), show: nameOf },
    reason: { label: say('decisions:field.reason') },
  }
  return (
    <EditDialog<TakingField, Decision | null>
      title={localised(decision.question)}
      submitLabel={say('workshop:decide.save')}
      thing={taken}
      valuesOf={(thing) => valuesOf(decision.id, thing)}
      {...(!taken?.decidedOn && { proposed: { decidedOn: today } })}
      fields={fields}
      save={save}
      onClose={onClose}
    >
      <Fields decision={decision} taken={taken} deciders={deciders} />
    </EditDialog>
  )
}

interface FieldsProps extends Omit<Props, 'onClose'> {
  readonly deciders: readonly { readonly value: string; readonly label: string }[]
}

function Fields({ decision, taken, deciders }: FieldsProps) {
  const say = useText()
  const today = useToday()
  const state = stateOf((useWatch<TakingValues>() as TakingValues).state)
  return (
    <>
      <Options decision={decision} />
      <SelectField
        name="state"
        label={say('decisions:field.state')}
        options={decisionStates.map((one) => ({ value: one, label: say(`decisions:state.${one}`) }))}
      />
      {state === 'decided' && (
        <div className={styles.row}>
          <SelectField
            name="decidedBy"
            label={say('decisions:field.decidedBy')}
            empty="–"
            options={deciders}
            required
          />
          <DateField name="decidedOn" label={say('decisions:field.decidedOn')} max={today} required />
        </div>
      )}
      {state === 'deferred' && <DateField name="deferredUntil" label={say('decisions:field.deferredUntil')} required />}
      <div className={styles.row}>
        <SelectField name="owner" label={say('decisions:field.owner')} empty="–" options={deciders} />
        {state !== 'decided' && <DateField name="dueOn" label={say('decisions:field.dueOn')} />}
      </div>
      <TextField
        name="words"
        label={say('workshop:field.words')}
        hint={say('workshop:field.wordsHint')}
        multiline
        rows={2}
      />
      <TextField name="because" label={say('workshop:field.because')} multiline rows={2} />
      {taken !== null && (
        <>
          <TextField name="reason" label={say('decisions:field.reason')} hint={say('decisions:field.reasonHint')} />
          <Touches decisionId={decision.id} />
        </>
      )}
    </>
  )
}

function Options({ decision: { kind, options } }: Pick<Props, 'decision'>) {
  const say = useText()
  const localised = useLocalised()
  const label = say('workshop:field.choice')
  if (kind === 'languages')
    return (
      <TextField name="choice" label={say('workshop:field.languages')} hint={say('workshop:field.languagesHint')} />
    )
  if (kind === 'many')
    return (
      <CheckListField
        name="choice"
        label={label}
        options={options.map((option) => ({ value: option.id, label: localised(option.label) }))}
      />
    )
  return (
    <ChoiceField
      name="choice"
      label={label}
      options={options.map((option) => ({ value: option.id, label: localised(option.label) }))}
    />
  )
}
