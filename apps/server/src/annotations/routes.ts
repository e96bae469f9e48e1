import { allow } from '../platform/access/allow.ts'
import { api } from '../platform/http/api.ts'
import { listAnnotations } from './list-annotations.ts'
import { mayAnnotate, mayReadAnnotations } from './policy.ts'
import { removeAnnotation, restoreAnnotation } from './remove-annotation.ts'
import { addAnnotation, changeAnnotation } from './save-annotation.ts'

const { annotations } = api

export const annotationRoutes = {
  list: annotations.list
    .use(allow(mayReadAnnotations, 'read'))
    .handler(({ context, input }) => listAnnotations(context, input)),
  add: annotations.add.use(allow(mayAnnotate)).handler(({ context, input }) => addAnnotation(context, input)),
  change: annotations.change.use(allow(mayAnnotate)).handler(({ context, input }) => changeAnnotation(context, input)),
  remove: annotations.remove.use(allow(mayAnnotate)).handler(({ context, input }) => removeAnnotation(context, input)),
  restore: annotations.restore
    .use(allow(mayAnnotate))
    .handler(({ context, input }) => restoreAnnotation(context, input)),
}
