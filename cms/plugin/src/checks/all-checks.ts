import { awardCount } from './award-count.ts'
import { awardEdition } from './award-edition.ts'
import type { Checked } from './checked.ts'
import { cutParagraphs } from './cut-paragraphs.ts'
import { factsQuoted } from './facts-quoted.ts'
import { type Finding, keyOf } from './finding.ts'
import { houseWords } from './house-words.ts'
import { laureatesNamed } from './laureates-named.ts'
import { lookAlikes } from './look-alikes.ts'
import { missing } from './missing.ts'
import { missingAspect } from './missing-aspect.ts'
import { nearNames } from './near-names.ts'
import { organisersUnknown } from './organisers-unknown.ts'
import { photosWanted } from './photos-wanted.ts'
import { suspectText } from './suspect-text.ts'
import { titleLength } from './title-length.ts'
import { titleNumbers } from './title-numbers.ts'
import { titleYears } from './title-years.ts'
import { unbalanced } from './unbalanced.ts'
import { unlinkedChambers } from './unlinked-chambers.ts'

/** In the order in which a person reads them. */
const checks: ((article: Checked) => Finding[])[] = [
  missing,
  photosWanted,
  titleNumbers,
  titleYears,
  awardCount,
  awardEdition,
  laureatesNamed,
  nearNames,
  lookAlikes,
  unlinkedChambers,
  houseWords,
  factsQuoted,
  cutParagraphs,
  unbalanced,
  suspectText,
  missingAspect,
  titleLength,
  organisersUnknown,
]

/** All that is missing or odd, each once. Looks at nothing but its argument. */
export function checkAll(article: Checked): Finding[] {
  const found = new Map<string, Finding>()
  for (const finding of checks.flatMap((check) => check(article))) {
    if (!found.has(keyOf(finding))) found.set(keyOf(finding), finding)
  }
  return [...found.values()]
}
