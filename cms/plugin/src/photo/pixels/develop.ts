import type { Derivative } from '@guiyan/shared/content'
import type { FocalPoint } from './crop-box.ts'
import { decode, type Undecodable } from './decode.ts'
import { inOrder, type Made, makeCrops, makeWhole } from './derivatives.ts'
import { encodeWorkingCopy } from './encode.ts'
import type { PhotoStores } from '../files/photo-stores.ts'
import { hashQuarters, perceptualHash } from './likeness.ts'
import { stemOf } from '../files/original-name.ts'
import { type Pixels, scaled, wholeOf } from './pixels.ts'
import { placeholder } from './placeholder.ts'

type NamedBytes = { name: string; bytes: Buffer }

/** What is to be stored of one upload: itself, the working copy and the derivatives. */
export type PhotoFiles = { original: NamedBytes; media: NamedBytes[] }

/** What a photo's document keeps of its picture (fields of `file-fields.ts`, and the working copy for Payload), and its files. */
export type Developed = {
  workingCopy: NamedBytes
  files: PhotoFiles
  fields: { original: string; derivatives: Derivative[] } & Record<string, unknown>
}

/** Makes the working copy, all derivatives, the placeholder and the hash of an upload. */
export async function develop(
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
  const files = { original: { name: original, bytes }, media: [workingCopy, ...made.map(named)] }
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
  return { workingCopy, files, fields }
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
  await media.put(crops.map(named))
  const whole = derivatives.filter(({ crop }) => crop === null)
  return inOrder([...whole, ...crops.map(({ derivative }) => derivative)])
}

const named = ({ derivative, bytes }: Made): NamedBytes => ({ name: derivative.filename, bytes })

async function workingPixels(pixels: Pixels): Promise<Pixels> {
  const scale = Math.min(1, 2560 / Math.max(pixels.width, pixels.height))
  const side = (length: number) => Math.max(1, Math.round(length * scale))
  return scaled(pixels, wholeOf(pixels), { width: side(pixels.width), height: side(pixels.height) })
}
