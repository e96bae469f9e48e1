import { faultsOfMessage, isField, type MergeField, WRITTEN_FIELDS } from '@lotse/assessment'
import type { CommunicationGroup, CommunicationPlan, PlannedMessageView } from '@lotse/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useWatch } from 'react-hook-form'
import { api, client, ifMatch } from '../app/api.ts'
import { EditDialog } from '../app/EditDialog.tsx'
import { usePlace } from '../engagements/use-place.ts'
import { useFormat } from '../language/use-format.ts'
import { useLanguage, useText } from '../language/use-text.ts'
import { useToday } from '../language/use-today.ts'
import { DateField } from '../ui/form/DateField.tsx'
import { SelectField } from '../ui/form/SelectField.tsx'
import { TextField } from '../ui/form/TextField.tsx'
import styles from './communication.module.css'
import {
  bodyOf,
  composedOf,
  fieldsIn,
  LANGUAGES,
  type MessageName,
  type MessageValues,
  valuesOf,
} from './message-values.ts'
import { useContacts } from './use-contacts.ts'
import { useEntryWords } from './use-entry-words.ts'
import { useFieldWords } from './use-field-words.ts'

interface Props {
  readonly plan: CommunicationPlan
  readonly group: CommunicationGroup
  readonly message: PlannedMessageView
  readonly onClose: () => void
}

const STATES = ['draft', 'approved', 'sent', 'leftOut'] as const

/** Writes a message for a group and says how far it is; beside the words stands what people will read. */
export function MessageDialog({ plan, group, message, onClose }: Props) {
  const say = useText()
  const format = useFormat()
  const words = useEntryWords()
  const place = usePlace()
  const queries = useQueryClient()
  const contacts = useContacts([message.owner, message.approver])
  const fieldWords = useFieldWords()
  const template = plan.templates.find(({ messageId }) => messageId === message.messageId)
  const fields = useMemo(() => {
    const nameOf = (value: string) => contacts.find((one) => one.value === value)?.label ?? value
    const day = (value: string) => (value === '' ? '' : format.date(value))
    const entries: [MessageName, { label: string; show?: (value: string) => string }][] = [
      [
        'state',
        { label: say('communication:column.state'), show: (value) => say(`communication:state.${stateOf(value)}`) },
      ],
      ['owner', { label: say('communication:column.owner'), show: nameOf }],
      ['approver', { label: say('communication:column.approver'), show: nameOf }],
      ['sentOn', { label: say('communication:column.sentOn'), show: day }],
      ['leftOutReason', { label: say('communication:message.leftOutReason') }],
      ['response', { label: say('communication:column.response') }],
      ...LANGUAGES.flatMap((language): [MessageName, { label: string }][] => [
        [`subject_${language}`, { label: `${say('communication:message.subject')} (${language})` }],
        [`body_${language}`, { label: `${say('communication:message.body')} (${language})` }],
        ...WRITTEN_FIELDS.map((field): [MessageName, { label: string }] => [
          `value_${language}_${field}`,
          { label: `${fieldWords(field)} (${language})` },
        ]),
      ]),
    ]
    return Object.fromEntries(entries) as Record<MessageName, { label: string; show?: (value: string) => string }>
  }, [say, format, contacts, fieldWords])
  if (template === undefined) return null
  return (
    <EditDialog<MessageName, PlannedMessageView>
      title={`${words.title(message.messageId)} · ${group.name}`}
      submitLabel={say(plan.may.keep ? 'communication:message.save' : 'communication:message.close')}
      thing={message}
      valuesOf={(thing) => valuesOf(thing, template)}
      fields={fields}
      save={async (values, on) => {
        if (!plan.may.keep) return
        await client.communication.changeMessage({
          params: { ...place, groupId: group.id, messageId: message.messageId },
          headers: { 'if-match': ifMatch(on.version) },
          body: bodyOf(values, on, { template, languages: group.languages }),
        })
        await queries.invalidateQueries({ queryKey: api.communication.key() })
      }}
      onClose={onClose}
    >
      <Fields plan={plan} group={group} message={message} contacts={contacts} />
    </EditDialog>
  )
}

const stateOf = (value: string) => STATES.find((one) => one === value) ?? 'draft'

interface FieldsProps extends Omit<Props, 'onClose'> {
  readonly contacts: readonly { readonly value: string; readonly label: string }[]
}

