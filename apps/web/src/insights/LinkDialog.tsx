import type { InsightLink } from '@lotse/contract'
import { useQueryClient } from '@tanstack/react-query'
import { api, client, ifMatch } from '../app/api.ts'
import { useText } from '../language/use-text.ts'
import { FormDialog } from '../ui/form/FormDialog.tsx'
import { TextField } from '../ui/form/TextField.tsx'
import { useInsightsSearch } from './use-insights-search.ts'

interface Props {
  readonly place: { readonly customerId: string; readonly engagementId: string }
  readonly insightId: string
  readonly title: string
  /** What is recorded there already, to be changed. */
  readonly link?: InsightLink | undefined
  readonly onClose: () => void
}

interface Values {
  seats: string
  words: string
}

/** Records that an insight holds something up at an engagement, and how many seats. */
export function LinkDialog({ place: { customerId, engagementId }, insightId, title, link, onClose }: Props) {
  const say = useText()
  const queries = useQueryClient()
  const [{ case: caseId = null }] = useInsightsSearch()
  const save = async ({ seats, words }: Values) => {
    const body = { seats: seats.trim() === '' ? null : Number(seats), words: words.trim() }
    const place = { customerId, engagementId }
    if (link)
      await client.insights.changeLink({
        params: { ...place, linkId: link.id },
        headers: { 'if-match': ifMatch(link.version) },
        body,
      })
    else await client.insights.link({ ...place, insightId, ...body, caseId })
    await queries.invalidateQueries({ queryKey: api.insights.key() })
  }
  return (
    <FormDialog<Values>
      title={say('insights:link.title', { title })}
      submitLabel={say('insights:link.submit')}
      defaultValues={{ seats: link?.seats?.toString() ?? '', words: link?.words ?? '' }}
      onSubmit={save}
      onClose={onClose}
    >
      <TextField name="seats" type="number" label={say('insights:link.seats')} hint={say('insights:link.seatsHint')} />
      <TextField name="words" label={say('insights:link.words')} multiline rows={3} />
    </FormDialog>
  )
}
