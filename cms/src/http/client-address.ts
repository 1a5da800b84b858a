/** Set by our server on each request from the socket; what a client sends under this name is overwritten. */
export const clientAddressHeader = 'x-guiyan-client-address'
