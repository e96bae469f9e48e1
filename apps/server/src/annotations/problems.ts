import { notFound, type Problem } from '../platform/http/problem.ts'

export const noSuchAnnotation = (): Problem => notFound({ de: 'Diese Anmerkung', en: 'This annotation' })
export const noSuchTenant = (): Problem => notFound({ de: 'Diesen Tenant', en: 'This tenant' })
