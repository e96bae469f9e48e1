import { allow } from '../platform/access/allow.ts'
import { api } from '../platform/http/api.ts'
import { beginDraft, listDrafts, removeDraft, restoreDraft, saveDraft } from './drafts.ts'
import { listLibrary, listNotes } from './list-notes.ts'
import { listMentions, readMention } from './mentions.ts'
import { mayKeepTemplates, mayReadNotes, mayWriteNote } from './policy.ts'
import { readFacets } from './read-facets.ts'
import { readSurroundings } from './read-surroundings.ts'
import { changeTemplate, createTemplate, listTemplates, removeTemplate, restoreTemplate } from './templates.ts'
import { writeNote } from './write-note.ts'

const reading = allow(mayReadNotes, 'read')
const writing = allow(mayWriteNote)
const keeping = allow(mayKeepTemplates)

export const noteRoutes = {
  list: api.notes.list.use(reading).handler(({ context, input }) => listNotes(context, input)),
  surroundings: api.notes.surroundings.use(reading).handler(({ context, input }) => readSurroundings(context, input)),
  library: api.notes.library.use(reading).handler(({ context, input }) => listLibrary(context, input)),
  facets: api.notes.facets.use(reading).handler(({ context }) => readFacets(context)),
  write: api.notes.write.use(writing).handler(({ context, input }) => writeNote(context, input)),
  mentions: api.notes.mentions.use(reading).handler(({ context, input }) => listMentions(context, input)),
  readMention: api.notes.readMention
    .use(allow(mayReadNotes))
    .handler(({ context, input }) => readMention(context, input)),
  drafts: api.notes.drafts.use(reading).handler(({ context }) => listDrafts(context)),
  beginDraft: api.notes.beginDraft.use(writing).handler(({ context, input }) => beginDraft(context, input)),
  saveDraft: api.notes.saveDraft.use(writing).handler(({ context, input }) => saveDraft(context, input)),
  removeDraft: api.notes.removeDraft.use(writing).handler(({ context, input }) => removeDraft(context, input)),
  restoreDraft: api.notes.restoreDraft.use(writing).handler(({ context, input }) => restoreDraft(context, input)),
  templates: api.notes.templates.use(reading).handler(({ context }) => listTemplates(context)),
  createTemplate: api.notes.createTemplate.use(keeping).handler(({ context, input }) => createTemplate(context, input)),
  changeTemplate: api.notes.changeTemplate.use(keeping).handler(({ context, input }) => changeTemplate(context, input)),
  removeTemplate: api.notes.removeTemplate
    .use(keeping)
    .handler(({ context, input }) => removeTemplate(context, input.templateId)),
  restoreTemplate: api.notes.restoreTemplate
    .use(keeping)
    .handler(({ context, input }) => restoreTemplate(context, input.templateId)),
}
