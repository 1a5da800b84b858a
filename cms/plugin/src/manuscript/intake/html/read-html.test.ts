import { describe, expect, test } from 'vitest'
import { readFile } from '../read-file.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)
const read = (html: string | Uint8Array) => readFile(typeof html === 'string' ? utf8(html) : html, '稿.html')
const texts = async (html: string) => (await read(html)).blocks.map(({ text }) => text)
/** 「商会」 in GB18030. */
const gbWords = Buffer.from('c9ccbbe1', 'hex')

describe('an HTML file', () => {
  test('gives all that it shows, line by line, headings marked', async () => {
    const { blocks, original, source } = await read(
      '<!doctype html><html><head><title>网站</title><style>p{}</style></head><body><nav>首页 | 新闻</nav>' +
        '<h1>商会<b>树</b>标杆<br>聚木成林</h1><div>一<p>二<span>　2024 年&nbsp;度</span></p>三</div><ul><li>甲<li>乙</ul></body>',
    )
    expect(source).toBe('html')
    expect(blocks).toEqual([
      { id: 1, text: '首页 | 新闻' },
      { id: 2, text: '商会树标杆', isHeading: true },
      { id: 3, text: '聚木成林', isHeading: true },
      { id: 4, text: '一' },
      { id: 5, text: '二　2024 年\u00A0度' },
      { id: 6, text: '三' },
      { id: 7, text: '甲' },
      { id: 8, text: '乙' },
    ])
    expect(original).toBe(blocks.map(({ text }) => text).join('\n'))
  })

  test('has no line break where its source breaks a Chinese line, and a space between words', async () => {
    expect(await texts('<p>泉州\n  商会，\r\n发展\nwith\npolicy</p><pre>一\n  二</pre>')).toEqual([
      '泉州商会，发展 with policy',
      '一',
      '  二',
    ])
  })

  test('of WeChat shows its lines, hides what it hides, and says what was left out', async () => {
    const { blocks, notices } = await read(
      '<div id="js_content" style="visibility: hidden; opacity: 0;"><section><span style="display:block">引题</span>正文<br/></section>' +
        '<p style="display: none;">暗</p><section><img data-src="a.jpg"><a href="https://example.org">链接</a></section>' +
        '<table><tr><td>甲</td><td>乙</td></tr></table><iframe src="x"><p>框</p></iframe><mp-common-profile>名片</mp-common-profile></div>',
    )
    expect(blocks.map(({ text }) => text)).toEqual(['引题', '正文', '链接', '甲', '乙', '名片'])
    expect(notices.map(({ kind }) => kind)).toEqual(['image', 'table', 'other', 'other', 'hidden'])
  })

  test('is no markup any more: what looks like it is text', async () => {
    const html = await read(
      '<p onclick="alert(1)">&lt;script&gt;alert(1)&lt;/script&gt; &amp;amp; <a href="javascript:alert(1)">点</a></p>' +
        '<script>alert(2)</script><svg><script>alert(3)</script></svg><img src=x onerror=alert(4)><noscript><p>五</p></noscript>',
    )
    expect(html.blocks).toEqual([{ id: 1, text: '<script>alert(1)</script> &amp; 点' }])
  })

  test.each([
    ['GB2312, as its meta says', Buffer.concat([utf8('<meta charset="gb2312"><p>'), gbWords])],
    [
      'GBK in an older meta',
      Buffer.concat([utf8('<meta http-equiv="Content-Type" content="text/html; charset=GBK"><p>'), gbWords]),
    ],
    ['UTF-8 with a mark, whatever its meta says', utf8('\uFEFF<meta charset="gbk"><p>商会')],
    ['UTF-8 that says nothing', utf8('<p>商会')],
    ['GB18030 that says nothing', Buffer.concat([utf8('<p>'), gbWords])],
    ['UTF-16 with a mark', Buffer.from('\uFEFF<p>商会', 'utf16le')],
    [
      'Big5, as its meta says',
      Buffer.concat([utf8('<meta charset=big5><p>'), Buffer.from('b0d3b77c', 'hex')]),
    ],
  ])('in %s', async (name, bytes) => {
    const { blocks, notices } = await read(bytes)
    expect(blocks.map(({ text }) => text)).toEqual([name.startsWith('Big5') ? '商會' : '商会'])
    expect(notices).toEqual([])
  })

  test('whose meta is wrong is read as what it is, and that is said', async () => {
    const { blocks, notices } = await read(
      Buffer.concat([utf8('<meta charset="utf-8"><p>'), gbWords, gbWords]),
    )
    expect(blocks).toEqual([{ id: 1, text: '商会商会' }])
    expect(notices).toMatchObject([{ kind: 'coding' }])
  })

  test('without a word is refused', async () => {
    await expect(read('<p>&nbsp;</p><img src="a.jpg">')).rejects.toThrow('没有文字')
  })
})

describe('a hostile page', () => {
  test('of 100,000 nested elements is refused', async () => {
    await expect(read('<div>'.repeat(100_000) + '文')).rejects.toThrow('嵌套过深')
    await expect(read('<b></x>'.repeat(100_000) + '文')).rejects.toThrow('嵌套过深')
  })

  test.each([
    ['unclosed paragraphs', '<p>文'],
    ['unclosed tags', '<a'],
    ['unclosed comments', '<!--'],
    ['closing tags', '</x>文'],
    ['hidden parts', '<i hidden>暗</i>文'],
    ['spaces', ' '],
    ['line breaks', '\n'],
    ['entities', '&lt;&#x3000;'],
  ])('of 1 MB of %s is read or refused, not hung up on', async (_, part) => {
    const end = await read(`<p>始</p>${part.repeat(Math.ceil(1_000_000 / part.length))}`).then(
      ({ blocks }) => blocks.length,
      (error: Error) => error.name,
    )
    expect(end === 'ManuscriptError' || Number(end) > 0).toBe(true)
  })
})
