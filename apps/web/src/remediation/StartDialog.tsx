import type { Remediation } from '@lotse/contract'
import { client } from '../app/api.ts'
import { usePlace } from '../engagements/use-place.ts'
import { useLocalised, useText } from '../language/use-text.ts'
import { CheckField } from '../ui/form/CheckField.tsx'
import { FormDialog } from '../ui/form/FormDialog.tsx'
import styles from './remediation.module.css'
import { useKeep } from './remediation-query.ts'

type Values = Readonly<Record<string, string>>

/** Field names may hold no dots. */
const fieldOf = (service: string): string => `service-${service}`

/** Begins a run: the edition follows from the tenant's cloud, the services are chosen, old answers may come along. */
export function StartDialog({ seen, onClose }: { readonly seen: Remediation; readonly onClose: () => void }) {
  const say = useText()
  const localised = useLocalised()
  const place = usePlace()
  const keep = useKeep()
  const { edition, cloud, templateVersion, services, decided } = seen.start
  const before = seen.run?.questions.find(({ id }) => id === 'svc')?.answer
  const chosen = decided ?? (Array.isArray(before) ? before : ['core', 'apps'])
  const defaults = Object.fromEntries(services.map(({ id }) => [fieldOf(id), chosen.includes(id) ? 'yes' : '']))
  const save = async (values: Values) => {
    const wanted = services.map(({ id }) => id).filter((id) => values[fieldOf(id)] === 'yes')
    await keep(await client.remediation.start({ ...place, services: wanted, copyAnswers: values.copy === 'yes' }))
  }
  return (
    <FormDialog<Record<string, string>>
      title={say(seen.run === null ? 'remediation:start.title' : 'remediation:start.again')}
      submitLabel={say('remediation:start.submit')}
      defaultValues={{ ...defaults, copy: seen.run === null ? '' : 'yes' }}
      onSubmit={save}
      onClose={onClose}
    >
      {edition !== null && (
        <p className={styles.plain}>
          {say('remediation:start.edition', {
            edition: say(`remediation:edition.${edition}`),
            cloud,
            version: templateVersion ?? '',
          })}
        </p>
      )}
      <fieldset className={styles.choices}>
        <legend>{say('remediation:start.services')}</legend>
        {decided !== null && <p className={styles.small}>{say('remediation:start.decided')}</p>}
        {services.map(({ id, label }) => (
          <CheckField key={id} name={fieldOf(id)} label={localised(label)} />
        ))}
      </fieldset>
      {seen.run !== null && (
        <CheckField name="copy" label={say('remediation:start.copy')} hint={say('remediation:start.copyHint')} />
      )}
    </FormDialog>
  )
}
