import type { CommunicationGroup, CommunicationPlan, SegmentAttribute } from '@lotse/contract'
import { useQueryClient } from '@tanstack/react-query'
import { api, client, ifMatch } from '../app/api.ts'
import { EditDialog } from '../app/EditDialog.tsx'
import { usePlace } from '../engagements/use-place.ts'
import { useText } from '../language/use-text.ts'
import { SelectField } from '../ui/form/SelectField.tsx'
import { TextField } from '../ui/form/TextField.tsx'
import styles from './communication.module.css'
import { countIn } from './count-in.ts'

type Name = 'attribute' | 'value' | 'surveyAnswers' | 'surveyScore' | 'supportCalls'
type Figures = CommunicationGroup['figures']

interface Props {
  readonly plan: CommunicationPlan
  readonly group: CommunicationGroup
  readonly onClose: () => void
}

const attributes = [
  'department',
  'office',
  'city',
  'country',
  'usageLocation',
] as const satisfies readonly SegmentAttribute[]

const asText = (value: number | null) => (value === null ? '' : String(value))
const valuesOf = ({ segment, surveyAnswers, surveyScore, supportCalls }: Figures): Record<Name, string> => ({
  attribute: segment?.attribute ?? '',
  value: segment?.value ?? '',
  surveyAnswers: asText(surveyAnswers),
  surveyScore: asText(surveyScore),
  supportCalls: asText(supportCalls),
})

/** What a group answered and asked, and which segment of the usage reports it is. */
export function GroupDialog({ plan, group, onClose }: Props) {
  const say = useText()
  const place = usePlace()
  const queries = useQueryClient()
  const label = (name: Name) => say(`communication:group.${name}`)
  return (
    <EditDialog<Name, Figures>
      title={group.name}
      submitLabel={say('communication:message.save')}
      thing={group.figures}
      valuesOf={valuesOf}
      fields={{
        attribute: { label: label('attribute') },
        value: { label: label('value') },
        surveyAnswers: { label: label('surveyAnswers') },
        surveyScore: { label: label('surveyScore') },
        supportCalls: { label: label('supportCalls') },
      }}
      save={async (values, on) => {
        const attribute = attributes.find((one) => one === values.attribute)
        const value = values.value.trim()
        await client.communication.changeGroup({
          params: { ...place, groupId: group.id },
          headers: { 'if-match': ifMatch(on.version) },
          body: {
            segment: attribute === undefined || value === '' ? null : { attribute, value },
            surveyAnswers: countIn(values.surveyAnswers),
            surveyScore: countIn(values.surveyScore),
            supportCalls: countIn(values.supportCalls),
          },
        })
        await queries.invalidateQueries({ queryKey: api.communication.key() })
      }}
      onClose={onClose}
    >
      <p className={styles.small}>{say('communication:group.segmentAbout', { count: plan.minGroup })}</p>
      <div className={styles.pair}>
        <SelectField
          name="attribute"
          label={label('attribute')}
          empty={say('communication:group.noSegment')}
          options={attributes.map((one) => ({ value: one, label: say(`communication:attribute.${one}`) }))}
        />
        <TextField name="value" label={label('value')} hint={say('communication:group.valueHint')} />
      </div>
      <div className={styles.pair}>
        <TextField name="surveyAnswers" type="number" label={label('surveyAnswers')} />
        <TextField name="surveyScore" label={label('surveyScore')} hint={say('communication:group.scoreHint')} />
      </div>
      <TextField
        name="supportCalls"
        type="number"
        label={label('supportCalls')}
        hint={say('communication:group.callsHint')}
      />
    </EditDialog>
  )
}
