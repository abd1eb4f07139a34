/**
 * Words of grammar, as alignment weighs them: stricter than a list of function words, since quantities and quantifiers tell
 * sentences apart. From knowledge of English.
 */
export const GRAMMAR_WORDS: ReadonlySet<string> = new Set(
  `
  a an the this that these those i you he she it we they me him her us them my your his its our their mine yours hers ours theirs
  myself yourself himself herself itself ourselves themselves who whom whose which what when where why how
  be am is are was were been being have has had having do does did done doing will would shall should can could may might must
  of in to for on with at by from up about into over after under out off down through during before between against without within
  along across behind beyond near since until upon toward towards among amid per via
  and or but nor so yet if because as than then though although while whereas unless whether
  not no never none nothing nobody neither either both each every all any some many much more most few less least several other others another
  such same own only just also too very really quite even still already again ever always often sometimes
  there here now out back away well however therefore thus moreover furthermore meanwhile
  s t d ll re ve m isn aren wasn weren don doesn didn won wouldn can't cannot couldn shouldn`
    .trim()
    .split(/\s+/),
);
