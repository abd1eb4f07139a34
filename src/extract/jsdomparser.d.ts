/** Readability's own small document, for places that have none. It takes well-formed markup only. */
declare module "@mozilla/readability/JSDOMParser.js" {
  export default class JSDOMParser {
    parse(markup: string, url?: string): Document;
  }
}
