// What is pasted from Word or a web page: the site reads its markup, and the text it answers is put where the caret is. Without this file, or
// where that fails, the plain text is pasted as always.
const read = async (field, html) => {
  try {
    const body = new FormData()
    body.append('__token', field.form.elements.__token.value)
    body.append('Pasted', html)
    const answer = await fetch(field.dataset.paste, { method: 'POST', body, redirect: 'error', signal: AbortSignal.timeout(10_000) })
    return answer.ok ? await answer.json() : {}
  } catch {
    return {}
  }
}

// Lists, headings and tables stand apart from the paragraph that the caret is in.
const apart = (text, before, after) => {
  if (!/\n|^([-#>|]|\d+\.) /.test(text)) return text
  const lines = around => around === '' || around === '\n\n' ? '' : around.includes('\n') ? '\n' : '\n\n'
  return lines(before.endsWith('\n\n') ? '\n\n' : before.slice(-1)) + text + lines(after.startsWith('\n\n') ? '\n\n' : after.slice(0, 1))
}

for (const field of document.querySelectorAll('textarea[data-paste]')) {
  const said = document.getElementById(`${field.id}-pasted`)
  field.addEventListener('paste', async event => {
    const html = event.clipboardData?.getData('text/html')
    if (!html) return
    event.preventDefault()
    const plain = event.clipboardData.getData('text/plain')
    const { selectionStart: from, selectionEnd: to, value } = field
    said.textContent = ''
    field.readOnly = true // what is typed meanwhile would move the place
    const taken = await read(field, html)
    field.readOnly = false
    const text = taken.text ? apart(taken.text, value.slice(0, from), value.slice(to)) : plain
    field.setSelectionRange(from, to)
    // The old command is the only one that can be undone; it works where the caret is, and nobody's caret is taken away.
    if (document.activeElement !== field || !document.execCommand('insertText', false, text)) field.setRangeText(text, from, to, 'end')
    said.textContent = taken.said ?? field.dataset.plain
  })
}
