import { Button } from '@fluentui/react-components'
import { useLocalised, useText } from '../../language/use-text.ts'
import { freshQuestion, type OwnQuestion } from '../entries.ts'
import { EntryDialog } from './EntryDialog.tsx'
import styles from './edit.module.css'
import type { EditorProps } from './editor-props.ts'
import { BothField, LineField, PickField } from './fields.tsx'
import { useProblemAt } from './problems-context.ts'
import { RetireField } from './RetireField.tsx'
import { RuleField } from './RuleField.tsx'

const kinds = ['yesNo', 'one', 'many', 'number'] as const

/** An own question: its words, how it is answered, and when it is asked. */
export function QuestionEditor({ template, entryKey, onClose }: EditorProps) {
  const say = useText()
  const local = useLocalised()
  const { sections } = template.comesAlong
  const isPublished = template.published.questions.includes(entryKey)
  return (
    <EntryDialog
      title={
        entryKey === ''
          ? say('remediationTemplates:edit.newQuestion')
          : say('remediationTemplates:edit.question', { id: entryKey })
      }
      template={template}
      list="questions"
      entryKey={entryKey}
      fresh={freshQuestion(sections.at(-1)?.id ?? '')}
      isRemovable={!isPublished}
      onClose={onClose}
    >
      {(question, set) => (
        <>
          <BothField
            label={say('remediationTemplates:field.text')}
            place="text"
            value={question.text}
            onChange={(text) => set({ text })}
          />
          <div className={styles.pair}>
            <LineField
              label={say('remediationTemplates:field.id')}
              place="id"
              value={question.id}
              readOnly={isPublished}
              hint={say(isPublished ? 'remediationTemplates:edit.idStays' : 'remediationTemplates:edit.idHint')}
              onChange={(id) => set({ id })}
            />
            <PickField
              label={say('remediationTemplates:field.section')}
              place="section"
              value={question.section}
              options={sections.map(({ id, title }) => ({ value: id, label: local(title) }))}
              onChange={(section) => set({ section })}
            />
            <PickField
              label={say('remediationTemplates:field.kind')}
              place="kind"
              value={question.kind}
              disabled={isPublished}
              {...(isPublished && { hint: say('remediationTemplates:edit.kindStays') })}
              options={kinds.map((value) => ({ value, label: say(`remediationTemplates:kind.${value}`) }))}
              onChange={(kind) => set(kind === 'one' || kind === 'many' ? { kind } : { kind, options: [] })}
            />
          </div>
          <BothField
            label={say('remediationTemplates:field.help')}
            place="help"
            lines={2}
            value={question.help}
            onChange={(help) => set({ help })}
          />
          {(question.kind === 'one' || question.kind === 'many') && (
            <Options options={question.options} onChange={(options) => set({ options })} />
          )}
          <RuleField
            label={say('remediationTemplates:field.askedWhen')}
            template={template}
            value={question.askedWhen}
            isOptional
            onChange={(askedWhen) => set({ askedWhen })}
          />
          {isPublished && <RetireField value={question.retired} onChange={(retired) => set({ retired })} />}
        </>
      )}
    </EntryDialog>
  )
}

interface OptionsProps {
  readonly options: OwnQuestion['options']
  readonly onChange: (options: OwnQuestion['options']) => void
}

function Options({ options, onChange }: OptionsProps) {
  const say = useText()
  const problem = useProblemAt('options')
  const replace = (index: number, change: Partial<OwnQuestion['options'][number]>) =>
    onChange(options.map((option, at) => (at === index ? { ...option, ...change } : option)))
  return (
    <fieldset className={styles.set}>
      <legend>{say('remediationTemplates:field.options')}</legend>
      <p className={styles.words}>{say('remediationTemplates:edit.optionHint')}</p>
      {options.map((option, index) => (
        // The place is what stays while one types an id.
        <div key={`option ${String(index)}`} className={styles.option}>
          <LineField
            label={say('remediationTemplates:edit.optionId', { number: index + 1 })}
            place={`options.${index}.id`}
            value={option.id}
            onChange={(id) => replace(index, { id })}
          />
          <BothField
            label={say('remediationTemplates:edit.optionLabel', { number: index + 1 })}
            place={`options.${index}.label`}
            value={option.label}
            onChange={(label) => replace(index, { label })}
          />
          <Button
            aria-label={say('remediationTemplates:edit.removeOption', { id: option.id || index + 1 })}
            onClick={() => onChange(options.filter((_one, at) => at !== index))}
          >
            {say('remediationTemplates:edit.remove')}
          </Button>
        </div>
      ))}
      {problem && (
        <p role="alert" className={styles.problem}>
          {problem}
        </p>
      )}
      <Button onClick={() => onChange([...options, { id: '', label: { de: '', en: '' } }])}>
        {say('remediationTemplates:edit.addOption')}
      </Button>
    </fieldset>
  )
}