function Fields({ plan, group, message, contacts }: FieldsProps) {
  const say = useText()
  const format = useFormat()
  const today = useToday()
  const values = useWatch<MessageValues>() as MessageValues
  const state = stateOf(values.state)
  const wasSent = message.state === 'sent'
  return (
    <>
      <p className={styles.small}>
        {message.on === null
          ? say('communication:message.noDay')
          : say('communication:message.day', { day: format.nearDate(message.on) })}
        {message.movedSince !== null &&
          ` ${say('communication:message.moved', { count: Math.abs(message.movedSince) })}`}
      </p>
      {message.stale && <p className={styles.warning}>{say('communication:message.stale')}</p>}
      {group.languages.map((language) =>
        wasSent ? (
          <SentText key={language} message={message} language={language} />
        ) : (
          <InLanguage key={language} language={language} plan={plan} group={group} values={values} />
        ),
      )}
      {group.otherLanguages.length > 0 && (
        <p className={styles.small}>
          {say('communication:message.otherLanguages', { languages: group.otherLanguages.join(', ') })}
        </p>
      )}
      <div className={styles.pair}>
        <SelectField name="owner" label={say('communication:column.owner')} empty="–" options={contacts} />
        <SelectField
          name="approver"
          label={say('communication:column.approver')}
          hint={say('communication:message.approverHint')}
          empty="–"
          options={contacts}
        />
      </div>
      <div className={styles.pair}>
        <SelectField
          name="state"
          label={say('communication:column.state')}
          options={STATES.map((one) => ({ value: one, label: say(`communication:state.${one}`) }))}
        />
        {state === 'sent' && <DateField name="sentOn" label={say('communication:column.sentOn')} max={today} />}
      </div>
      {state === 'leftOut' && (
        <TextField name="leftOutReason" label={say('communication:message.leftOutReason')} required />
      )}
      {state === 'sent' && (
        <TextField name="response" label={say('communication:column.response')} multiline rows={2} />
      )}
    </>
  )
}

interface InLanguageProps {
  readonly language: 'de' | 'en'
  readonly plan: CommunicationPlan
  readonly group: CommunicationGroup
  readonly values: MessageValues
}

/** The words in one language, what stands in its fields, and what people will read. */
function InLanguage({ language, plan, group, values }: InLanguageProps) {
  const say = useText()
  const own = useLanguage()
  const fieldWords = useFieldWords()
  const composed = composedOf(values, { language, known: group.known[language], plan: plan.values[language] ?? {} })
  const written = fieldsIn(values, language).filter((field): field is MergeField =>
    WRITTEN_FIELDS.some((one) => one === field),
  )
  const faults = faultsOfMessage({ missing: composed.missing.filter(isField), unknown: composed.unknown }, own)
  return (
    <fieldset className={styles.language} lang={language}>
      <legend>{say(`communication:language.${language}`)}</legend>
      <TextField name={`subject_${language}`} label={say('communication:message.subject')} />
      <TextField name={`body_${language}`} label={say('communication:message.body')} multiline rows={7} />
      {written.length > 0 && (
        <div className={styles.pair}>
          {written.map((field) => (
            <TextField
              key={field}
              name={`value_${language}_${field}`}
              label={fieldWords(field)}
              {...(plan.values[language]?.[field] && {
                hint: say('communication:message.fromPlan', { words: plan.values[language]?.[field] ?? '' }),
              })}
            />
          ))}
        </div>
      )}
      <div className={styles.preview} aria-live="polite">
        <p className={styles.small}>{say('communication:message.preview')}</p>
        <p>
          <strong>{composed.subject}</strong>
        </p>
        <p className={styles.lines}>{composed.body}</p>
        {faults.map((fault) => (
          <p key={fault} className={styles.warning}>
            {fault}
          </p>
        ))}
      </div>
    </fieldset>
  )
}

/** What was sent stays as it was. */
function SentText({ message, language }: Pick<Props, 'message'> & { readonly language: 'de' | 'en' }) {
  const say = useText()
  const words = message.approved?.texts[language]
  if (words === undefined) return null
  return (
    <div className={styles.preview} lang={language}>
      <p className={styles.small}>{say(`communication:language.${language}`)}</p>
      <p>
        <strong>{words.subject}</strong>
      </p>
      <p className={styles.lines}>{words.body}</p>
    </div>
  )
}
