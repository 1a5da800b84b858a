import { randomBytes } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import type { PictureCase } from './case.ts'

const ascii = (text: string) => Buffer.from(text, 'latin1')
const padded = (head: Uint8Array) => Buffer.concat([head, Buffer.alloc(2000, 7)])
const box = (brand: string, others = '') => {
  const data = ascii(`ftyp${brand}\0\0\0\0${others}`)
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length + 4)
  return padded(Buffer.concat([length, data]))
}
const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>'
const entities =
  '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>' +
  '<svg xmlns="http://www.w3.org/2000/svg"><text>&b;</text></svg>'

/** Files that are no JPEG, PNG, WebP or AVIF, whatever they are called. */
export function otherFormats(): PictureCase[] {
  const files: [name: string, bytes: Uint8Array, filename?: string][] = [
    ['nothing', Buffer.alloc(0)],
    ['one byte', Buffer.from([0xff])],
    ['a text', ascii('hello')],
    ['zeros', Buffer.alloc(1_000_000)],
    ['random bytes', Buffer.concat([Buffer.from([1]), randomBytes(1_000_000)])],
    ['an SVG', ascii(svg), 'a.svg'],
    ['an SVG that is called JPEG', ascii(`<?xml version="1.0"?>${svg}`)],
    ['an SVG behind a byte order mark', Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), ascii(svg)])],
    ['an SVG with entities that multiply', ascii(entities), 'b.svg'],
    ['a compressed SVG', gzipSync(svg), 'c.svgz'],
    ['a web page', ascii('<!doctype html><script>alert(1)</script>'), 'd.html'],
    ['a PDF', ascii('%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>')],
    ['a GIF', Buffer.from('R0lGODlhAQABAAAAACwAAAAAAQABAAA=', 'base64'), 'e.gif'],
    ['an older GIF', padded(ascii('GIF87a'))],
    ['a BMP', padded(ascii('BM\x36\x00\x0c\x00'))],
    ['a TIFF', padded(ascii('II*\0\x08\0\0\0'))],
    ['a TIFF of the other order', padded(ascii('MM\0*\0\0\0\x08'))],
    ['a BigTIFF', padded(ascii('II+\0\x08\0\0\0'))],
    ['a raw file of a camera', padded(ascii('II*\0\x10\0\0\0CR\x02\0')), 'IMG_1.CR2'],
    ['an icon', padded(Buffer.from([0, 0, 1, 0, 1, 0, 16, 16]))],
    ['a Photoshop file', padded(ascii('8BPS\0\x01'))],
    ['a JPEG 2000', padded(Buffer.from('0000000c6a5020200d0a870a', 'hex'))],
    ['a JPEG XL', padded(Buffer.from('ff0a', 'hex'))],
    ['a JPEG XL in boxes', padded(Buffer.from('0000000c4a584c200d0a870a', 'hex'))],
    ['a HEIC of an iPhone', box('heic', 'mif1heic'), 'IMG_0001.HEIC'],
    ['a HEIC burst', box('hevc', 'msf1hevc')],
    ['a HEIF', box('mif1', 'mif1miaf')],
    ['a film', box('isom', 'isomiso2avc1mp41'), 'f.mp4'],
    ['a film of QuickTime', box('qt  ')],
    ['a ZIP', padded(ascii('PK\x03\x04'))],
    ['a program', padded(ascii('\x7fELF\x02\x01\x01'))],
    ['a script', ascii('#!/bin/sh\nrm -rf /\n'), 'g.jpg.sh'],
    ['a PostScript', ascii('%!PS-Adobe-3.0 EPSF-3.0\n(%pipe%id) (r) file\n'), 'h.eps'],
    ['a sound in RIFF', padded(ascii('RIFF\x00\x10\0\0WAVEfmt '))],
    ['an MVG', ascii('push graphic-context\nimage over 0,0 0,0 "|id"\npop graphic-context\n')],
  ]
  return files.map(([name, bytes, filename = 'photo.jpg']) => ({ name, filename, bytes, outcome: 'refused' }))
}
