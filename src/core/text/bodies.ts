/**
 * Acronyms of bodies that newspapers print without or instead of their expansion. Others are recognised by their initials
 * where both stand in the texts compared. One line a body: acronym, then expansions. Source: general knowledge.
 */
const BODIES = `
nato: north atlantic treaty organization, north atlantic treaty organisation, north atlantic alliance
who: world health organization, world health organisation
wto: world trade organization, world trade organisation
imf: international monetary fund
iaea: international atomic energy agency
opec: organization of the petroleum exporting countries
osce: organization for security and cooperation in europe, organisation for security and co-operation in europe
oecd: organization for economic cooperation and development, organisation for economic co-operation and development
asean: association of southeast asian nations
unesco: united nations educational scientific and cultural organization
unicef: united nations children's fund
unhcr: un refugee agency, u.n. refugee agency
icc: international criminal court
icj: international court of justice
echr: european court of human rights
ecb: european central bank
fbi: federal bureau of investigation
cia: central intelligence agency
nsa: national security agency
doj: department of justice, justice department
dhs: department of homeland security
cdc: centers for disease control and prevention, centers for disease control
fda: food and drug administration
epa: environmental protection agency
nasa: national aeronautics and space administration
noaa: national oceanic and atmospheric administration
faa: federal aviation administration
ntsb: national transportation safety board
fcc: federal communications commission
ftc: federal trade commission
sec: securities and exchange commission
irs: internal revenue service
fema: federal emergency management agency
atf: bureau of alcohol tobacco firearms and explosives
gop: republican party
dnc: democratic national committee
rnc: republican national committee
idf: israel defense forces, israeli defense forces, israel defence forces
irgc: islamic revolutionary guard corps, revolutionary guards, revolutionary guard
isis: islamic state, isil, daesh, islamic state of iraq and the levant, islamic state group
fsb: federal security service
gru: main intelligence directorate
bbc: british broadcasting corporation
cnn: cable news network
ap: associated press, the associated press
afp: agence france-presse, agence france presse
nhs: national health service
nhk: japan broadcasting corporation
fifa: federation internationale de football association
uefa: union of european football associations
ioc: international olympic committee
wada: world anti-doping agency
nba: national basketball association
nfl: national football league
ukip: uk independence party
afd: alternative for germany
cdu: christian democratic union
spd: social democratic party of germany
`;

export const BODY_FOLDS: ReadonlyMap<string, string> = (() => {
  const folds = new Map<string, string>();
  for (const line of BODIES.trim().split("\n")) {
    const [fold = "", names = ""] = line.split(": ");
    for (const name of names.split(", ")) {
      folds.set(name, `@${fold}`);
      folds.set(`the ${name}`, `@${fold}`);
    }
  }
  return folds;
})();

/** Acronyms that stand for a body of {@link BODY_FOLDS} when printed in capitals: "WHO", not "who". */
export const BODY_ACRONYMS: ReadonlyMap<string, string> = new Map(
  [...new Set(BODY_FOLDS.values())].map((fold) => [fold.slice(1), fold]),
);
