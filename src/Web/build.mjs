// Compiles styles/ and puts it, with the typeface, the favicon and our scripts, into wwwroot/assets.
// Every file is written beside its place and then renamed: a page never meets half a style sheet, nor do two builds at once.
import { copyFileSync, mkdirSync, readdirSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import * as sass from 'sass'

const here = dirname(fileURLToPath(import.meta.url))
const assets = join(here, 'wwwroot', 'assets')
const typeface = join(here, 'node_modules', '@fontsource-variable', 'atkinson-hyperlegible-next')
const written = new Set()

const put = (name, write) => {
  const place = join(assets, name)
  const beside = `${place}.${process.pid}`
  mkdirSync(dirname(place), { recursive: true })
  try {
    write(beside)
    renameSync(beside, place)
  } finally {
    rmSync(beside, { force: true })
  }
  written.add(name)
}
const copy = (name, from) => put(name, to => {
  copyFileSync(from, to)
  utimesSync(to, new Date(), new Date()) // a copy may keep the original's age, and the build compares ages
})

// Compile first: when the source is wrong, nothing at all has been written.
let sheet
try {
  sheet = sass.compile(join(here, 'styles', 'answerable.scss'), {
    style: 'compressed',
    loadPaths: [join(here, 'node_modules')],
    quietDeps: true,
    charset: false,
  }).css
} catch (wrong) {
  const at = wrong.span
  const file = at?.url ? relative(process.cwd(), fileURLToPath(at.url)) : 'styles/answerable.scss'
  // The shape MSBuild reads as an error, with its place.
  console.error(`${file}(${(at?.start.line ?? 0) + 1},${(at?.start.column ?? 0) + 1}): error SASS: ${wrong.sassMessage ?? wrong.message}`)
  process.exit(1)
}

const notice = '/*! Answerable, MIT. Contains parts of GOV.UK Frontend, MIT, (c) Crown copyright (Government Digital Service). */\n'
put('answerable.css', to => writeFileSync(to, notice + sheet))
copy('favicon.svg', join(here, 'styles', 'favicon.svg'))
for (const script of ['passkey.js', 'paste.js', 'explore.js', 'leave.js']) copy(script, join(here, 'scripts', script))
for (const part of ['latin-wght-normal', 'latin-ext-wght-normal'])
  copy(`fonts/atkinson-hyperlegible-next-${part}.woff2`, join(typeface, 'files', `atkinson-hyperlegible-next-${part}.woff2`))
copy('fonts/LICENSE', join(typeface, 'LICENSE')) // the Open Font License asks to travel with the font

// A file that is no longer made does not linger.
for (const entry of readdirSync(assets, { recursive: true, withFileTypes: true }).filter(e => e.isFile())) {
  const name = relative(assets, join(entry.parentPath, entry.name)).replaceAll('\\', '/')
  if (!written.has(name) && !/\.\d+$/.test(name)) rmSync(join(assets, name))
}
