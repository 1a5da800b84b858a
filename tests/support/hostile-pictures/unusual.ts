import sharp from 'sharp'
import { jpegSegment, noisy, type PictureCase, plain, pngChunk, type Shown, withSegments } from './case.ts'

const html = '<script>alert(document.domain)</script>'
const red: Shown['rgb'] = [200, 40, 40]
const background = { r: 200, g: 40, b: 40 }
const redPicture = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background } })

/** Pictures that are sound, and that newsrooms do get: they must come out right. */
export async function unusualPictures(): Promise<PictureCase[]> {
  const jpeg = await plain(700, 500).jpeg().toBuffer()
  const cases: [name: string, bytes: Uint8Array, shown: Shown, filename?: string][] = [
    ...(await orientations()),
    ...(await colourSpaces()),
    ...(await containers()),
    [
      'a JPEG with a web page behind it',
      Buffer.concat([jpeg, Buffer.from(html)]),
      { width: 700, height: 500 },
      'a.html',
    ],
    [
      'a JPEG with a web page in its comment',
      withSegments(await plain(701, 500).jpeg().toBuffer(), jpegSegment(0xfe, Buffer.from(html))),
      { width: 701, height: 500 },
    ],
    [
      'a JPEG with an archive behind it',
      Buffer.concat([await plain(702, 500).jpeg().toBuffer(), Buffer.from('PK\x03\x04'), Buffer.alloc(500)]),
      { width: 702, height: 500 },
    ],
    [
      'a JPEG whose EXIF goes round in circles',
      withSegments(await plain(703, 500).jpeg().toBuffer(), jpegSegment(0xe1, circularExif())),
      { width: 703, height: 500 },
    ],
    [
      'a JPEG with garbage for EXIF, XMP and IPTC',
      withSegments(await plain(704, 500).jpeg().toBuffer(), ...garbledMetadata()),
      { width: 704, height: 500 },
    ],
    [
      'a JPEG with a broken colour profile',
      withSegments(
        await plain(705, 500).jpeg().toBuffer(),
        jpegSegment(
          0xe2,
          Buffer.concat([Buffer.from('ICC_PROFILE\0\x01\x01', 'latin1'), Buffer.alloc(300, 9)]),
        ),
      ),
      { width: 705, height: 500 },
    ],
    [
      'a JPEG with stray bytes between its segments',
      withStrayBytes(await plain(711, 500).jpeg().toBuffer()),
      { width: 711, height: 500 },
    ],
    [
      'a progressive JPEG',
      await plain(706, 500).jpeg({ progressive: true }).toBuffer(),
      { width: 706, height: 500 },
    ],
    ['a picture of one pixel', await plain(1, 1).png().toBuffer(), { width: 1, height: 1 }],
    ['a strip', await plain(5000, 3).png().toBuffer(), { width: 5000, height: 3 }],
    ['a column', await plain(2, 4000).jpeg().toBuffer(), { width: 2, height: 4000 }],
    ['a PNG that is called JPEG', await plain(707, 500).png().toBuffer(), { width: 707, height: 500 }],
    [
      'a name that climbs',
      await plain(708, 500).jpeg().toBuffer(),
      { width: 708, height: 500 },
      '../../../etc/passwd.jpg',
    ],
    [
      'a name of a thousand letters',
      await plain(709, 500).jpeg().toBuffer(),
      { width: 709, height: 500 },
      `${'长'.repeat(1000)}.jpg`,
    ],
    [
      'a name with markup',
      await plain(710, 500).jpeg().toBuffer(),
      { width: 710, height: 500 },
      `${html}.jpg`,
    ],
    ['nearly fifty megabytes', await heavyPng(), { width: 4050, height: 4000 }, 'heavy.png'],
  ]
  return cases.map(([name, bytes, outcome, filename = 'photo.jpg']) => ({ name, filename, bytes, outcome }))
}

type Case = [name: string, bytes: Uint8Array, shown: Shown, filename?: string]

/** Wide in the file; 5 to 8 stand upright. */
async function orientations(): Promise<Case[]> {
  const made = [1, 2, 3, 4, 5, 6, 7, 8].map(async (orientation): Promise<Case> => {
    const bytes = await plain(620, 400 + orientation)
      .withMetadata({ orientation })
      .jpeg()
      .toBuffer()
    const [width, height] = orientation > 4 ? [400 + orientation, 620] : [620, 400 + orientation]
    return [`EXIF orientation ${orientation}`, bytes, { width, height }]
  })
  return Promise.all(made)
}

