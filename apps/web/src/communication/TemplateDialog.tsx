import { Button } from '@fluentui/react-components'
import { faultsOfMessage, MERGE_FIELDS, type MergeField, merge } from '@lotse/assessment'
import type { Language, TemplateHistory } from '@lotse/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useFormContext, useWatch } from 'react-hook-form'
import { api, client, ifMatch } from '../app/api.ts'
import { EditDialog } from '../app/EditDialog.tsx'
import { useFormat } from '../language/use-format.ts'
import { useLanguage, useText } from '../language/use-text.ts'
import { TextField } from '../ui/form/TextField.tsx'
import styles from './communication.module.css'
import { LANGUAGES } from './message-values.ts'
import { useFieldWords } from './use-field-words.ts'

type Name = `subject_${Language}` | `body_${Language}`
type Values = Record<Name, string>

interface Props {
  readonly template: TemplateHistory
  readonly mayChange: boolean
  readonly onClose: () => void
}

const valuesOf = ({ subject, body }: Pick<TemplateHistory, 'subject' | 'body'>): Values => ({
  subject_de: subject.de,
  subject_en: subject.en,
  body_de: body.de,
  body_en: body.en,
})

/** A message in the words of the organisation, with earlier versions to go back to. */
export function TemplateDialog({ template, mayChange, onClose }: Props) {
  const say = useText()
  const queries = useQueryClient()
  const send = async (
    texts: Parameters<typeof client.communication.changeTemplate>[0]['body']['texts'],
    version: number,
  ) => {
    await client.communication.changeTemplate({
      params: { messageId: template.messageId },
      headers: { 'if-match': ifMatch(version) },
      body: { texts },
    })
    await queries.invalidateQueries({ queryKey: api.communication.key() })
  }
  const label = (part: 'subject' | 'body', language: Language) => ({
    label: `${say(`communication:message.${part}`)} (${language})`,
  })
  return (
    <EditDialog<Name, TemplateHistory>
      title={say('communication:template.dialog')}
      submitLabel={say(mayChange ? 'communication:message.save' : 'communication:message.close')}
      thing={template}
      valuesOf={valuesOf}
      fields={{
        subject_de: label('subject', 'de'),
        body_de: label('body', 'de'),
        subject_en: label('subject', 'en'),
        body_en: label('body', 'en'),
      }}
      save={async (values, on) => {
        if (!mayChange) return
        await send(
          {
            de: { subject: values.subject_de, body: values.body_de },
            en: { subject: values.subject_en, body: values.body_en },
          },
          on.version,
        )
      }}
      onClose={onClose}
    >
      {LANGUAGES.map((language) => (
        <fieldset key={language} className={styles.language} lang={language}>
          <legend>{say(`communication:language.${language}`)}</legend>
          <TextField name={`subject_${language}`} label={say('communication:message.subject')} required />
          <TextField name={`body_${language}`} label={say('communication:message.body')} multiline rows={6} required />
          <Preview language={language} />
        </fieldset>
      ))}
      <FieldList />
      {mayChange && <Earlier template={template} onOriginal={() => send(null, template.version).then(onClose)} />}
    </EditDialog>
  )
}

/** Shows the words with their fields named, as they will be filled. */
function Preview({ language }: { readonly language: Language }) {
  const own = useLanguage()
  const values = useWatch<Values>() as Values
  const named = Object.fromEntries(
    (Object.keys(MERGE_FIELDS) as MergeField[]).map((field) => [field, `‹${MERGE_FIELDS[field][language]}›`]),
  )
  const body = merge(values[`body_${language}`], named)
  const subject = merge(values[`subject_${language}`], named)
  const faults = faultsOfMessage({ missing: [], unknown: [...subject.unknown, ...body.unknown] }, own)
  return (
    <div className={styles.preview} aria-live="polite">
      <p>
        <strong>{subject.text}</strong>
      </p>
      <p className={styles.lines}>{body.text}</p>
      {faults.map((fault) => (
        <p key={fault} className={styles.warning}>
          {fault}
        </p>
      ))}
    </div>
  )
}

function FieldList() {
  const say = useText()
  const fieldWords = useFieldWords()
  return (
    <details>
      <summary>{say('communication:template.fields')}</summary>
      <ul className={styles.links}>
        {(Object.keys(MERGE_FIELDS) as MergeField[]).map((field) => (
          <li key={field}>
            <code>{`{${field}}`}</code> {fieldWords(field)}
          </li>
        ))}
      </ul>
    </details>
  )
}

/** Versions before: their words can be taken into the form; those of Lotse are one step away. */
function Earlier({
  template,
  onOriginal,
}: {
  readonly template: TemplateHistory
  readonly onOriginal: () => Promise<void>
}) {
  const say = useText()
  const format = useFormat()
  const { setValue } = useFormContext<Values>()
  const take = (words: Values) => {
    for (const [name, value] of Object.entries(words)) setValue(name as Name, value, { shouldDirty: true })
  }
  if (template.earlier.length === 0) return null
  return (
    <div>
      <p className={styles.small}>{say('communication:template.earlier')}</p>
      <ul className={styles.links}>
        {template.earlier.map((one) => (
          <li key={one.version}>
            {say('communication:template.version', { version: one.version, day: format.moment(one.at) })}
            {one.by && ` · ${one.by.name}`}{' '}
            <Button size="small" onClick={() => take(valuesOf(one))}>
              {say('communication:template.take')}
            </Button>
          </li>
        ))}
      </ul>
      {template.isOwn && (
        <Button size="small" onClick={() => void onOriginal()}>
          {say('communication:template.back')}
        </Button>
      )}
    </div>
  )
}
