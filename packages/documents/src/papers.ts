import type { Paper } from './paper.ts'
import type { Typeface } from './pdf-paper.ts'
import type { Slides } from './slide.ts'

/** The libraries behind papers and slides are large: each is loaded with the first file of its kind. */

/** A paper as a PDF with embedded letters. `createdAt` is written into the file. Gives the bytes. */
export const writePdfPaper = async (paper: Paper, face: Typeface, createdAt: Date): Promise<Uint8Array> =>
  (await import('./pdf-paper.ts')).pdfPaper(paper, face, createdAt)

/** A paper as a Word document (DOCX, ISO/IEC 29500) that people go on editing. Gives the bytes. */
export const writeWordPaper = async (paper: Paper): Promise<Uint8Array> =>
  (await import('./word-paper.ts')).wordPaper(paper)

/** Slides as a presentation (PPTX, ISO/IEC 29500) with real text and tables that people go on editing. Gives the bytes. */
export const writeSlides = async (slides: Slides): Promise<Uint8Array> =>
  (await import('./slides.ts')).presentation(slides)
