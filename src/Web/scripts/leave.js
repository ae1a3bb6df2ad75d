// Leaving a page in a hurry: it goes blank at once, and the page it leads to takes its place in the history. Escape pressed three times within five
// seconds does the same. Without this file the link is a link.
const link = document.querySelector('a[data-leave]')
const said = document.createElement('p')
said.className = 'govuk-visually-hidden'
said.setAttribute('role', 'status')
link.after(said)

const leave = () => {
  document.body.hidden = true
  document.title = ''
  location.replace(link.href)
}

link.addEventListener('click', event => {
  event.preventDefault()
  leave()
})

let pressed = []
document.addEventListener('keydown', event => {
  if (event.key !== 'Escape') {
    pressed = []
    return
  }
  if (event.repeat) return
  const now = performance.now()
  pressed = [...pressed.filter(at => now - at < 5000), now]
  if (pressed.length >= 3) leave()
  else said.textContent = link.dataset[pressed.length === 1 ? 'two' : 'one']
})
