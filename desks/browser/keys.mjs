/** A real passkey in the browser's own virtual authenticator, which says yes as its holder would. */
export async function giveAuthenticator(desk) {
  const devtools = await desk.context.newCDPSession(desk.page);
  await devtools.send('WebAuthn.enable');
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
}

/** Registers a passkey in the settings. */
export async function addKey(desk, name) {
  await desk.go('/settings');
  await desk.page.getByLabel(desk.word('settings.keyName')).fill(name);
  await desk.button('settings.keyAdd').click();
  await desk.page.getByText(name).waitFor();
}

/** Signs out and comes back with the key alone. */
export async function comeBackByKey(desk) {
  await desk.go('/settings');
  await desk.page
    .getByRole('main')
    .getByRole('button', { name: desk.word('frame.signOut') })
    .click();
  await desk.button('session.byKey').waitFor();
}

/** Confirms with the key what the desk is asked to confirm. */
export async function confirmByKey(desk, act) {
  const card = desk.page.getByRole('dialog', { name: desk.word(`session.confirm.${act}`) });
  const confirm = card.getByRole('button', { name: desk.word('session.confirm.byKey') });
  await confirm.waitFor();
  await desk.page.waitForTimeout(100);
  return confirm;
}
