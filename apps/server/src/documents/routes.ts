import { allow } from '../platform/access/allow.ts'
import { api } from '../platform/http/api.ts'
import { changeDocument } from './change-document.ts'
import { listDocuments, readDocument } from './list-documents.ts'
import { mayKeepDocuments, mayReadDocuments } from './policy.ts'
import { removeDocument, restoreDocument } from './remove-document.ts'

const { documents } = api

export const documentRoutes = {
  list: documents.list
    .use(allow(mayReadDocuments, 'read'))
    .handler(({ context, input }) => listDocuments(context, input)),
  get: documents.get.use(allow(mayReadDocuments, 'read')).handler(({ context, input }) => readDocument(context, input)),
  change: documents.change.use(allow(mayKeepDocuments)).handler(({ context, input }) => changeDocument(context, input)),
  remove: documents.remove.use(allow(mayKeepDocuments)).handler(({ context, input }) => removeDocument(context, input)),
  restore: documents.restore
    .use(allow(mayKeepDocuments))
    .handler(({ context, input }) => restoreDocument(context, input)),
}
