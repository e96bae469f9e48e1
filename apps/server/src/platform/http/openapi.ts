import { contract, numerator, portfolioExport, problem } from '@lotse/contract'
import { SPREADSHEET_MEDIA_TYPE } from '@lotse/documents'
import { z } from 'zod'

type Operations = Readonly<Record<string, { readonly responses?: object }>>

const inPath = (name: string) => ({ name, in: 'path', required: true, schema: { type: 'string', format: 'uuid' } })

const problems = {
  default: {
    description: 'A problem document (RFC 9457)',
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
  },
}

interface UsageUpload {
  readonly summary: string
  readonly description: string
  readonly operationId: string
  /** The ids that the answer names. */
  readonly answer: readonly string[]
}

/** The header with which the same files may be sent again. */
const keyOfFiles = {
  name: 'Idempotency-Key',
  in: 'header',
  required: false,
  description: 'Any text of up to 100 characters. The same key with the same files gives the first answer again.',
  schema: { type: 'string', maxLength: 100 },
}

/** How usage reports are sent. */
function usageUpload({ answer, description, ...about }: UsageUpload) {
  return {
    tags: ['Usage'],
    ...about,
    description: `At most 2,000 files of at most 300 MB each: CSV, JSON pages of Microsoft Graph, or ZIP archives of both. ${description}`,
    parameters: [inPath('customerId'), inPath('tenantId'), keyOfFiles],
    requestBody: {
      required: true,
      content: {
        'multipart/form-data': {
          schema: {
            type: 'object',
            required: ['files'],
            properties: {
              files: { type: 'array', minItems: 1, maxItems: 2000, items: { type: 'string', format: 'binary' } },
              monthFirst: {
                type: 'string',
                enum: ['true', 'false'],
                description: 'A person has confirmed that dates with slashes mean month first',
              },
            },
          },
        },
      },
    },
    responses: {
      202: {
        description: 'The files have arrived and will be read',
        content: {
          'application/json': {
            schema: {
              type: 'object',
              required: answer,
              properties: Object.fromEntries(answer.map((name) => [name, { type: 'string', format: 'uuid' }])),
            },
          },
        },
      },
      ...problems,
    },
  }
}

/** Routes that stream and therefore stand beside the contract, described by hand. */
const besideTheContract = {
  '/events': {
    get: {
      tags: ['Live'],
      summary: 'Server-sent events: what changed, so that a page can ask again',
      operationId: 'live.events',
      responses: {
        200: {
          description: 'A stream of LiveMessage',
          content: { 'text/event-stream': { schema: { type: 'string' } } },
        },
        ...problems,
      },
    },
  },
  '/customers/{customerId}/tenants/{tenantId}/usage/imports': {
    post: usageUpload({
      summary:
        'Import usage reports without a look before: files as multipart/form-data; the answer names the job to watch',
      description: 'The import is all or nothing; what became of each file is the result of the job.',
      operationId: 'usage.import',
      answer: ['jobId'],
    }),
  },
  '/customers/{customerId}/tenants/{tenantId}/usage/staged-imports': {
    post: usageUpload({
      summary: 'Bring usage reports to be looked at: files as multipart/form-data; the answer names the import',
      description: 'Nothing is stored until the import is confirmed. Folders stand in the names of the files.',
      operationId: 'usageImports.stage',
      answer: ['importId', 'jobId'],
    }),
  },
  '/customers/{customerId}/tenants/{tenantId}/usage/staged-imports/{importId}/rejections.csv': {
    get: {
      tags: ['Usage'],
      summary: 'Every rejected row of one file of an import, with line and reason, as CSV',
      operationId: 'usageImports.rejections',
      parameters: [
        inPath('customerId'),
        inPath('tenantId'),
        inPath('importId'),
        {
          name: 'file',
          in: 'query',
          required: true,
          description: 'the key of the file',
          schema: { type: 'string', format: 'uuid' },
        },
      ],
      responses: {
        200: {
          description: 'UTF-8 with byte order mark, commas',
          content: { 'text/csv': { schema: { type: 'string' } } },
        },
        ...problems,
      },
    },
  },
  '/customers/{customerId}/tenants/{tenantId}/usage/series.csv': {
    get: {
      tags: ['Usage'],
      summary: 'The closed months of a tenant with their figures and sources, as CSV',
      operationId: 'usage.export',
      parameters: [
        inPath('customerId'),
        inPath('tenantId'),
        {
          name: 'numerator',
          in: 'query',
          required: false,
          schema: { type: 'string', enum: numerator.options, default: 'desktopCore' },
        },
      ],
      responses: {
        200: {
          description: 'UTF-8 with byte order mark, commas, numbers with a decimal point, one row a month',
          content: { 'text/csv': { schema: { type: 'string' } } },
        },
        ...problems,
      },
    },
  },
  '/customers/{customerId}/engagements/{engagementId}/packages/{packageId}/uploads/{uploadId}/file': {
    post: {
      tags: ['Intune uploads'],
      summary:
        'Bring the file of an upload: an .intunewin, or a ZIP with setup.exe, as multipart/form-data; it goes on at once',
      description:
        'At most 30 GB. The file is deleted when the upload ends, or when nobody goes on with it for a week.',
      operationId: 'intuneUploads.file',
      parameters: [...['customerId', 'engagementId', 'packageId', 'uploadId'].map(inPath), keyOfFiles],
      requestBody: {
        required: true,
        content: {
          'multipart/form-data': {
            schema: {
              type: 'object',
              required: ['files'],
              properties: { files: { type: 'string', format: 'binary' } },
            },
          },
        },
      },
      responses: { 202: { description: 'The upload, as the list shows it' }, ...problems },
    },
  },
  '/portfolio/export.csv': portfolioFile('csv', 'text/csv'),
  '/portfolio/export.xlsx': portfolioFile('xlsx', SPREADSHEET_MEDIA_TYPE),
  '/customers/{customerId}/files/{fileId}': {
    get: {
      tags: ['Files'],
      summary: 'A stored file, as it was uploaded',
      operationId: 'files.download',
      parameters: [inPath('customerId'), inPath('fileId')],
      responses: { 200: { description: 'The bytes', content: { 'application/octet-stream': {} } }, ...problems },
    },
  },
}

