/** What somebody said, and what may have become of it elsewhere. */
export interface Said {
  /** Words of speech without a point at their end. */
  readonly words: string;
  /** One word of it, and another. */
  readonly altered: readonly [string, string];
  /** One word of it that can be left out. */
  readonly dropped: string;
}

export const SAID: readonly Said[] = [
  { words: "The nets are empty and the old boats are rotting", altered: ["rotting", "sinking"], dropped: "old" },
  { words: "We were warned about this lock many years ago", altered: ["lock", "dam"], dropped: "many" },
  { words: "Nobody in this town wants another wretched bridge", altered: ["wretched", "wooden"], dropped: "wretched" },
  { words: "It was a shameful day for the whole valley", altered: ["shameful", "splendid"], dropped: "whole" },
  { words: "They took our boats and they will take our houses", altered: ["houses", "gardens"], dropped: "they" },
  {
    words: "The council has treated every skipper with open contempt",
    altered: ["contempt", "kindness"],
    dropped: "open",
  },
  { words: "I heard a loud crack and then the ice was moving", altered: ["crack", "shout"], dropped: "loud" },
  { words: "This is a small price for a safe harbour", altered: ["price", "gift"], dropped: "small" },
  { words: "My father built that pier with his own bare hands", altered: ["pier", "chapel"], dropped: "bare" },
  { words: "Fishing has become a rich person's hobby on this coast", altered: ["hobby", "sport"], dropped: "rich" },
  { words: "The report is a clumsy attempt to blame the crew", altered: ["blame", "praise"], dropped: "clumsy" },
  { words: "We mended the gate twice and it broke twice", altered: ["gate", "fence"], dropped: "twice" },
  { words: "Young people leave because the rents are absurd", altered: ["absurd", "rising"], dropped: "Young" },
  { words: "Every winter the river reminds us who is master here", altered: ["winter", "spring"], dropped: "here" },
  { words: "The minister came for one hour and understood nothing at all", altered: ["hour", "lunch"], dropped: "all" },
];

/** How a paper carries it: `Q` stands for the words, `q` for the same with a small first letter. */
export const CARRIED: readonly string[] = [
  '"Q," the fisher said on Monday.',
  'The fisher said: "Q."',
  'On Monday the fisher told the paper that "q" and went home.',
];
