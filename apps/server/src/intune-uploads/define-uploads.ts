import { type GraphNetwork, microsoftNetwork } from '../connection/addresses.ts'
import { realWait, type Wait } from '../connection/run-job.ts'
import type { UploadJobInput } from './enqueue-upload.ts'
import { expireUploads } from './expire-uploads.ts'
import { runUpload } from './run-upload.ts'
import type { UploadServices } from './upload-services.ts'

interface Surroundings {
  readonly network?: GraphNetwork
  readonly wait?: Wait
}

/** Says what the job queue does with uploads to Intune, and looks every hour which of them nobody wants. Before it starts. */
export function defineIntuneUploads(
  services: UploadServices,
  { network = microsoftNetwork, wait = realWait }: Surroundings = {},
): void {
  services.jobs.define<UploadJobInput>('intune-upload', (job) => runUpload({ services, network, wait }, job))
  services.jobs.cron('intune-uploads-expire', '37 * * * *', async () => void (await expireUploads(services)))
}
