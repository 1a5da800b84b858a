import { repairManuscript } from '../repair/repair.ts'
import { manuscriptReport } from './report.ts'

// `npm run bench:manuscript`: all parts of the corpus as Markdown, for docs/benchmarks.md.
process.stdout.write(`${manuscriptReport(repairManuscript, 150).join('\n')}\n`)
