import { allow } from '../platform/access/allow.ts'
import { api } from '../platform/http/api.ts'
import { changeDraft } from './change-draft.ts'
import { createDraft } from './create-draft.ts'
import { discardDraft, restoreDraft } from './discard-draft.ts'
import { listBehind } from './list-behind.ts'
import { listPlaybooks } from './list-playbooks.ts'
import { moveEngagement, readMovePreview } from './move-engagement.ts'
import { moveMany } from './move-many.ts'
import {
  mayDraftPlaybook,
  mayMoveEngagement,
  mayMoveMany,
  mayPreviewMove,
  mayReadPlaybookOfEngagement,
  mayReadPlaybooks,
} from './policy.ts'
import { publishDraft } from './publish-draft.ts'
import { compareEditions, readDraft, readForEngagement, readVersion } from './read-playbook.ts'

export const playbookRoutes = {
  list: api.playbooks.list.use(allow(mayReadPlaybooks, 'read')).handler(({ context }) => listPlaybooks(context)),
  get: api.playbooks.get
    .use(allow(mayReadPlaybooks, 'read'))
    .handler(({ context, input }) => readVersion(context, input)),
  ofEngagement: api.playbooks.ofEngagement
    .use(allow(mayReadPlaybookOfEngagement, 'read'))
    .handler(({ context, input }) => readForEngagement(context, input)),
  compare: api.playbooks.compare
    .use(allow(mayReadPlaybooks, 'read'))
    .handler(({ context, input }) => compareEditions(context, input)),
  draft: api.playbooks.draft
    .use(allow(mayReadPlaybooks, 'read'))
    .handler(({ context, input }) => readDraft(context, input)),
  createDraft: api.playbooks.createDraft
    .use(allow(mayDraftPlaybook))
    .handler(({ context, input }) => createDraft(context, input)),
  changeDraft: api.playbooks.changeDraft
    .use(allow(mayDraftPlaybook))
    .handler(({ context, input }) => changeDraft(context, input)),
  publish: api.playbooks.publish
    .use(allow(mayDraftPlaybook))
    .handler(({ context, input }) => publishDraft(context, input)),
  discard: api.playbooks.discard
    .use(allow(mayDraftPlaybook))
    .handler(({ context, input }) => discardDraft(context, input)),
  restoreDraft: api.playbooks.restoreDraft
    .use(allow(mayDraftPlaybook))
    .handler(({ context, input }) => restoreDraft(context, input)),
  behind: api.playbooks.behind
    .use(allow(mayReadPlaybooks, 'read'))
    .handler(({ context, input }) => listBehind(context, input)),
  moveMany: api.playbooks.moveMany.use(allow(mayMoveMany)).handler(({ context, input }) => moveMany(context, input)),
  previewMove: api.playbooks.previewMove
    .use(allow(mayPreviewMove, 'read'))
    .handler(({ context, input }) => readMovePreview(context, input)),
  move: api.playbooks.move
    .use(allow(mayMoveEngagement))
    .handler(({ context, input }) => moveEngagement(context, input)),
}
