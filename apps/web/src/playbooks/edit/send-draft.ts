import type { PlaybookDraft } from '@lotse/contract'
import { client, ifMatch } from '../../app/api.ts'
import type { bodyOf } from './editable.ts'

/** Saves a draft on top of the version that was seen. @throws Problem */
export const sendDraft = ({ playbook, version }: PlaybookDraft, body: ReturnType<typeof bodyOf>) =>
  client.playbooks.changeDraft({ params: { playbookId: playbook.id }, headers: { 'if-match': ifMatch(version) }, body })
