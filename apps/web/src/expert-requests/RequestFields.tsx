import { Button } from '@fluentui/react-components'
import type { ExpertRequest } from '@lotse/contract'
import {
  expertLanguages,
  expertRequestField,
  expertRoles,
  expertRolesFor,
  expertSegmentIds,
  expertSegments,
  expertTopicIds,
  expertTopics,
  languageName,
  regionIds,
  regions,
  workloads,
} from '@lotse/playbook'
import { useQuery } from '@tanstack/react-query'
import { useFormContext } from 'react-hook-form'
import { api } from '../app/api.ts'
import { useLanguage, useLocalised, useText } from '../language/use-text.ts'
import { useToday } from '../language/use-today.ts'
import { DateField } from '../ui/form/DateField.tsx'
import { SelectField } from '../ui/form/SelectField.tsx'
import { TextField } from '../ui/form/TextField.tsx'
import { Panel } from '../ui/Panel.tsx'
import styles from './expert-requests.module.css'
import type { RequestField, RequestValues } from './values.ts'

/** The fields of the vendor’s form in its order, each with what belongs there, then what Lotse adds. */
export function RequestFields({ request }: { readonly request: ExpertRequest }) {
  const say = useText()
  const localised = useLocalised()
  const language = useLanguage()
  const today = useToday()
  const about = useFieldWords()
  const pick = (ids: readonly string[], labels: Readonly<Record<string, { de: string; en: string }>>) =>
    ids.map((value) => ({ value, label: localised(labels[value] ?? { de: value, en: value }) }))
  const languages = expertLanguages.map((tag) => ({ value: tag, label: languageName(tag, language) }))
  const { workload } = request.form
  return (
    <>
      <Panel title={say('expertRequests:form.who')}>
        <div className={styles.fields}>
          <TextField {...about('tenantId')} />
          <TextField {...about('tenantName')} />
          <SelectField {...about('segment')} empty="–" options={pick(expertSegmentIds, expertSegments)} />
          <TextField {...about('seats')} />
          <TextField {...about('deliveryTeam')} />
          <TextField {...about('partner')} />
          <SelectField {...about('region')} empty="–" options={pick(regionIds, regions)} />
          <TextField {...about('contactAddress')} type="email" />
        </div>
      </Panel>
      <Panel title={say('expertRequests:form.what')}>
        <p className={styles.small}>
          {say('expertRequests:form.workload', { workload: localised(workloads[workload].label) })}
        </p>
        <div className={styles.fields}>
          <SelectField
            {...about('requestedRole')}
            empty={say('expertRequests:form.choose')}
            options={pick(expertRolesFor(workload), expertRoles)}
          />
          <SelectField {...about('primaryLanguage')} empty="–" options={languages} />
          <SelectField {...about('secondaryLanguage')} empty="–" options={languages} />
          <SelectField
            {...about('topic')}
            empty={say('expertRequests:form.choose')}
            options={pick(expertTopicIds, expertTopics)}
          />
        </div>
      </Panel>
      <Panel title={say('expertRequests:form.more')}>
        <TextField {...about('approver')} />
        <TextField {...about('justification')} multiline rows={4} />
        <TextField {...about('tried')} multiline rows={6} />
      </Panel>
      <Panel title={say('expertRequests:form.added')}>
        <TextField {...about('blocker')} multiline rows={2} />
        <Blockers request={request} />
        <div className={styles.fields}>
          <TextField {...about('readinessRun')} />
          <DateField {...about('endOn')} min={today} />
        </div>
        <TextField {...about('desiredOutcome')} multiline rows={2} />
        <TextField {...about('exitCriteria')} multiline rows={2} />
      </Panel>
    </>
  )
}

/** Name, help and whether it is demanded, as the playbook says. */
function useFieldWords() {
  const localised = useLocalised()
  return (name: RequestField) => {
    const { label, help, required } = expertRequestField(name)
    return { name, label: localised(label), hint: localised(help), required }
  }
}

/** What Lotse knows to hold the engagement up: a press takes it over as the blocker. */
function Blockers({ request: { customerId, engagementId } }: { readonly request: ExpertRequest }) {
  const say = useText()
  const localised = useLocalised()
  const { setValue } = useFormContext<RequestValues>()
  const { data } = useQuery(api.expertRequests.prefill.queryOptions({ input: { customerId, engagementId } }))
  if (!data || data.blockers.length === 0) return null
  return (
    <details className={styles.repeated}>
      <summary>{say('expertRequests:form.blockers', { count: data.blockers.length })}</summary>
      <ul className={styles.earlier}>
        {data.blockers.map((words) => (
          <li key={words.en}>
            {localised(words)}{' '}
            <Button
              size="small"
              aria-label={say('expertRequests:form.takeNamed', { words: localised(words) })}
              onClick={() => setValue('blocker', localised(words), { shouldDirty: true })}
            >
              {say('expertRequests:form.take')}
            </Button>
          </li>
        ))}
      </ul>
    </details>
  )
}
