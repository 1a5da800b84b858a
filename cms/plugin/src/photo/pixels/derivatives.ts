import { createHash } from 'node:crypto'
import { type CropName, cropNames, type Derivative } from '@guiyan/shared/content'
import { cropBox, type FocalPoint, proportions } from './crop-box.ts'
import { encode, type Format, mimeTypes } from './encode.ts'
import { type Box, type Pixels, scaled, type Size, wholeOf } from './pixels.ts'

/** A derivative and its bytes. */
export type Made = { derivative: Derivative; bytes: Buffer }

/** Widths of the whole picture and of each crop by format. None is enlarged: a smaller picture gives its own width. */
const plans: Record<CropName | 'whole', Partial<Record<Format, number[]>>> = {
  whole: { avif: [480, 960, 1600], jpg: [480, 960, 1600], webp: [480, 960, 1600] },
  '4x3': { avif: [480, 960], jpg: [480, 960, 1200], webp: [480, 960] },
  square: { jpg: [1200] },
  '16x9': { jpg: [1200] },
  wide: { jpg: [900] },
}

/** Makes the derivatives of the whole picture. @param stem the first 16 hex digits of the upload's sha256 */
export async function makeWhole(pixels: Pixels, stem: string): Promise<Made[]> {
  return makeSeries(pixels, { crop: null, box: wholeOf(pixels), stem })
}

/** Makes the crops round a focal point. @param stem as in `makeWhole` */
export async function makeCrops(pixels: Pixels, focal: FocalPoint, stem: string): Promise<Made[]> {
  const made: Made[] = []
  for (const crop of cropNames) {
    made.push(...(await makeSeries(pixels, { crop, box: cropBox(pixels, proportions[crop], focal), stem })))
  }
  return made
}

/** The order that documents keep derivatives in: the whole picture first, then by crop, type and width. */
export function inOrder(derivatives: Derivative[]): Derivative[] {
  const key = ({ crop, mimeType }: Derivative) => `${crop ?? ''} ${mimeType}`
  return derivatives.toSorted((a, b) => key(a).localeCompare(key(b), 'en') || a.width - b.width)
}

type Series = { crop: CropName | null; box: Box; stem: string }

/** From the largest down, each from the one before: the pixels of a large picture are read once. */
async function makeSeries(pixels: Pixels, { crop, box, stem }: Series): Promise<Made[]> {
  const made: Made[] = []
  let source = pixels
  let from = box
  for (const { width, formats } of stepsOf(plans[crop ?? 'whole'], box.width)) {
    source = await scaled(source, from, sizeOf(box, width, crop))
    from = wholeOf(source)
    for (const format of formats) made.push(await derivativeOf(source, crop, format, stem))
  }
  return made
}

function stepsOf(plan: Partial<Record<Format, number[]>>, available: number) {
  const steps = new Map<number, Format[]>()
  // reason: Object.entries forgets the keys' type
  for (const [format, widths] of Object.entries(plan) as [Format, number[]][]) {
    for (const width of new Set(widths.map((wanted) => Math.min(wanted, available)))) {
      steps.set(width, [...(steps.get(width) ?? []), format])
    }
  }
  return [...steps].map(([width, formats]) => ({ width, formats })).toSorted((a, b) => b.width - a.width)
}

function sizeOf(box: Size, width: number, crop: CropName | null): Size {
  if (width === box.width) return { width, height: box.height }
  const proportion = crop === null ? box.width / box.height : proportions[crop]
  return { width, height: Math.max(1, Math.round(width / proportion)) }
}

async function derivativeOf(
  pixels: Pixels,
  crop: CropName | null,
  format: Format,
  stem: string,
): Promise<Made> {
  const bytes = await encode(pixels, format)
  const { width, height } = pixels
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 8)
  const filename = `${stem}-${crop === null ? 'w' : `${crop}-`}${width}-${hash}.${format}`
  return {
    bytes,
    derivative: { crop, filename, mimeType: mimeTypes[format], width, height, filesize: bytes.length },
  }
}
