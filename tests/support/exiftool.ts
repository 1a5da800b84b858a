import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

const program = process.env.EXIFTOOL_PATH ?? 'exiftool'

/** Tags by `group:name`, as exiftool prints them with `-G1`: `XMP-dc:Creator`, `IPTC:Credit`, `IFD0:Artist`. */
export type Tags = { SourceFile: string } & Record<string, unknown>

/**
 * What exiftool, which shares no code with us, reads in files: one entry a file, in their order.
 * @param tags as on exiftool's command line without the dash, `XMP-dc:Creator` or `GPS:all`; all by default
 * @throws where exiftool is missing or cannot read a file
 */
export async function readTags(files: string[], tags: string[] = ['all']): Promise<Tags[]> {
  const wanted = tags.map((tag) => `-${tag}`)
  const options = ['-json', '-G1', '-struct', '-charset', 'iptc=UTF8']
  const { stdout } = await exiftool([...options, ...wanted, '--', ...files])
  return JSON.parse(stdout) as Tags[] // reason: exiftool's own format
}

/** Runs exiftool. @throws with its own words, or with how to install it */
export async function exiftool(args: string[]): Promise<{ stdout: string }> {
  try {
    return await promisify(execFile)(program, args, { maxBuffer: 64 * 1024 * 1024 })
  } catch (error) {
    const isMissing = (error as NodeJS.ErrnoException).code === 'ENOENT' // reason: what execFile throws
    throw new Error(
      isMissing
        ? '没有 exiftool，请安装 (exiftool is missing): apt install libimage-exiftool-perl'
        : `exiftool ${args.join(' ')}`,
      { cause: error },
    )
  }
}
