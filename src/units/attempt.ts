import { InputError, type InputIssue } from './inputError.ts'

/**
 * Runs part of a larger reading. Issues it throws are kept, with `path` put before theirs, so that the whole can go on
 * and report everything at once.
 *
 * @returns what `action` gave, or undefined where it threw an InputError
 *
 * @example
 * const issues: InputIssue[] = []
 * const powders = recipe.powders.map((one, i) =>
 *   attempt(issues, `negative.powders[${i}]`, () => powderFrom(one)))
 * if (issues.length > 0) throw new InputError(issues)
 */
export function attempt<T>(issues: InputIssue[], path: string, action: () => T): T | undefined {
  try {
    return action()
  } catch (error) {
    keep(issues, path, error)
    return undefined
  }
}

/** As `attempt`, for an action that takes its time. */
export async function attemptAsync<T>(
  issues: InputIssue[],
  path: string,
  action: () => Promise<T>,
): Promise<T | undefined> {
  try {
    return await action()
  } catch (error) {
    keep(issues, path, error)
    return undefined
  }
}

/** Issues are kept, anything else goes on its way. */
function keep(issues: InputIssue[], path: string, error: unknown): void {
  if (!(error instanceof InputError)) throw error
  for (const issue of error.issues) issues.push({ ...issue, path: joined(path, issue.path) })
}

function joined(outer: string, inner: string): string {
  if (outer === '') return inner
  if (inner === '(file)') return outer
  return inner.startsWith('[') ? outer + inner : `${outer}.${inner}`
}
