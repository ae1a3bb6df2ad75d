// Passkeys: asks the browser what the page asks, and sends its answer with the page's own form. Without this file, or in a browser that
// cannot, the form stays hidden and the other way in is there.
for (const form of document.querySelectorAll('form[data-passkey]')) {
  if (!window.PublicKeyCredential?.parseRequestOptionsFromJSON || !window.PublicKeyCredential.parseCreationOptionsFromJSON) continue
  const said = form.querySelector('[role=alert]')
  form.hidden = false
  for (const other of document.querySelectorAll('[data-without-passkey]')) other.hidden = true
  form.addEventListener('submit', async event => {
    event.preventDefault()
    said.textContent = ''
    try {
      const asked = JSON.parse(form.dataset.options)
      const credential = form.dataset.passkey === 'create'
        ? await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(asked) })
        : await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(asked) })
      form.elements.Credential.value = JSON.stringify(credential)
      form.submit()
    } catch {
      said.textContent = form.dataset.failed
    }
  })
}
