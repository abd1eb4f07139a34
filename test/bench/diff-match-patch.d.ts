/** What the bench uses of a package that comes without types. */
declare module "diff-match-patch" {
  export default class DiffMatchPatch {
    diff_main(a: string, b: string): [number, string][];
    diff_cleanupSemantic(found: [number, string][]): void;
  }
}
