import { bare, escaped } from '@/app/bare-pages'
import { instantInWords } from '@/domain/days'
import { grouped } from '@/domain/percent'
import { inSample, type Receipt } from '@/domain/receipt'
import type { StratumVerdict, Verdict } from '@/domain/receipt-check'

/** What came of making a draw again: the answer first, then each stratum, then what the receipt tells. */
export function verdictPage(verdict: Verdict, notes: readonly string[]): Response {
  const { outcome, receipt, problems, strata } = verdict
  const sound = outcome === 'verified'
  const faults = problems.length + strata.reduce((sum, stratum) => sum + stratum.problems.length, 0)
  const answer = sound
    ? `All ${strata.length} strata were drawn again from the seed and the list: the ${inSample(receipt)} cases of the sample are the ones that they give.`
    : `${faults} ${faults === 1 ? 'thing is' : 'things are'} not as the seed and the list give it.`
  return bare(
    200,
    sound ? 'The receipt holds' : 'The receipt does not hold',
    [
      `<p class="verdict ${sound ? 'holds' : 'fails'}">${escaped(answer)}</p>`,
      bullets(problems),
      '<div class="wide" role="region" aria-label="What was drawn again" tabindex="0"><table><caption>What was drawn again</caption><thead><tr><th scope="col">Stratum</th><th scope="col">Tickets made</th><th scope="col">In the sample</th><th scope="col">Result</th></tr></thead><tbody>',
      ...strata.map(row),
      '</tbody></table></div>',
      bullets(notes),
      about(receipt),
      '<p><a href="/verify">Verify another draw</a>, or <a href="/">go to your work</a>. Nothing of the two files was kept; print this page if you need it.</p>',
    ].join(''),
    receipt.references === 'included' ? 'OFFICIAL-SENSITIVE' : 'OFFICIAL',
  )
}

function row({ key, listed, inSample: cases, outOfScope, problems }: StratumVerdict): string {
  const gone = outOfScope.map(({ rank, name, reason }) => `Rank ${rank}, ${name}: out of scope (${reason})`)
  const result = problems.length === 0 ? 'As drawn' : '<strong>Not as drawn</strong>'
  return `<tr><th scope="row">${escaped(key)}</th><td>${grouped(listed)}</td><td>${grouped(cases)}</td><td>${result}${bullets([...problems, ...gone])}</td></tr>`
}

const bullets = (lines: readonly string[]) =>
  lines.length === 0 ? '' : `<ul>${lines.map((line) => `<li>${escaped(line)}</li>`).join('')}</ul>`

function about({ audit, seed, seedSource, acts, targeted, voidedDraws, population }: Receipt): string {
  const lines = [
    `${audit.reference}, ${audit.title}`,
    `Seed ${seed}, ${seedSource.how === 'typed' ? `typed before ${seedSource.witnesses || 'nobody named'}` : 'made by the machine'}`,
    `Population of ${grouped(population.size)}, frozen ${instantInWords(population.frozenAt)} by ${population.frozenBy}`,
    ...acts.map(
      ({ act, at, by, reason }, n) =>
        `Act ${n + 1}: ${act === 'draw' ? 'drawn' : 'extended'} ${instantInWords(at)} by ${by}${reason ? ` (${reason})` : ''}`,
    ),
    ...voidedDraws.map(
      ({ number, askedBy, approvedBy, reason }) =>
        `Draw ${number} was voided by ${askedBy} and ${approvedBy}: ${reason}`,
    ),
    ...(targeted.length > 0
      ? [`${targeted.length} added by reference, drawn by no ticket and in no rate`]
      : []),
  ]
  return `<h2>What the receipt tells</h2>${bullets(lines)}`
}