/** The portfolio as a file; its parameters are those of the list, with columns and language. */
function portfolioFile(format: 'csv' | 'xlsx', mediaType: string) {
  return {
    get: {
      tags: ['Portfolio'],
      summary: `The whole filtered portfolio as ${format.toUpperCase()}, in the columns, order and language asked for`,
      operationId: `portfolio.export.${format}`,
      parameters: Object.keys(portfolioExport.shape).map((name) => ({
        name,
        in: 'query',
        required: false,
        schema: { type: 'string' },
      })),
      responses: { 200: { description: 'The file', content: { [mediaType]: {} } }, ...problems },
    },
  }
}

/** The whole API as an OpenAPI 3.1 document, made from the contract the server runs. `version` is Lotse's. */
export async function openApiDocument(version: string): Promise<Record<string, unknown>> {
  // Only who reads the description waits for what makes it.
  const { OpenAPIGenerator } = await import('@orpc/openapi')
  const { ZodToJsonSchemaConverter } = await import('@orpc/zod/zod4')
  const generator = new OpenAPIGenerator({ schemaConverters: [new ZodToJsonSchemaConverter()] })
  const document = await generator.generate(contract, {
    info: {
      title: 'Lotse',
      version,
      description:
        'Guides customers through deploying Microsoft 365 Apps. Sign in with a cookie from the browser or send a personal token as bearer. Errors are problem documents (RFC 9457) with a stable code.',
    },
    servers: [{ url: '/api' }],
    security: [{ bearer: [] }, { cookie: [] }],
    components: {
      securitySchemes: {
        bearer: { type: 'http', scheme: 'bearer' },
        cookie: { type: 'apiKey', in: 'cookie', name: 'lotse_sign_in' },
      },
    },
  })
  const paths = Object.entries((document.paths ?? {}) as Readonly<Record<string, Operations>>)
  const described = paths.map(([path, operations]) => [
    path,
    { ...withProblems(operations), ...(besideTheContract as Readonly<Record<string, object>>)[path] },
  ])
  return {
    ...document,
    components: { ...document.components, schemas: { ...document.components?.schemas, Problem: problemSchema() } },
    paths: { ...besideTheContract, ...Object.fromEntries(described) },
  }
}

/** Every operation can end in a problem, whatever its success looks like. */
function withProblems(operations: Operations): Operations {
  const described = Object.entries(operations).map(([method, operation]) => [
    method,
    { ...operation, responses: { ...operation.responses, ...problems } },
  ])
  return Object.fromEntries(described)
}

function problemSchema(): Readonly<Record<string, unknown>> {
  const { $schema: _dialect, ...schema } = z.toJSONSchema(problem, { io: 'input' })
  return schema
}
