/** English words that turn what is beside them. */
import type { FlippingWordLists } from "./flipping-word-lists.ts";

export const englishFlippingWords: FlippingWordLists = {
  negations:
    "not never no nobody none neither nor nothing nowhere without cannot hardly barely scarcely deny denies denied denying refute refutes refuted reject rejects rejected dispute disputes disputed false falsely untrue wrong wrongly refused refuses declined unlikely impossible stopped prevented disproved debunked baseless unfounded groundless contradicts contradicted contradicting",
  hedges:
    "allegedly reportedly purportedly supposedly apparently perhaps maybe possibly probably likely presumably ostensibly arguably potentially might may could would seems seem seemed appears appear appeared claims claim claimed claiming alleges alleged alleging accused suspected rumoured rumored rumours rumors speculation believed thought assumed presumed whether doubts doubted wondered nearly almost hoax hypothetically unclear unconfirmed unproven",
  conditions: "if unless until",
  clauseConditions: "provided assuming providing",
  phrases: {
    negation:
      "rul(?:es?|ed|ing) out|a (?:lie|myth) that|dismiss(?:es|ed|ing)?(?: [\\p{L}’'-]+){0,2} (?:suggestions?|claims?|reports?|rumou?rs|talk|fears)",
    hedge: [
      "(?:possible|plausible|conceivable|confident|convinced|optimistic|possibility|probability|likelihood|prospect|chances are|odds are|risk|danger) that",
      "(?:suspicion|suspect(?:s|ed)?|suggest(?:s|ed|ing)?|impl(?:y|ies|ied|ying)|hint(?:s|ed|ing)?|insinuate[sd]?|signs?|indications?|impression|feeling|theory|hypothesis)(?: are| is)?(?: in [\\p{L}]+)? that",
      "(?:hope[sd]?|hopeful|fears?|feared|afraid|worr(?:y|ies|ied)|concern(?:s|ed)?|believes?|assum(?:e[sd]?|ing|ption)|speculat(?:e[sd]?|ion|ing)|guess(?:es|ed)?|reckon(?:s|ed)?|bet(?:s|ting)?|wagers?) that",
      "(?:expect(?:s|ed|ing|ations?)?|anticipat(?:es?|ed|ing|ion)|predict(?:s|ed|ing|ions?)?|foresees?|forecast(?:s|ed|ing)?|project(?:s|ed|ions?)|estimate[sd]?|prognosis)(?: is| was)? that",
      "(?:brac(?:e[sd]?|ing) for|bank(?:s|ed|ing)? on|count(?:s|ed|ing)? on)(?: [\\p{L}’'-]+){0,2} that",
      "(?:sceptical|skeptical|doubts?|doubtful|questionable|unsure|uncertain|unconvinced|debatable) (?:that|if)",
      "(?:far from|anything but|less than) (?:certain|clear|sure|proven|established|settled)",
      "(?:few|not everyone|not all)(?: [\\p{L}’'-]+){0,5} (?:convinced|believe|think|accept|sure|certain) that",
      "(?:word|rumou?r|gossip|legend) (?:has it|holds)|the (?:story|theory|rumou?r|tale|legend) goes|hearsay|unverified|by some accounts",
      "there (?:is|was|are|were|has been|have been)(?: [\\p{L}]+){0,2} (?:talk|reports|rumou?rs|speculation|gossip|whispers|suggestions?|claims?|chatter)",
      "it (?:is|has been)(?: [\\p{L}]+)? (?:said|claimed|thought)(?: [\\p{L}’'-]+){0,5} that",
      "it (?:is|was|has been)(?: [\\p{L}]+)? (?:rumou?red|whispered|suggested|speculated|expected|believed|feared|hoped|predicted|assumed|supposed|understood)(?: [\\p{L}’'-]+){0,5} that",
      "(?:some|many|people)(?: people)? (?:say|claim|think|argue)",
      "(?:is|are|was|were|be|been)(?: (?:widely|generally|now|also|not))? (?:said|expected|predicted|projected|forecast|tipped|understood|estimated|feared|rumou?red|supposed) to",
    ].join("|"),
    condition:
      "(?:as|so) long as|in case|on (?:the )?condition|on the (?:assumption|proviso|understanding) that|in the event (?:that|of)|only (?:when|if|once)|supposing that",
  },
  conditionsBehind:
    "subject to|pending|contingent (?:up)?on|conditional (?:up)?on|provided|(?:as|so) long as|in case|on condition|only (?:if|when|once)",
  affirming:
    "(?:no|little|without|without a|without any|beyond|beyond any|beyond all) doubt|(?:no|without|beyond) question|no (?:secret|wonder|surprise|less than|fewer than)|(?:nobody|no one) (?:doubts|questions|disputes)|without (?:hesitation|exception|fail|delay|warning|incident|comment)|not in doubt|nothing less than|cannot but|never mind|never (?:fails|failed) to",
  frontedConditions: "should|were|had",
  listers: "or nor",
  untilWords: "until",
  continuers: "that whether if not never",
  subordinators: "although though while whereas because since when after before as asked despite",
  narrowers: "just only merely simply solely",
  denials:
    /^(?:(?:but|yet|and|however|in fact|in truth),? )?(?:(?:that|this|it|none of (?:that|this|it)|(?:the|that|this|these|those|such|his|her|their) (?:claims?|reports?|stor(?:y|ies)|rumou?rs?|allegations?|accusations?|statements?|assertions?|version|account)) (?:[\p{L}]+ ){0,4}?(?:(?:false|untrue|wrong|incorrect|inaccurate|denied|disputed|debunked|baseless|unfounded|fake|fabricated|misleading|a lie|lies|a hoax|nonsense)|(?:not|never) (?:true|so|the case|correct|accurate|right|happen|happened|said|confirmed))|(?:that|this|it) (?:is|was|did|does|has)n[’']t (?:true|so|the case|correct|accurate|right|happen|happened)|nothing of the (?:kind|sort)|none of (?:that|this|it) (?:is|was) true|[\p{L}’' .-]{1,60}? (?:denie[sd]|deny|disputes?d?|reject(?:s|ed)?|refute[sd]?|dismiss(?:es|ed)?|contradict(?:s|ed)?|retract(?:s|ed)|withdrew|withdraws) (?:(?:it|this|that|them)(?= ?(?:[.,;:!?]|on |in |at |and |yesterday|today|$))|(?:the|that|this|these|those|such|all|any) (?:claims?|reports?|stor(?:y|ies)|rumou?rs?|allegations?|accusations?|statements?|assertions?|version|account))|there (?:is|was) no (?:evidence|proof|truth)(?: (?:of|for|to|in) (?:this|that|it|them))?|not true|untrue|nonsense|wrong)(?![\p{L}]| (?:to|of|that|much) |(?<=the case) (?:with|for) )/iu,
  clauseStarters:
    "and but or so yet while whereas although though because since when after before as for saying adding noting telling calling insisting arguing warning claiming",
  asideStarters: "who which whose whom where",
};
