import { contract } from '@lotse/contract'
import { OpenAPIGenerator } from '@orpc/openapi'
import { ZodToJsonSchemaConverter } from '@orpc/zod/zod4'

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
      },
    },
  },
  '/customers/{customerId}/tenants/{tenantId}/usage/imports': {
    post: {
      tags: ['Usage'],
      summary: 'Import usage reports: one or more files as multipart/form-data; the answer names the job to watch',
      operationId: 'usage.import',
      parameters: [
        { name: 'customerId', in: 'path', required: true, schema: { type: 'string', format: 'uuid' } },
        { name: 'tenantId', in: 'path', required: true, schema: { type: 'string', format: 'uuid' } },
      ],
      requestBody: {
        required: true,
        content: {
          'multipart/form-data': {
            schema: {
              type: 'object',
              properties: { files: { type: 'array', items: { type: 'string', format: 'binary' } } },
            },
          },
        },
      },
      responses: {
        202: {
          description: 'The files are stored and will be read',
          content: {
            'application/json': {
              schema: { type: 'object', properties: { jobId: { type: 'string', format: 'uuid' } } },
            },
          },
        },
      },
    },
  },
  '/customers/{customerId}/files/{fileId}': {
    get: {
      tags: ['Files'],
      summary: 'A stored file, as it was uploaded',
      operationId: 'files.download',
      parameters: [
        { name: 'customerId', in: 'path', required: true, schema: { type: 'string', format: 'uuid' } },
        { name: 'fileId', in: 'path', required: true, schema: { type: 'string', format: 'uuid' } },
      ],
      responses: { 200: { description: 'The bytes', content: { 'application/octet-stream': {} } } },
    },
  },
}

/** The whole API as an OpenAPI 3.1 document, made from the contract the server runs. `version` is Lotse's. */
export async function openApiDocument(version: string): Promise<Record<string, unknown>> {
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
  return { ...document, paths: { ...document.paths, ...besideTheContract } }
}