async function colourSpaces(): Promise<Case[]> {
  const cmyk = await redPicture(611, 400).toColourspace('cmyk').withIccProfile('cmyk').jpeg().toBuffer()
  return [
    ['a JPEG in CMYK with its profile', cmyk, { width: 611, height: 400, rgb: red }],
    [
      'a picture in Display P3',
      await redPicture(613, 400).withIccProfile('p3').jpeg({ quality: 95 }).toBuffer(),
      { width: 613, height: 400, rgb: red },
    ],
    [
      'a PNG of 16 bits',
      await redPicture(614, 400).toColourspace('rgb16').png().toBuffer(),
      { width: 614, height: 400, rgb: red },
    ],
    [
      'a PNG of a palette',
      await redPicture(615, 400).png({ palette: true }).toBuffer(),
      { width: 615, height: 400, rgb: red },
    ],
    ['a grey JPEG', await redPicture(616, 400).greyscale().jpeg().toBuffer(), { width: 616, height: 400 }],
    [
      'a black and white PNG',
      await redPicture(617, 400).greyscale().threshold(10).png({ colours: 2, palette: true }).toBuffer(),
      { width: 617, height: 400, rgb: [255, 255, 255] },
    ],
    [
      'a grey PNG of 16 bits',
      await redPicture(618, 400).toColourspace('grey16').png().toBuffer(),
      { width: 618, height: 400 },
    ],
    [
      'a PNG that can be seen through',
      await sharp({ create: { width: 619, height: 400, channels: 4, background: '#0000' } })
        .png()
        .toBuffer(),
      { width: 619, height: 400, rgb: [255, 255, 255] },
    ],
  ]
}

async function containers(): Promise<Case[]> {
  const colours = [background, { r: 0, g: 0, b: 255 }]
  const frames = await Promise.all(
    colours.map((colour) =>
      sharp({ create: { width: 625, height: 300, channels: 3, background: colour } })
        .png()
        .toBuffer(),
    ),
  )
  const still = await redPicture(624, 400).png().toBuffer()
  const control = Buffer.alloc(8)
  control.writeUInt32BE(1)
  return [
    ['a WebP', await redPicture(621, 400).webp().toBuffer(), { width: 621, height: 400, rgb: red }, 'a.webp'],
    [
      'a WebP without loss',
      await redPicture(622, 400).webp({ lossless: true }).toBuffer(),
      { width: 622, height: 400, rgb: red },
      'b.webp',
    ],
    [
      'an AVIF',
      await redPicture(623, 400).avif({ effort: 0 }).toBuffer(),
      { width: 623, height: 400, rgb: red },
      'c.avif',
    ],
    [
      'a WebP that moves',
      await sharp(frames, { join: { animated: true } })
        .webp()
        .toBuffer(),
      { width: 625, height: 300, rgb: red },
      'd.webp',
    ],
    [
      'a PNG that moves',
      Buffer.concat([still.subarray(0, 33), pngChunk('acTL', control), still.subarray(33)]),
      { width: 624, height: 400, rgb: red },
      'e.png',
    ],
    [
      'a picture with a position',
      await redPicture(626, 400)
        .withExif({ IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '24/1 54/1 0/1' } })
        .jpeg()
        .toBuffer(),
      { width: 626, height: 400, rgb: red },
    ],
  ]
}

/** Behind the first segment, where no decoder needs them. */
function withStrayBytes(jpeg: Buffer): Buffer {
  const end = 4 + jpeg.readUInt16BE(4)
  return Buffer.concat([jpeg.subarray(0, end), Buffer.from([1, 2, 3]), jpeg.subarray(end)])
}

/** An EXIF block whose second directory is the first. */
function circularExif(): Buffer {
  const tiff = Buffer.alloc(26)
  tiff.write('II*\0', 'latin1')
  tiff.writeUInt32LE(8, 4)
  tiff.writeUInt16LE(1, 8)
  tiff.writeUInt16LE(0x8769, 10)
  tiff.writeUInt16LE(4, 12)
  tiff.writeUInt32LE(1, 14)
  tiff.writeUInt32LE(8, 18)
  tiff.writeUInt32LE(8, 22)
  return Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff])
}

function garbledMetadata(): Buffer[] {
  const garbage = Buffer.from(Array.from({ length: 3000 }, (_, n) => (n * 131 + 7) % 256))
  return [
    jpegSegment(0xe1, Buffer.concat([Buffer.from('Exif\0\0II*\0', 'latin1'), garbage])),
    jpegSegment(0xe1, Buffer.concat([Buffer.from('http://ns.adobe.com/xap/1.0/\0', 'latin1'), garbage])),
    jpegSegment(
      0xed,
      Buffer.concat([Buffer.from('Photoshop 3.0\x008BIM\x04\x04\0\0\xff\xff\xff\xff', 'latin1'), garbage]),
    ),
  ]
}

/** Noise that no compression makes smaller. */
async function heavyPng(): Promise<Buffer> {
  return noisy(4050, 4000).png({ compressionLevel: 0 }).toBuffer()
}
