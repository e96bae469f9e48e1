import type { UploadContent } from '@lotse/packaging'
import { buildIntunewin, type ExpectedContent, withUploadContent } from '@lotse/packaging/node'
import type { PackageForUpload } from '../packages/for-uploads.ts'
import type { StoredFile } from '../platform/files/file-store.ts'
import { recordFile } from '../platform/files/record-file.ts'
import { removeUnused } from '../platform/files/remove-unused.ts'
import { notFound } from '../platform/http/problem.ts'
import type { RunningJob } from '../platform/jobs/job-queue.ts'
import type { Reporter } from './report-progress.ts'
import { dropFile, type UploadRow, updateUpload } from './store.ts'
import type { UploadServices } from './upload-services.ts'
import { keysMissing } from './words.ts'

export interface Preparing {
  readonly services: UploadServices
  readonly job: RunningJob<unknown>
  readonly row: UploadRow
  readonly made: PackageForUpload
  readonly report: Reporter
}

/**
 * Opens the content of what a person brought, for as long as `work` takes: a ZIP becomes a container once, a container is
 * verified each time, and held against the package. Throws PackagingError where it does not fit.
 */
export async function withContent<T>(preparing: Preparing, work: (content: UploadContent) => Promise<T>): Promise<T> {
  const { services, row, made, report } = preparing
  if (row.file === null) throw notFound({ de: 'Die Datei dieses Uploads', en: 'The file of this upload' })
  const container = row.isContainer ? row.file : await built(preparing, row.file)
  const path = await services.files.place(row.customerId, container.id)
  return withUploadContent(
    path,
    async (content) => {
      await services.database.transaction({ customer: row.customerId }, (tx) =>
        updateUpload(tx, row, { size: content.sizeEncrypted }),
      )
      return work(content)
    },
    expectedBy(made),
    report.file('check'),
  )
}

/** Keys that were filled in make another file of the configuration; whatever else is in it nobody here can tell. */
function expectedBy({ setupFile, hasKeys, install }: PackageForUpload): ExpectedContent {
  return {
    setupFile,
    files: [
      { name: 'install.xml', bytes: hasKeys ? null : install },
      { name: 'uninstall.xml', bytes: null },
    ],
  }
}

/** Makes a container of a ZIP with setup.exe, and keeps it in the place of the ZIP: whatever interrupts the upload, its keys stay. */
async function built({ services, row, made, report }: Preparing, zip: StoredFile): Promise<StoredFile> {
  if (made.hasKeys) throw keysMissing()
  const { customerId } = row
  const source = await services.files.place(customerId, zip.id)
  const name = `${zip.name.replace(/\.zip$/i, '')}.intunewin`
  const about = { customerId, name, mediaType: 'application/octet-stream' }
  const container = await services.files.make(about, (out) =>
    buildIntunewin({
      source,
      out,
      setupFile: made.setupFile,
      name: row.name,
      added: [
        { name: 'install.xml', bytes: made.install },
        { name: 'uninstall.xml', bytes: made.uninstall },
      ],
      onProgress: report.file('build'),
    }),
  )
  try {
    await services.database.transaction({ customer: customerId }, async (tx) => {
      await recordFile(tx, container, { actor: null, now: services.clock.now() })
      await dropFile(tx, customerId, zip.id)
      await updateUpload(tx, row, { file: container, isContainer: true })
    })
  } finally {
    await removeUnused(services, customerId, [zip, container])
  }
  return container
}
