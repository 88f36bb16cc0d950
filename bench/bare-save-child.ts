import { openBareStore } from './bare-save'
import { answerParent } from './child'

/** Milliseconds of each of many bare durable saves, one after the other. */
answerParent<{ file: string; saves: number }, number[]>(async ({ file, saves }) => {
  const store = openBareStore(file, 1)
  const times: number[] = []
  for (let revision = 0; revision < saves; revision += 1) {
    const began = performance.now()
    const save = { desk: 0, revision, answer: 'yes', evidence: `Log entry ${revision}, 3 March 2021` }
    store.save(save, 'user 0', new Date().toISOString())
    times.push(performance.now() - began)
  }
  store.close()
  return times
})
