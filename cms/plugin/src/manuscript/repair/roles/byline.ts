/** A longer line is no byline. */
const maxLength = 80

const surnames =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许邓韩冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付傅方邹熊白孟秦邱侯江尹薛闫阎段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向汤温康施洪庄柯颜赖詹连游尤涂纪凌骆阮辜倪翁留柳殷章梅盛童欧区司上诸'

const roleWord =
  '记者|通讯员|撰稿人|特约撰稿|实习生|见习生|评论员|特派员|供稿|撰文|采写|作者|撰稿|执笔|主笔|编辑|责编|文图|图文|整理|本报调研组|本报采访组|本报报道组|本报编辑部'
/** 本报记者, 融媒体记者, 泉州晚报通讯员: with or without the name right behind it. */
const roleToken = new RegExp(`^(\\p{Script=Han}{0,12}?(?:${roleWord}))(.*)$`, 'u')
const workToken = /^(?:文|图|摄|摄影|报道|摄影报道|综合)$/u
const nameToken =
  /^(?:\p{Script=Han}{2,4}|\p{Script=Han}+(?:·\p{Script=Han}+)+|\p{Script=Latin}[\p{Script=Latin}.'’-]*)$/u

/**
 * A line that says who wrote: `□融媒体记者 张剑峰`, `本报记者 张三 通讯员 李四 文/图`, `文/图 张三`, `张三/文 李四/图`,
 * `（记者 张三）`, `本报讯 记者张三`. A paragraph that only begins with 本报讯（记者…） is a paragraph.
 */
export function isByline(line: string): boolean {
  const text = line.trim()
  if (text.length > maxLength || /[。！？；!?]/u.test(text)) return false
  const bare = text.replace(/^[□■◎●○◆◇☆★▲△▪▫]\s*/u, '')
  const words = tokens(bare)
  const people = words.map(personOf)
  if (people.includes('neither') || !people.includes('named')) return false
  // A mark in front stands for the role: `□张剑峰`.
  return words.some((word) => roleToken.test(word) || word === '文') || bare !== text
}

/** `林小满`, `林小满 陈大文`: two to four characters each, the first a surname. */
const loneNames = new RegExp(
  `^[${surnames}]\\p{Script=Han}{1,3}(?:[\\s、]+[${surnames}]\\p{Script=Han}{1,3}){0,3}$`,
  'u',
)

/**
 * A line that may be a byline where it stands between titles and text or last of all: `□ 某某 发自北京`, `评论员观察`. Nothing
 * in it is a sentence.
 */
export function isLooseByline(line: string): boolean {
  const text = line.trim()
  if (text.length > 40 || /[。！？；，!?;]/u.test(text)) return false
  return (
    /^[□■●○]/u.test(text) ||
    loneNames.test(text) ||
    /^(?:本报|本刊|综合|据)\p{Script=Han}{0,10}(?:综合|综合报道|报道|电|讯)$/u.test(text) ||
    /(?:记者|通讯员|评论员|撰稿|撰文|作者|执笔|采写|口述|整理|供稿)[\s:：/／|]*\p{Script=Han}{2,4}(?:\P{Script=Han}|$)/u.test(
      text,
    ) ||
    /(?:^|[\s（(])[文图][/／:：]\s*\p{Script=Han}{2,4}/u.test(text)
  )
}

function tokens(text: string): string[] {
  return unwrapped(unwrapped(text).replace(/^(?:本报|本刊|本台)讯\s*/u, ''))
    .replaceAll(/(?<!\p{Script=Han})(\p{Script=Han})\s+(\p{Script=Han})(?!\p{Script=Han})/gu, '$1$2')
    .split(/[\s、，,:：/／|｜（）()]+/u)
    .filter((word) => word !== '')
}

/** Whether a word of the line names a person, is a role or a kind of work alone, or neither: then it is no byline. */
function personOf(word: string): 'named' | 'role' | 'neither' {
  if (workToken.test(word)) return 'role'
  const role = roleToken.exec(word)
  if (!role) return nameToken.test(word) ? 'named' : 'neither'
  const name = role[2] ?? ''
  if (name === '') return 'role'
  return name.length <= 4 && nameToken.test(name) && surnames.includes(name.charAt(0)) ? 'named' : 'neither'
}

function unwrapped(text: string): string {
  return text.replace(/^[（([【]\s*(.*?)\s*[)）\]】]$/u, '$1')
}

/** An office or firm that signs a notice: `清源市水务集团有限公司`. Where it stands must say that it is no title. */
export function isOffice(line: string): boolean {
  return /^\p{Script=Han}{2,24}(?:有限公司|集团|委员会|组委会|办公室|局|协会|商会|联合会|学会|基金会|指挥部|中心|支队|大队|政府|法院|检察院|医院|学校|大学|学院|中学|小学|研究院|研究所|编辑部|评论部|报道组|调研组|课题组)$/u.test(
    line.trim(),
  )
}
