// A new question is answered in place: the page is fetched as it always is, and its main part takes the place of this one's. Without this file, or where that
// fails, the browser goes there by itself.
const main = () => document.getElementById('main')
const said = document.createElement('p')
said.className = 'govuk-visually-hidden'
said.setAttribute('role', 'status')
document.body.append(said)

let asking
const show = async (address, from) => {
  asking?.abort()
  const mine = asking = new AbortController()
  main().setAttribute('aria-busy', 'true')
  try {
    const answer = await fetch(address, { signal: mine.signal, headers: { Accept: 'text/html' } })
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
    const next = page.getElementById('main')
    if (!next) throw new Error('no page')
    main().replaceChildren(...next.childNodes)
    document.title = page.title
    return { address: answer.url, from }
  } finally {
    if (asking === mine) main().removeAttribute('aria-busy')
  }
}

const heard = (from) => {
  said.textContent = main().querySelector('h1')?.textContent ?? document.title
  // Whoever pressed something finds it again; where it is gone, the answer begins at its heading.
  const again = from && main().querySelector(`#${CSS.escape(from)}`)
  const target = again || main().querySelector('h1')
  if (!again && target) target.tabIndex = -1
  target?.focus({ preventScroll: Boolean(again) })
}

const go = async (address, from) => {
  try {
    const shown = await show(address, from)
    history.pushState({ explore: true, from }, '', shown.address)
    heard(from)
    if (!from) scrollTo({ top: 0 })
  } catch (wrong) {
    if (wrong.name !== 'AbortError') location.assign(address)
  }
}

const isOurs = address => address.origin === location.origin && address.pathname === location.pathname

document.addEventListener('submit', event => {
  const form = event.target
  if (!main().contains(form) || form.method !== 'get' || !isOurs(new URL(form.action))) return
  event.preventDefault()
  const asked = new URLSearchParams([...new FormData(form)].filter(([, value]) => value !== ''))
  go(`${form.action.split('?')[0]}?${asked}`, event.submitter?.id)
})

document.addEventListener('click', event => {
  const link = event.target.closest?.('a[href]')
  if (!link || !main().contains(link) || event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || link.target) return
  const address = new URL(link.href)
  if (!isOurs(address) || (address.hash && address.search === location.search)) return
  event.preventDefault()
  go(link.href, link.id)
})

history.replaceState({ explore: true }, '')
addEventListener('popstate', async event => {
  if (!event.state?.explore) return
  try {
    await show(location.href)
    heard(event.state.from)
  } catch (wrong) {
    if (wrong.name !== 'AbortError') location.reload()
  }
})
