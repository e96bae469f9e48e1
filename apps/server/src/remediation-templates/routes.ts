import { allow } from '../platform/access/allow.ts'
import { api } from '../platform/http/api.ts'
import { changeDraft } from './change-draft.ts'
import { createDraft } from './create-draft.ts'
import { discardDraft, restoreDraft } from './discard-draft.ts'
import { mayDraftTemplate, mayReadTemplates } from './policy.ts'
import { previewDraft } from './preview-draft.ts'
import { publishDraft } from './publish-draft.ts'
import { listTemplates, readTemplate } from './read-templates.ts'

const { remediationTemplates } = api

export const remediationTemplateRoutes = {
  list: remediationTemplates.list.use(allow(mayReadTemplates, 'read')).handler(({ context }) => listTemplates(context)),
  get: remediationTemplates.get
    .use(allow(mayReadTemplates, 'read'))
    .handler(({ context, input }) => readTemplate(context, input)),
  preview: remediationTemplates.preview
    .use(allow(mayReadTemplates, 'read'))
    .handler(({ context, input }) => previewDraft(context, input)),
  createDraft: remediationTemplates.createDraft
    .use(allow(mayDraftTemplate))
    .handler(({ context, input }) => createDraft(context, input)),
  changeDraft: remediationTemplates.changeDraft
    .use(allow(mayDraftTemplate))
    .handler(({ context, input }) => changeDraft(context, input)),
  publish: remediationTemplates.publish
    .use(allow(mayDraftTemplate))
    .handler(({ context, input }) => publishDraft(context, input)),
  discard: remediationTemplates.discard
    .use(allow(mayDraftTemplate))
    .handler(({ context, input }) => discardDraft(context, input)),
  restoreDraft: remediationTemplates.restoreDraft
    .use(allow(mayDraftTemplate))
    .handler(({ context, input }) => restoreDraft(context, input)),
}
