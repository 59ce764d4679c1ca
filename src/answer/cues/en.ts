import type { DiscourseCues } from "./discourse-cues.ts";

export const en: DiscourseCues = {
  pronouns: (
    "he she it they him her them his hers its their theirs himself herself itself themselves this that these those " +
    "such others another"
  ).split(" "),
  connectives: [
    ..."but and or nor yet so however therefore thus hence also moreover furthermore additionally besides".split(" "),
    ..."nevertheless nonetheless still instead otherwise then later afterwards afterward subsequently".split(" "),
    ..."consequently accordingly meanwhile similarly likewise conversely alternatively indeed finally".split(" "),
    ..."the latter|the pair|the duo|the trio|the same|for example|for instance|in addition|in contrast".split("|"),
    ..."by contrast|on the other hand|on the contrary|as a result|as a consequence|in fact|in response".split("|"),
    ..."in turn|at the same time|at the time|at that time|at this time|by this time|by that time|by then".split("|"),
    ..."after that|after this|since then|until then|before that|before then|even so|as such|in this|in that".split("|"),
    ..."in these|in those|for this|for that|for these|despite this|despite that|despite these".split("|"),
    ..."because of this|because of that|because of these|due to this|with this|with these|from this".split("|"),
    ..."to this|to these|of these|of those|among these|among them|among those|one of these|one of them".split("|"),
    ..."both of these|some of these|some of them|many of these|many of them|most of these|most of them".split("|"),
    ..."all of these|all of them|none of these|none of them|each of these|each of them|neither of them".split("|"),
    ..."during this|during that|during these|under this|under these|on this|on that|that is|in other words".split("|"),
    ..."even then|only then|the following|not only that|what is more|above all|after all|if so|if not".split("|"),
  ],
  subjects: "he she they it".split(" "),
  prepositions: "in at on from to near by after before since during until of for with under over through within".split(
    " ",
  ),
  subordinators: "when while although though because if as once unless whereas whenever".split(" "),
  saying: (
    "said says say saying told tells wrote writes tweeted posted asked asks replied answered added adds explained " +
    "explains stated states declared declares announced announces argued argues claimed claims insisted insists " +
    "noted notes warned warns stressed emphasized emphasised recalled recalls admitted admits acknowledged " +
    "acknowledges alleged alleges asserted asserts suggested suggests remarked commented observed " +
    "observes complained promised vowed pledged urged reported reports testified maintained maintains contended " +
    "contends concluded concludes predicted confirmed confirms believes believed joked quipped lamented " +
    "conceded concedes countered continued reiterated shouted whispered"
  ).split(" "),
  plainSaying: "said says told tells insisted insists".split(" "),
  telling: "told tells asked asks warned urged".split(" "),
  relaying:
    "quoting citing reading echoing paraphrasing mimicking imitating recounting impersonating reciting quoted cited".split(
      " ",
    ),
  that: ["that"],
  auxiliaries: "has had have also".split(" "),
  passives: "be am is are was were been being get gets got gotten".split(" "),
  adverbs: "also later then once recently previously simply again further only even just already".split(" "),
  negations: "not never no nobody none neither nor n't cannot without deny denies denied denying".split(" "),
  nobody: (
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august " +
    "september october november december today yesterday nobody no none everyone everybody someone somebody anyone " +
    "anybody some many others who what which when where why how it he she they i we you this that these those there " +
    "nothing something all both each either if as so but and or yet not never because although while once " +
    "even only perhaps maybe possibly probably apparently certainly clearly eventually initially originally " +
    "occasionally suddenly surprisingly ultimately unfortunately usually often sometimes soon now here tonight earlier " +
    "though unless whereas whenever whether like unlike despite about above across against along among around behind " +
    "below beneath beside between beyond inside outside into onto upon toward towards except per via following " +
    "did does do was were is are be been being would could can might must shall should"
  ).split(" "),
  settings: (
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august " +
    "september october november december today yesterday earlier late last next morning afternoon evening night week " +
    "month year day statement letter interview speech press news conference release briefing email tweet post message " +
    "reporters journalists"
  ).split(" "),
  places: "in at on near".split(" "),
  relatives: "who whom whose which".split(" "),
  infinitives: "to".split(" "),
  sources: ["according to", "in the words of", "as told by"],
  hearsay: ["reportedly", "allegedly", "purportedly", "supposedly", "is said to", "are said to", "was said to"],
  particles: "de da di del della van von der den bin ibn al el la le du dos das ter of".split(" "),
  determiners: "the a an his her their its one".split(" "),
};
