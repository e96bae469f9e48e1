import { Button, Field, Input, Select } from '@fluentui/react-components'
import { useState } from 'react'
import { useLocalised, useText } from '../../language/use-text.ts'
import list from '../../ui/form/Select.module.css'
import styles from './edit.module.css'

interface Asked {
  readonly id: string
  readonly kind: 'one' | 'many' | 'yesNo' | 'number'
  readonly text: { readonly de: string; readonly en: string }
  readonly options: readonly { readonly id: string; readonly label: { readonly de: string; readonly en: string } }[]
}

interface Props {
  readonly questions: readonly Asked[]
  readonly rule: string
  readonly onInsert: (rule: string) => void
}

/** Puts a condition together from what there is, so that nobody has to know ids by heart. */
export function InsertTerm({ questions, rule, onInsert }: Props) {
  const say = useText()
  const local = useLocalised()
  const [id, setId] = useState('')
  const [operator, setOperator] = useState<'=' | '!='>('=')
  const [value, setValue] = useState('')
  const question = questions.find((one) => one.id === id)
  const isNumber = question?.kind === 'number'
  const options =
    question?.kind === 'yesNo'
      ? (['yes', 'no'] as const).map((one) => ({ id: one, label: say(`remediationTemplates:${one}`) }))
      : (question?.options ?? [])
          .filter((option) => option.id !== 'unknown')
          .map((option) => ({ id: option.id, label: local(option.label) }))
  const term = `${id}${isNumber ? '>' : operator}${value}`
  const isWhole = question !== undefined && (isNumber ? /^\d+$/.test(value) : options.some((one) => one.id === value))
  const insert = (joiner: string) => {
    onInsert(rule.trim() === '' ? term : `${rule.trim()} ${joiner} ${term}`)
    setValue('')
  }
  return (
    <details>
      <summary>{say('remediationTemplates:rule.insert')}</summary>
      <div className={styles.row}>
        <Field className={list.field ?? ''} label={say('remediationTemplates:rule.question')}>
          <Select
            value={id}
            onChange={(_event, data) => {
              setId(data.value)
              setValue('')
            }}
          >
            <option value="">{say('remediationTemplates:rule.choose')}</option>
            {questions.map((one) => (
              <option key={one.id} value={one.id}>
                {one.id}: {local(one.text)}
              </option>
            ))}
          </Select>
        </Field>
        {question && !isNumber && (
          <>
            <Field label={say('remediationTemplates:rule.compare')}>
              <Select value={operator} onChange={(_event, data) => setOperator(data.value === '!=' ? '!=' : '=')}>
                <option value="=">{say('remediationTemplates:rule.is')}</option>
                <option value="!=">{say('remediationTemplates:rule.isNot')}</option>
              </Select>
            </Field>
            <Field className={list.field ?? ''} label={say('remediationTemplates:rule.value')}>
              <Select value={value} onChange={(_event, data) => setValue(data.value)}>
                <option value="">{say('remediationTemplates:rule.choose')}</option>
                {options.map((option) => (
                  <option key={option.id} value={option.id}>
                    {option.label}
                  </option>
                ))}
              </Select>
            </Field>
          </>
        )}
        {isNumber && (
          <Field label={`${say('remediationTemplates:rule.number')} (${say('remediationTemplates:rule.over')})`}>
            <Input inputMode="numeric" value={value} onChange={(_event, data) => setValue(data.value)} />
          </Field>
        )}
        <Button disabledFocusable={!isWhole} onClick={() => isWhole && insert('AND')}>
          {say('remediationTemplates:rule.joinAnd')}
        </Button>
        <Button disabledFocusable={!isWhole} onClick={() => isWhole && insert('OR')}>
          {say('remediationTemplates:rule.joinOr')}
        </Button>
      </div>
    </details>
  )
}
