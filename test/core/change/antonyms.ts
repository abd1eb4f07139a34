/**
 * Words of opposite sense as news uses them, "x / y" parted by bars, by the frame that they fit. Written from knowledge of English,
 * without a look at the engine's own list.
 */
export const ANTONYMS: readonly { readonly frames: readonly string[]; readonly pairs: string }[] = [
  {
    frames: [
      "After the vote the council _ the plan for the harbour.",
      "It was Mara Lindqvist who _ the proposal that night.",
    ],
    pairs: `accepted / refused|approved / rejected|backed / opposed|praised / condemned|welcomed / criticised|supported / fought|passed / blocked|adopted / dropped|upheld / overturned
      |revealed / concealed|published / withheld|announced / hid|remembered / forgot|followed / ignored|obeyed / defied|loved / hated|liked / disliked|protected / endangered|saved / destroyed
      |built / demolished|created / scrapped|expanded / cut|strengthened / weakened|improved / worsened|raised / lowered|lifted / imposed|tightened / loosened|eased / tightened|legalised / outlawed
      |allowed / banned|permitted / forbade|encouraged / discouraged|promoted / hindered|accelerated / delayed|started / stopped|launched / abandoned|continued / suspended|joined / left
      |entered / left|bought / sold|hired / fired|appointed / dismissed|won / lost|found / lost|defended / attacked|trusted / distrusted|united / divided|merged / split|included / excluded
      |added / removed|opened / closed|funded / starved|borrowed / lent|confirmed / refuted|simplified / complicated|applauded / booed|forgave / punished|regulated / deregulated
      |privatised / nationalised|centralised / decentralised|ratified / repealed|restored / ruined|filled / emptied|locked / unlocked|covered / uncovered|cleaned / polluted`,
  },
  {
    frames: ["The road to the valley is _ this week.", "Many call the new rules _, and say so."],
    pairs: `open / closed|safe / dangerous|easy / hard|simple / complicated|cheap / expensive|narrow / wide|short / long|dry / wet|clean / dirty|busy / quiet|crowded / deserted|smooth / rough
      |fair / unjust|strict / lax|harsh / lenient|mild / severe|clear / vague|temporary / permanent|voluntary / compulsory|optional / mandatory|public / secret|legal / forbidden|effective / useless
      |sufficient / inadequate|generous / stingy|modern / outdated|new / old|good / bad|excellent / terrible|better / worse|best / worst|popular / hated|visible / hidden|flexible / rigid
      |stable / shaky|strong / weak|healthy / sick|rich / poor|brave / cowardly|honest / deceitful|humane / cruel|peaceful / violent|friendly / hostile|calm / chaotic|optimistic / pessimistic
      |profitable / unprofitable|private / public|local / national|domestic / foreign|general / specific|partial / complete|true / false|real / fake|accurate / wrong|guilty / innocent|rare / common
      |fast / slow|early / late|big / small|bigger / smaller|largest / smallest|higher / lower|oldest / youngest|warm / cold|hot / cool|full / empty|alive / dead|bright / dark|heavy / light`,
  },
  {
    frames: ["The paper wrote of a _ in the harbour towns.", "For the islands that means a _, the clerk added."],
    pairs: `rise / fall|growth / decline|victory / defeat|success / failure|boom / slump|surplus / shortage|profit / loss|gain / loss|increase / decrease|truce / war|friend / enemy|ally / rival|hero / villain
      |beginning / end|majority / minority|blessing / curse|reward / penalty|buyer / seller|winner / loser|advance / retreat|arrival / departure|flood / drought|marriage / divorce|wedding / funeral
      |birth / death|strength / weakness|advantage / drawback|truth / lie|conviction / acquittal|merger / split`,
  },
  {
    frames: ["The ferries run _ the storm season.", "Fishers moved _ the reef, she said."],
    pairs: "before / after|inside / outside|above / below|near / far from|towards / away from",
  },
  {
    frames: ["The wind came from the _ all week.", "They live in the _ of the island."],
    pairs: "north / south|east / west|northeast / southwest|northwest / southeast",
  },
  {
    frames: ["Prices _ in the second quarter.", "In the end the water _ again."],
    pairs:
      "rose / fell|soared / plunged|climbed / slid|recovered / slumped|surged / tumbled|increased / dropped|grew / shrank|doubled / halved|advanced / retreated|came / went",
  },
];
