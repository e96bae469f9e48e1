import type { RemediationAnswer, RemediationQuestion } from '@lotse/contract'
import { useId, useState } from 'react'
import { useLocalised, useText } from '../../language/use-text.ts'
import styles from '../remediation.module.css'

interface Props {
  readonly question: RemediationQuestion
  readonly onAnswer: (answer: RemediationAnswer) => void
}

/** The answer to one question with the browser's own boxes: they work with every keyboard, reader and thumb. */
export function AnswerInput({ question, onAnswer }: Props) {
  return (
    <div className={styles.answers}>
      {question.kind === 'number' ? (
        <NumberAnswer key={String(question.answer)} question={question} onAnswer={onAnswer} />
      ) : question.kind === 'many' ? (
        <ManyAnswers question={question} onAnswer={onAnswer} />
      ) : (
        <OneAnswer question={question} onAnswer={onAnswer} />
      )}
      <Unknown question={question} onAnswer={onAnswer} />
    </div>
  )
}

function OneAnswer({ question: { id, kind, options, answer }, onAnswer }: Props) {
  const say = useText()
  const localised = useLocalised()
  const choices =
    kind === 'yesNo'
      ? [
          { value: true, label: say('remediation:questions.yes') },
          { value: false, label: say('remediation:questions.no') },
        ]
      : options.map((option) => ({ value: option.id, label: localised(option.label) }))
  return choices.map(({ value, label }) => (
    <label key={label} className={styles.option}>
      <input type="radio" name={id} checked={answer === value} onChange={() => onAnswer(value)} />
      <span>{label}</span>
    </label>
  ))
}

/** Without a service there is no list, so "none of these" is no answer to it. */
const SERVICES = 'svc'

function ManyAnswers({ question: { id: question, options, answer }, onAnswer }: Props) {
  const say = useText()
  const localised = useLocalised()
  const chosen = Array.isArray(answer) ? answer : []
  const toggle = (id: string, on: boolean) => onAnswer(on ? [...chosen, id] : chosen.filter((one) => one !== id))
  return (
    <>
      {options.map(({ id, label }) => (
        <label key={id} className={styles.option}>
          <input type="checkbox" checked={chosen.includes(id)} onChange={({ target }) => toggle(id, target.checked)} />
          <span>{localised(label)}</span>
        </label>
      ))}
      {question !== SERVICES && !options.some((option) => option.id === 'none') && (
        <label className={styles.option}>
          <input
            type="checkbox"
            checked={Array.isArray(answer) && answer.length === 0}
            onChange={({ target }) => target.checked && onAnswer([])}
          />
          <span>{say('remediation:questions.noneOfThem')}</span>
        </label>
      )}
    </>
  )
}

/** Saved when its reader leaves the field, or presses Enter. */
function NumberAnswer({ question: { text, answer }, onAnswer }: Props) {
  const localised = useLocalised()
  const [typed, setTyped] = useState(typeof answer === 'number' ? String(answer) : '')
  const id = useId()
  const send = () => {
    const number = Number(typed)
    if (typed.trim() !== '' && Number.isSafeInteger(number) && number >= 0 && number !== answer) onAnswer(number)
  }
  return (
    <input
      id={id}
      className={styles.number}
      type="number"
      inputMode="numeric"
      min={0}
      aria-label={localised(text)}
      value={typed}
      onChange={({ target }) => setTyped(target.value)}
      onBlur={send}
      onKeyDown={({ key }) => key === 'Enter' && send()}
    />
  )
}

/** Nobody knows it yet: an answer too, which keeps the items that depend on it to be checked. */
function Unknown({ question: { id, kind, answer }, onAnswer }: Props) {
  const say = useText()
  const isMany = kind === 'many' || kind === 'number'
  return (
    <label className={styles.option}>
      <input
        type={isMany ? 'checkbox' : 'radio'}
        name={id}
        checked={answer === 'unknown'}
        onChange={({ target }) => target.checked && onAnswer('unknown')}
      />
      <span>{say('remediation:questions.unknown')}</span>
    </label>
  )
}
