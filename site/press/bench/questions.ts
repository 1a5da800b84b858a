const q = (typed: string, more = '') => `q=${encodeURIComponent(typed)}${more}`

/** What readers ask, by kind; queries of addresses. */
export const questions: Record<string, string[]> = {
  'two characters, in every article': [q('商会'), q('会员'), q('考察')],
  'a phrase of every article': [q('商会定期走访会员'), q('环卫工人'), q('泉商心系桑梓')],
  'in few or none': [q('第77篇'), q('德化'), q('刺桐港'), q('白瓷出海')],
  'a name': [q('第12商会'), q('优秀泉属异地商会')],
  'one character': [q('侨'), q('会')],
  'pinyin and initials': [q('shanghui'), q('qz'), q('shanghuifuwuhuiyuan'), q('dyspsh')],
  'traditional script': [q('商會服務會員'), q('廈門總商會')],
  'several words': [q('商会 考察 法律'), q('会员 第88篇')],
  'with filters, later pages': [
    q('商会', '&kind=articles&year=2019'),
    q('会员', '&page=9'),
    q('考察', '&kind=photos'),
  ],
}

/** What somebody asks who means harm, or a text in which every article says the same. */
export const hostileQuestions: Record<string, string[]> = {
  'common pairs, no such phrase': [q('会员企业会员企业会员'), q('商会商会商会'), q('业会员企业会')],
  'as long as it may be': [
    q(
      '商会组织会员企业赴家乡考察，与当地工商联座谈交流。多年来，商会搭建政府与企业沟通的桥梁，及时反馈企业诉求。',
    ),
    q('商会 会员 企业 考察 服务 家乡'),
  ],
}
