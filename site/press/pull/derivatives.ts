import { randomUUID } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { readdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Photo } from '@guiyan/shared/content'
import { failPoint } from '../fail-point.ts'
import type { Cms } from './cms.ts'

const temporary = '.part'

/** The derivatives that the CMS made, kept by name. A name's bytes never change. */
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
   * Fetches the derivatives of a photo that are not here yet. A file is whole or absent.
   * @returns what is wrong, in Chinese, or null. @throws CmsError where the CMS cannot be asked
   */
  async fetch(cms: Cms, photo: Photo): Promise<string | null> {
    for (const { filename, filesize } of photo.derivatives) {
      if ((await this.#size(filename)) === filesize) continue
      const bytes = await cms.file(filename)
      if (!bytes) return `采编系统没有这个图片文件：${filename}`
      if (bytes.byteLength !== filesize) {
        return `图片文件大小不符：${filename}（应为 ${filesize} 字节，实为 ${bytes.byteLength}）`
      }
      await this.#put(filename, bytes)
    }
    return null
  }

  /** Removes what no photo needs any more, and what a killed download left. */
  async keepOnly(needed: (filename: string) => boolean): Promise<number> {
    const names = await readdir(this.#folder)
    const spare = names.filter((name) => name.endsWith(temporary) || !needed(name))
    for (const name of spare) await rm(this.path(name), { force: true })
    return spare.length
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

  async #size(filename: string): Promise<number | null> {
    try {
      return (await stat(this.path(filename))).size
    } catch {
      return null
    }
  }
}
