import { z } from 'zod'
import { agreementOf } from '@/domain/agreement'
import { listIn, prepared, type Format } from './format'
import { RowCheck } from './row-check'

const table = z.looseObject({ table: z.array(z.array(z.number())) })

export const agreementFormat: Format = {
  about: 'agreement of two scorers',
  rowsOf(file) {
    const rows = listIn(file, 'tables', ['table'])
    return (
      rows && prepared(rows, table, (row, t) => checkTable(new RowCheck(row, ['table', 'categories']), t))
    )
  },
}

function checkTable(check: RowCheck, t: z.output<typeof table>): RowCheck {
  const result = agreementOf(t.table)
  check.equal('n', result.cases)
  check.equal('agree', result.same)
  check.near('percent_agreement', result.rate)
  check.near('pa_lo', result.low)
  check.near('pa_hi', result.high)
  check.near('kappa', result.kappa)
  check.equal('kappa_defined', result.kappa !== null)
  check.near('pabak', result.pabak)
  check.near('ac1', result.ac1)
  check.equal('ac1_defined', result.ac1 !== null)
  return check
}
