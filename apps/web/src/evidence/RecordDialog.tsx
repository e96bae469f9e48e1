import type { Summary } from '@lotse/network'
import { client } from '../app/api.ts'
import { usePlace } from '../engagements/use-place.ts'
import { useFormat } from '../language/use-format.ts'
import { useText } from '../language/use-text.ts'
import { Facts } from '../ui/Facts.tsx'
import { FormDialog } from '../ui/form/FormDialog.tsx'
import { TextField } from '../ui/form/TextField.tsx'
import styles from './evidence.module.css'
import { useKeepEvidence } from './evidence-query.ts'

interface Props {
  readonly summary: Summary
  readonly hadMore: boolean
  readonly onClose: () => void
}

/** Shows all that will be stored of a test before it is. Whatever else the file holds never leaves this browser. */
export function RecordDialog({ summary, hadMore, onClose }: Props) {
  const say = useText()
  const format = useFormat()
  const place = usePlace()
  const keep = useKeepEvidence()
  const { site, date, cloud, listAsOf, counts, items } = summary
  return (
    <FormDialog<{ summary: { site: string } }>
      title={say('evidence:record.title')}
      submitLabel={say('evidence:record.submit')}
      defaultValues={{ summary: { site } }}
      onSubmit={async ({ summary: { site: named } }) => {
        const kept = { ...summary, counts: { ...counts }, items: items.map((item) => ({ ...item })), site: named }
        await keep(await client.evidence.record({ ...place, summary: kept as never }))
      }}
      onClose={onClose}
    >
      {hadMore && <p className={styles.plain}>{say('evidence:record.hadMore')}</p>}
      <TextField
        name="summary.site"
        label={say('evidence:record.site')}
        hint={say('evidence:record.siteHint')}
        required
      />
      <Facts
        facts={[
          { label: say('evidence:record.date'), value: format.date(date) },
          { label: say('evidence:record.list'), value: `${say(`evidence:cloud.${cloud}`)}, ${format.date(listAsOf)}` },
          {
            label: say('evidence:record.reached'),
            value: say('evidence:record.of', {
              reached: format.number(counts.reached),
              connections: format.number(counts.connections),
            }),
          },
          {
            label: say('evidence:record.items'),
            value: items.map(({ id, verdict }) => `${id}: ${say(`evidence:verdict.${verdict}`)}`).join(' · ') || '–',
          },
        ]}
      />
    </FormDialog>
  )
}
