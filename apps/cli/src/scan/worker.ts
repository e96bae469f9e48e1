import { examine } from './examine.ts'
import { serveJobs } from './serve-jobs.ts'

serveJobs(examine)
