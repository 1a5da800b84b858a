'use client'

import { FactInput, FactSelect, precisionOptions } from './fact-input.tsx'

type Amount = { value: string; unit: string; precision: string; period?: string }

/** The amount as written, and (where there is one to fill in) the time that it is given for. */
export function AmountFields({ of, onChange }: { of: Amount; onChange: (change: Partial<Amount>) => void }) {
  return (
    <div className="fact-row">
      <FactInput
        label={{ zh: '数值', en: 'Value' }}
        onChange={(value) => onChange({ value })}
        value={of.value}
      />
      <FactInput label={{ zh: '单位', en: 'Unit' }} onChange={(unit) => onChange({ unit })} value={of.unit} />
      <FactSelect
        label={{ zh: '精确度', en: 'Precision' }}
        none={{ zh: '没有数', en: 'No number' }}
        onChange={(precision) => onChange({ precision })}
        options={precisionOptions}
        value={of.precision}
      />
      {of.period !== undefined && (
        <FactInput
          label={{ zh: '时间', en: 'Period' }}
          onChange={(period) => onChange({ period })}
          value={of.period}
        />
      )}
    </div>
  )
}
