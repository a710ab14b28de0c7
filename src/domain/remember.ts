/**
 * Keeps answers that several reports ask for: the `limit` per owner that were asked for last, and none
 * longer than the owner itself lives. Figures never depend on it.
 *
 * @returns a function that gives the kept answer for owner and key, or computes and keeps it.
 */
export function createMemory<V>(
  limit: number,
): (owner: object, key: string, compute: () => V) => V {
  const answersByOwner = new WeakMap<object, Map<string, V>>()
  return (owner, key, compute) => {
    let answers = answersByOwner.get(owner)
    if (answers === undefined) {
      answers = new Map()
      answersByOwner.set(owner, answers)
    }
    const kept = answers.get(key)
    const answer = kept ?? compute()
    answers.delete(key)
    answers.set(key, answer)
    if (answers.size > limit) {
      const [oldest] = answers.keys()
      if (oldest !== undefined) answers.delete(oldest)
    }
    return answer
  }
}
