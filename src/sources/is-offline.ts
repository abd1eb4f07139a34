/** Whether the browser says that it has no network. It may have one that leads nowhere: then nothing is known. */
export function isOffline(): boolean {
  return (globalThis.navigator as Navigator | undefined)?.onLine === false;
}
