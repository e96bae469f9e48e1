import type { Services } from '../platform/services.ts'

/** What an upload needs of the house. */
export type UploadServices = Pick<Services, 'database' | 'files' | 'clock' | 'log' | 'jobs' | 'secret'>
