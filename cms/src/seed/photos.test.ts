import { statSync } from 'node:fs'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { leadPhoto2024, visitPhoto2024 } from './data/photos-2024.ts'
import { fixturePath } from './manuscript.ts'

describe.each([leadPhoto2024, visitPhoto2024])('the stand-in $file', ({ file, data }) => {
  test('carries its caption and credit as IPTC, declared UTF-8, and as XMP', async () => {
    const { iptc, xmp } = await sharp(fixturePath(file)).metadata()
    const declaredUtf8 = Buffer.from('\u001B%G')
    for (const words of [declaredUtf8, data.caption, data.credit]) {
      expect(iptc?.includes(words), `${words} in IPTC`).toBe(true)
    }
    for (const words of [data.caption, data.credit])
      expect(xmp?.includes(words), `${words} in XMP`).toBe(true)
  })

  test('says what it is, and its alt text is not its caption', () => {
    expect(data.standIn).toBe(true)
    expect(data.alt).toMatch(/^示意图：/)
    expect(data.alt).not.toContain(data.caption)
  })

  test('is large enough for a lead picture and light enough for a repository', async () => {
    const { width, height } = await sharp(fixturePath(file)).metadata()
    expect({ width, height }).toEqual({ width: 1600, height: 1067 })
    expect(statSync(fixturePath(file)).size).toBeLessThan(150_000)
  })
})
