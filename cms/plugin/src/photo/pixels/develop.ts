import type { Derivative } from '@guiyan/shared/content'
import type { FocalPoint } from './crop-box.ts'
import { decode, type Undecodable } from './decode.ts'
import { inOrder, type Made, makeCrops, makeWhole } from './derivatives.ts'
import { encodeWorkingCopy } from './encode.ts'
import type { FileStore } from '../files/file-store.ts'
import type { PhotoStores } from '../files/photo-stores.ts'
import { hashQuarters, perceptualHash } from './likeness.ts'
import { stemOf } from '../files/original-name.ts'
import { type Pixels, scaled, wholeOf } from './pixels.ts'
import { placeholder } from './placeholder.ts'

/** What a photo's document keeps of its picture: fields of `file-fields.ts`, and the working copy for Payload. */
export type Developed = {
  workingCopy: { name: string; bytes: Buffer }
  fields: { original: string; derivatives: Derivative[] } & Record<string, unknown>
}

/** Makes the working copy, all derivatives, the placeholder and the hash of an upload, and stores what is files. */
export async function develop(
  { media, originals }: PhotoStores,
  bytes: Buffer,
  original: string,
  focal: FocalPoint,
): Promise<Developed | Undecodable> {
  const decoded = await decode(bytes)
  if (typeof decoded === 'string') return decoded
  const { pixels } = decoded
  const stem = stemOf(original)
  const workingCopy = { name: `${stem}.jpg`, bytes: await encodeWorkingCopy(await workingPixels(pixels)) }
  const made = [...(await makeWhole(pixels, stem)), ...(await makeCrops(pixels, focal, stem))]
  const likeness = hashQuarters(await perceptualHash(pixels))
  const thumbhash = await placeholder(pixels)
  // The upload first: whatever else is found of a stem, its original is there.
  await originals.put([{ name: original, bytes }])
  await media.put([workingCopy])
  await keep(media, made)
  const fields = {
    original,
    originalWidth: decoded.original.width,
    originalHeight: decoded.original.height,
    derivatives: inOrder(made.map(({ derivative }) => derivative)),
    thumbhash,
    focalX: focal.x,
    focalY: focal.y,
    ...likeness,
  }
  return { workingCopy, fields }
}

/** Makes the crops of an upload again and stores them. @returns all derivatives; null where the upload is gone */
export async function cropAnew(
  { media, originals }: PhotoStores,
  original: string,
  derivatives: Derivative[],
  focal: FocalPoint,
): Promise<Derivative[] | null> {
  const bytes = await originals.read(original)
  const decoded = bytes && (await decode(bytes))
  if (decoded === null || typeof decoded === 'string') return null
  const crops = await makeCrops(decoded.pixels, focal, stemOf(original))
  await keep(media, crops)
  const whole = derivatives.filter(({ crop }) => crop === null)
  return inOrder([...whole, ...crops.map(({ derivative }) => derivative)])
}

function keep(media: FileStore, made: Made[]): Promise<void> {
  return media.put(made.map(({ derivative, bytes }) => ({ name: derivative.filename, bytes })))
}

async function workingPixels(pixels: Pixels): Promise<Pixels> {
  const scale = Math.min(1, 2560 / Math.max(pixels.width, pixels.height))
  const side = (length: number) => Math.max(1, Math.round(length * scale))
  return scaled(pixels, wholeOf(pixels), { width: side(pixels.width), height: side(pixels.height) })
}
