/** The channel of the provider among those that MetaMask's page and its background share. */
export const providerChannel = 'metamask-provider';
