import { Field, Textarea } from '@fluentui/react-components'
import type { TemplatePart } from '@lotse/contract'
import { checkRule, type RuleFault, sayProblem, sayRule } from '@lotse/remediation'
import { useLanguage, useText } from '../../language/use-text.ts'
import { questionsFor } from './as-template.ts'
import styles from './edit.module.css'
import { InsertTerm } from './InsertTerm.tsx'

interface Props {
  readonly label: string
  readonly template: TemplatePart
  readonly value: string
  readonly onChange: (value: string) => void
  /** Whether it may be left empty. */
  readonly isOptional?: boolean
}

/** A rule, checked while one types: what is wrong is marked in it and said below, what is right is read aloud in words. */
export function RuleField({ label, template, value, onChange, isOptional = false }: Props) {
  const say = useText()
  const language = useLanguage()
  const questions = questionsFor(template)
  const isLeftOut = isOptional && value.trim() === ''
  const faults = isLeftOut ? [] : checkRule(value, questions)
  const words = isLeftOut ? '' : sayRule(value, questions, language)
  return (
    <div className={styles.set}>
      <Field
        label={label}
        required={!isOptional}
        hint={`${say('remediationTemplates:rule.hint')} ${isOptional ? say('remediationTemplates:rule.hintEmpty') : ''}`}
        validationState={faults.length > 0 ? 'error' : 'none'}
        validationMessage={faults.length === 0 ? null : faults.map((fault) => sayProblem(fault, language)).join(' ')}
      >
        <Textarea
          className={styles.rule ?? ''}
          rows={2}
          resize="vertical"
          spellCheck={false}
          value={value}
          onChange={(_event, data) => onChange(data.value.replace(/\s*\n\s*/g, ' '))}
        />
      </Field>
      {faults.length > 0 && value.trim() !== '' && <Marked text={value} faults={faults} />}
      {words !== '' && faults.length === 0 && (
        <p className={styles.words}>{say('remediationTemplates:rule.reads', { words })}</p>
      )}
      <InsertTerm questions={questions} rule={value} onInsert={onChange} />
    </div>
  )
}

/** The rule with the characters that are wrong marked. */
function Marked({ text, faults }: { readonly text: string; readonly faults: readonly RuleFault[] }) {
  const wrong = (at: number) => faults.some(({ from, to }) => at >= from && at < to)
  const pieces: { text: string; isWrong: boolean; at: number }[] = []
  for (const [at, letter] of [...text].entries()) {
    const last = pieces.at(-1)
    if (last && last.isWrong === wrong(at)) last.text += letter
    else pieces.push({ text: letter, isWrong: wrong(at), at })
  }
  return (
    <p className={styles.where} aria-hidden="true">
      {pieces.map((piece) =>
        piece.isWrong ? <mark key={piece.at}>{piece.text}</mark> : <span key={piece.at}>{piece.text}</span>,
      )}
    </p>
  )
}
