import { createHash } from 'node:crypto'
import { openPhotoStores, type PhotoStores } from '@guiyan/newsroom/photo-stores'
import type { Environment } from '../env.ts'
import { MoveError } from './move-error.ts'

/** So many files are under way at once. */
const abreast = 4
const shelves = ['originals', 'media'] as const
type FileStore = PhotoStores['media']

/** Pictures on their way from one place to another. */
export type Pictures = {
  /** @throws MoveError where the target cannot be used, or holds pictures of others */
  check: () => Promise<void>
  /** Copies what is not there yet; then reads all of both and compares. @returns how many, and one hash over all */
  move: (say: (done: number, all: number) => void) => Promise<{ files: number; sha256: string }>
}

/** Null where they stay where they are. */
export function picturesBetween(from: Environment, to: Environment): Pictures | null {
  const places = [from, to].map(({ mediaDir, originalsDir, mediaBucket }) =>
    JSON.stringify(mediaBucket ?? { mediaDir, originalsDir }),
  )
  if (places[0] === places[1]) return null
  const [source, target] = [openPhotoStores(from), openPhotoStores(to)]
  return {
    check: async () => {
      for (const shelf of shelves) {
        await target[shelf].check()
        const ours = new Set((await source[shelf].list()).map(({ name }) => name))
        const strange = (await target[shelf].list()).find(({ name }) => !ours.has(name))
        if (strange) {
          throw new MoveError(
            `图片的目标里已有别的图片，没有动它 (the target holds other pictures): ${shelf}/${strange.name}`,
          )
        }
      }
    },
    move: async (say) => {
      const hash = createHash('sha256')
      let files = 0
      for (const shelf of shelves) {
        const proven = await moveShelf(source[shelf], target[shelf], (done, all) =>
          say(files + done, files + all),
        )
        for (const { name, sha256 } of proven) hash.update(`${shelf}/${name} ${sha256}\n`)
        files += proven.length
      }
      return { files, sha256: hash.digest('hex') }
    },
  }
}

async function moveShelf(from: FileStore, to: FileStore, say: (done: number, all: number) => void) {
  const sizes = new Map((await to.list()).map(({ name, size }) => [name, size]))
  const all = await from.list()
  const proven: { name: string; sha256: string }[] = []
  for (let at = 0; at < all.length; at += abreast) {
    const some = all.slice(at, at + abreast)
    proven.push(
      ...(await Promise.all(some.map(({ name, size }) => moveOne(from, to, name, sizes.get(name) === size)))),
    )
    say(proven.length, all.length)
  }
  return proven
}

/** Read back from where it is now: what arrived is what counts. */
async function moveOne(from: FileStore, to: FileStore, name: string, isThere: boolean) {
  const bytes = await from.read(name)
  if (!bytes) throw new MoveError(`图片在搬迁时不见了 (a picture vanished meanwhile): ${name}`)
  if (!isThere) await to.put([{ name, bytes }])
  const sha256 = sha256Of(bytes)
  const arrived = await to.read(name)
  if (!arrived || sha256Of(arrived) !== sha256)
    throw new MoveError(`图片搬到后不同 (a picture differs there): ${name}`)
  return { name, sha256 }
}

function sha256Of(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex')
}
