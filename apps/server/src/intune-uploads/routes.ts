import { allow } from '../platform/access/allow.ts'
import { api } from '../platform/http/api.ts'
import { beginUpload } from './begin-upload.ts'
import { giveUpUpload, resumeUpload } from './change-upload.ts'
import { mayReadUploads, mayUpload } from './policy.ts'
import { listUploads } from './read-uploads.ts'

const { intuneUploads } = api
const uploading = allow(mayUpload)

export const intuneUploadRoutes = {
  list: intuneUploads.list
    .use(allow(mayReadUploads, 'read'))
    .handler(({ context, input }) => listUploads(context, input)),
  begin: intuneUploads.begin.use(uploading).handler(({ context, input }) => beginUpload(context, input)),
  resume: intuneUploads.resume.use(uploading).handler(({ context, input }) => resumeUpload(context, input)),
  giveUp: intuneUploads.giveUp.use(uploading).handler(({ context, input }) => giveUpUpload(context, input)),
}
