import { existsSync } from 'node:fs'
import sparticuz from '@sparticuz/chromium'
import { type Browser, chromium } from 'playwright-core'

/** Where a Chromium may be installed; CHROME in the environment names another. */
const installed = [
  process.env.CHROME,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

const args = ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage']

/**
 * A real Chromium without a window: an installed one, else the one that comes with the packages (Linux x64).
 *
 * @returns the browser, or why there is none
 */
export async function openBrowser(): Promise<Browser | string> {
  const failures: string[] = []
  for (const path of installed) {
    if (path === undefined || !existsSync(path)) continue
    try {
      return await chromium.launch({ executablePath: path, args })
    } catch (error) {
      failures.push(`${path}: ${firstLine(error)}`)
    }
  }
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    return ['no Chromium is installed, and the packaged one is for Linux x64', ...failures].join(
      '; ',
    )
  }
  try {
    const executablePath = await sparticuz.executablePath()
    return await chromium.launch({ executablePath, args: [...sparticuz.args, ...args] })
  } catch (error) {
    return [...failures, `packaged Chromium: ${firstLine(error)}`].join('; ')
  }
}

const firstLine = (error: unknown) => String(error).split('\n')[0]
