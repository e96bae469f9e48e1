import type { TemplatePart } from '@lotse/contract'
import { client, ifMatch } from '../../app/api.ts'
import type { Part } from '../entries.ts'

interface Body {
  readonly part?: Part
  readonly note?: TemplatePart['note']
}

/** Saves a draft on top of the version that was seen. @throws Problem */
export const sendDraft = ({ edition, draft }: TemplatePart, body: Body): Promise<TemplatePart> =>
  client.remediationTemplates.changeDraft({
    params: { edition },
    headers: { 'if-match': ifMatch(draft?.version ?? 0) },
    body,
  })
