import { allow } from '../platform/access/allow.ts'
import { api } from '../platform/http/api.ts'
import { mayImportFromPortal } from './policy.ts'
import { startPortalImport } from './start-import.ts'

export const portalImportRoutes = {
  start: api.portalImport.start
    .use(allow(mayImportFromPortal))
    .handler(({ context, input }) => startPortalImport(context, input)),
}
