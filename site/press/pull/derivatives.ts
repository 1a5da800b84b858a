import { randomUUID } from 'node:crypto'
import { existsSync, mkdirSync } from 'node:fs'
import { readdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Derivative, Photo } from '@guiyan/shared/content'
import { PhotoFileError } from '../../src/photo-file/photo-file-error.ts'
import { publicFiles } from '../../src/photo-file/public-files.ts'
import { withWords } from '../../src/photo-file/with-words.ts'
import { type PhotoWords, wordsOf } from '../../src/photo-file/words.ts'
import { failPoint } from '../fail-point.ts'
import type { Cms } from './cms.ts'

const temporary = '.part'
/** So many files are fetched at once. */
const inFlight = 4

/**
 * The files of photos as readers get them, by name. A name's bytes never change, for the name follows from the pixels
 * and the words; what the CMS gives, pixels alone, is not kept.
 */
export class Derivatives {
  readonly #folder: string

  constructor(folder: string) {
    mkdirSync(folder, { recursive: true })
    this.#folder = folder
  }

  path(filename: string): string {
    return join(this.#folder, filename)
  }

  /**
   * Makes those files of a photo that are not here yet. A file is whole or absent.
   * @returns what is wrong, in Chinese, or null. @throws CmsError where the CMS cannot be asked
   */
  async fetch(cms: Cms, photo: Photo): Promise<string | null> {
    const words = wordsOf(photo)
    const missing = this.#missing(photo)
    // All take from one list; an error closes it for all.
    const work = async () => {
      for (const { file, pixels } of missing)
        await this.#put(file.filename, wordedFile(await pixelsOf(cms, pixels), pixels, words))
    }
    const results = await Promise.allSettled(Array.from({ length: inFlight }, work))
    const failed = results.find((result) => result.status === 'rejected')
    if (!failed) return null
    if (failed.reason instanceof PhotoFileError) return failed.reason.message
    throw failed.reason
  }

  /** Names of all files that are here. */
  async names(): Promise<Set<string>> {
    return new Set(await readdir(this.#folder))
  }

  /** Removes what no photo needs any more, and what a killed download left. */
  async keepOnly(needed: (filename: string) => boolean): Promise<number> {
    const names = await readdir(this.#folder)
    const spare = names.filter((name) => name.endsWith(temporary) || !needed(name))
    for (const name of spare) await rm(this.path(name), { force: true })
    return spare.length
  }

  *#missing(photo: Photo): Generator<ReturnType<typeof publicFiles>[number]> {
    for (const each of publicFiles(photo)) if (!existsSync(this.path(each.file.filename))) yield each
  }

  async #put(filename: string, bytes: Uint8Array): Promise<void> {
    const part = this.path(`${filename}.${randomUUID()}${temporary}`)
    try {
      await writeFile(part, bytes, { flush: true })
      failPoint('pull')
      await rename(part, this.path(filename))
    } catch (error) {
      // A full disk must not be filled with attempts.
      await rm(part, { force: true })
      throw error
    }
  }
}

/** @throws CmsError, PhotoFileError */
async function pixelsOf(cms: Cms, { filename, filesize }: Derivative): Promise<Uint8Array> {
  const bytes = await cms.file(filename)
  if (!bytes) throw new PhotoFileError(`采编系统没有这个图片文件：${filename}`)
  if (bytes.byteLength === filesize) return bytes
  throw new PhotoFileError(`图片文件大小不符：${filename}（应为 ${filesize} 字节，实为 ${bytes.byteLength}）`)
}

/** @throws PhotoFileError naming the file */
function wordedFile(bytes: Uint8Array, { filename, mimeType }: Derivative, words: PhotoWords): Uint8Array {
  try {
    return withWords(bytes, mimeType, words)
  } catch (error) {
    if (!(error instanceof PhotoFileError)) throw error
    throw new PhotoFileError(`图片文件 ${filename} 不能用：${error.message}`, { cause: error })
  }
}
