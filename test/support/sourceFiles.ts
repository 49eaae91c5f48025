import { readdirSync, readFileSync } from 'node:fs'

/** A TypeScript file by its path from the project's root, with its text. */
export interface SourceFile {
  readonly path: string
  readonly text: string
}

/** Every TypeScript file under a folder, written by hand. */
export function sourceFiles(folder: string): readonly SourceFile[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .filter((path) => path.endsWith('.ts') && !path.endsWith('.generated.ts'))
    .sort()
    .map((path) => ({ path, text: readFileSync(path, 'utf8') }))
}

/** The text without its comments. */
export function codeOf({ text }: SourceFile): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '')
}

/** What a file imports or re-exports from, as written. */
export function importsOf(file: SourceFile): readonly string[] {
  const found = codeOf(file).matchAll(/(?:from|import)\s+'([^']+)'|import\('([^']+)'\)/g)
  return [...found].map(([, path, dynamic]) => path ?? dynamic)
}
