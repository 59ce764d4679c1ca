import { englishFlippingWords } from "./en-flipping-words.ts";
import type { LanguageData } from "./language-data.ts";

export const en: LanguageData = {
  code: "en",
  name: "English",
  script: "Latin",
  functionWords:
    "the a an of and or but in on at by for from with to as is are was were be been has have had do does did will would can could should may might not it its he she they we you i his her their our your this that these those there here what when where who whom whose why which how if while after before during although however since because about into than then so also such some many most both each another according one all no",
  questionOpeners: {
    sure: "who what when where why how which whose whom who's what's where's",
    maybe: "is are was were did does do can could will would has have had should anybody anyone somebody someone",
  },
  abbreviations: {
    before:
      "Mx Messrs Gov Govs Sens Rep Reps Lt Col Maj Capt Cpt Cmdr Sgt Cpl Pvt Adm Brig Rev Fr Hon Pres Supt Det Insp Atty Ste Mt Ft cf viz approx ca eds trans lit Msgr Mlle Mme MM Drs Profs Amb Lieut Pfc Comdr Cdr Secy Treas Bp Abp Mgr",
    numbered:
      "No Nos no nos Vol Vols vol vols Fig Figs fig figs Ch ch Art art Sec sec pp p Op op est Est Pt pt ed Ed Exh App app Div Eq eq Nr Rm Apt Bldg Hz Rte",
    within:
      "Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Esq Ave Blvd Rd Hwy Dept Univ Assn Assoc al Tel ext Mass Calif Conn Penn Wash Colo Ariz Minn Wis Mich Tenn Ind Ill Okla Fla Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun st Cos cos Co co Bros bros Bhd Pty Plc Mfg Intl Natl Corps Lic eg ie",
    closing: "etc",
  },
  sentenceOpeners:
    "thousands hundreds dozens millions billions tens several few protesters demonstrators people police officials residents experts critics scientists researchers passengers commuters travelers travellers tourists students workers voters lawmakers authorities investigators troops fishermen farmers families today yesterday tomorrow tonight now later earlier meanwhile instead still even once perhaps maybe eventually afterwards afterward recently nearly almost more nobody everyone someone something nothing everything two three four five six seven eight nine ten twelve twenty fifty",
  loadStemmer: async () => ({ stemmer: (await import("../words/stem-english.ts")).stemEnglish }),
  loadStopWords: () => import("@orama/stopwords/english"),
  // The published list has the words that ask.
  stopWords: "",
  questionWords: {
    what: "what, whats",
    which: "which",
    who: "who, whom, whose, whos",
    where: "where, wheres, whence",
    when: "when, whens, what year, which year, what date, what day, what month, what century, what time, what decade, which century, which decade, which month, which day, which date, since when",
    "how many": "how many, what number",
    "how much": "how much, what percentage, what percent, what proportion, what fraction",
    "how long":
      "how long, how old, how far, how often, how tall, how large, how big, how high, how deep, how fast, how wide, how heavy, how late, how soon",
    how: "how",
    why: "why, what for, how come, for what reason, what reason",
  },
  chatForms:
    "wat what, wht what, whut what, wot what, waht what, whats what, wats what, hw how, hwo how, wen when, whn when, wher where, whr where, y why, wy why, whi why, whos who, wich which, wch which, u you, ur your, r are, nd and, teh the, th the, dis this, dat that, thx thanks, pls please, plz please, ppl people, peeps people, hav have, hv have, gona going, gonna going, wanna want, abt about, bout about, b4 before, bc because, bcz because, cuz because, coz because, cos because, bcos because, thru through, tho though, w with, wid with, wiv with, frm from, gov government, govt government, gvt government, yr year, yrs years, mins minutes, hrs hours, msg message, info information, pic picture, pics pictures, vs versus, 2day today, 2moro tomorrow, tmrw tomorrow, sumone someone, some1 someone, any1 anyone, evry every, cud could, wud would, shud should, wont won't, dont don't, didnt didn't, isnt isn't, wasnt wasn't, hasnt hasn't, im i'm, hes he's, shes she's, theyre they're, mnay many, hapened happened, happend happened",
  yesNoOpeners: "is are was were do does did has have had can could will would should may might must",
  referringWords:
    "he she it they him her them his hers its their theirs this that these those there then one ones another other others else same",
  leadingWords: "and but so or then also because since until",
  wordClasses: {
    month:
      "january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec",
    weekday:
      "monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow morning evening night noon midnight spring summer autumn winter",
    numeral:
      "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands million millions billion billions trillion dozen dozens half third quarter twice once several many few both single couple",
    timeUnit:
      "second seconds minute minutes hour hours day days week weeks month months year years decade decades century centuries generation generations millennium millennia",
    measure:
      "percent per cent percentage km kilometer kilometers kilometre kilometres mile miles meter meters metre metres foot feet inch inches acre acres hectare hectares square kg kilogram kilograms gram grams ton tons tonne tonnes pound pounds degree degrees mph kmh watt watts megawatt megawatts volt volts litre litres liter liters gallon gallons barrel barrels kb mb gb hz mhz ghz bit bits byte bytes",
    money:
      "dollar dollars cent cents euro euros pound pounds sterling yen yuan rupee rupees ruble rubles franc francs peso pesos usd eur gbp",
    personTitle:
      "president king queen prince princess emperor empress minister chancellor senator governor mayor general colonel captain admiral pope bishop archbishop cardinal saint sir lord lady mr mrs ms dr doctor professor judge justice author writer poet composer singer actor actress director producer artist painter architect scientist physicist chemist biologist mathematician philosopher economist historian engineer inventor founder leader chairman chief ceo secretary coach player captain explorer lawyer journalist critic rapper guitarist drummer designer scholar theologian son daughter father mother brother sister wife husband",
    speech:
      "said says say stated states claimed claims argued argues wrote writes told announced declared asked believed believes suggested suggests noted reported added explained described according called insisted denied warned",
    placePreposition:
      "in at near from to on around between within outside inside across along through into toward towards",
    placeNoun:
      "city town village country county state province region district capital island continent river lake sea ocean mountain coast border north south east west northern southern eastern western located situated street road avenue building airport station university school museum church headquarters headquartered area valley park port bay",
    cause:
      "because due since therefore thus hence result resulted reason reasons cause caused causes led leading owing order prevent avoid allow enable ensure so thanks",
    copula:
      "is are was were be been being become became becomes remains remained means refers represents consists consisted comprises includes",
    pronoun: "he she it they him her them his its their hers theirs this these that those such who which",
    by: "by",
    naming:
      "called known named dubbed termed titled nicknamed entitled labeled labelled referred name names title nickname alias codenamed renamed",
    temporal:
      "in during since until till after before ago early late mid between from when while century centuries decade era period age ended began started founded established born died",
    means: "through via using by with without method process technique means use used",
    enumeration: "and such including include includes like as well example examples",
    superlative:
      "most least largest biggest greatest highest lowest smallest best worst oldest youngest longest shortest fastest main major primary principal only more less than",
    group:
      "people population residents students members citizens inhabitants company companies team band party group organization organisation family army government committee council union tribe",
    connective:
      "however although though while moreover furthermore also additionally instead meanwhile nevertheless thus therefore then",
  },
  cues: {
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
      ..."after that|after this|since then|until then|before that|before then|even so|as such|in this|in that".split(
        "|",
      ),
      ..."in these|in those|for this|for that|for these|despite this|despite that|despite these".split("|"),
      ..."because of this|because of that|because of these|due to this|with this|with these|from this".split("|"),
      ..."to this|to these|of these|of those|among these|among them|among those|one of these|one of them".split("|"),
      ..."both of these|some of these|some of them|many of these|many of them|most of these|most of them".split("|"),
      ..."all of these|all of them|none of these|none of them|each of these|each of them|neither of them".split("|"),
      ..."during this|during that|during these|under this|under these|on this|on that|that is|in other words".split(
        "|",
      ),
      ..."even then|only then|the following|not only that|what is more|above all|after all|if so|if not".split("|"),
    ],
    subjects: "he she they it".split(" "),
    prepositions:
      "in at on from to near by after before since during until of for with under over through within".split(" "),
    subordinators: "when while although though because if as once unless whereas whenever".split(" "),
    he: {
      pronoun: "he",
      titles: "mr mr. sir lord king prince brother father son husband emperor duke monk widower boy man".split(" "),
    },
    she: {
      pronoun: "she",
      titles:
        "mrs mrs. ms ms. miss madam lady dame queen princess sister mother daughter wife actress widow girl woman chairwoman spokeswoman".split(
          " ",
        ),
    },
    institutions: (
      "council company government ministry department agency court party union university institute committee " +
      "commission bank group team club association federation foundation fund board office bureau police army navy " +
      "parliament senate congress church hospital school college museum authority service report statement letter " +
      "study survey newspaper paper magazine gazette times post news corporation inc ltd plc llc corp co network " +
      "television radio organisation organization society alliance coalition league trust charity firm airline " +
      "hotel theatre theater orchestra inspectorate officials researchers scientists experts officers residents " +
      "critics they power energy bridge street road river lake city county state states house park"
    ).split(" "),
    carriers:
      "banner sign poster placard plaque sticker slogan headline label inscription leaflet graffiti wall flag petition".split(
        " ",
      ),
    calling: (
      "called calls described describes dubbed dubs branded brands labelled labeled labels denounced denounces " +
      "hailed hails blasted slammed dismissed dismisses criticised criticized praised praises likened condemned " +
      "characterised characterized decried rejected"
    ).split(" "),
    uttering:
      "yelled chanted sang sung read reads shouted screamed cried scrawled painted sprayed printed written heard repeated".split(
        " ",
      ),
    subjectRelatives: "who which".split(" "),
    modals: "would could can might must shall should will may did do does".split(" "),
    saying: (
      "said says say saying told tells wrote writes tweeted posted asked asks replied replies answered answers " +
      "added adds explained explains explain stated states declared declares announced announces argued argues " +
      "argue claimed claims claim insisted insists insist noted notes warned warns warn stressed stresses " +
      "emphasized emphasised emphasizes emphasises recalled recalls admitted admits acknowledged acknowledges " +
      "alleged alleges allege asserted asserts suggested suggests remarked remarks commented comments observed " +
      "observes complained complains promised promises vowed vows pledged pledges urged urges reported reports " +
      "testified testifies maintained maintains contended contends concluded concludes predicted predicts confirmed " +
      "confirms believes believed joked jokes quipped lamented laments conceded concedes countered counters " +
      "continued reiterated reiterates shouted whispered indicated indicates revealed reveals disclosed spoke " +
      "speaks responded responds estimated estimates cautioned cautions hinted hints mused boasted speculated " +
      "underlined underscored protested sighed"
    ).split(" "),
    plainSaying: (
      "said says told tells insisted insists argued argues claimed claims claim alleged alleges asserted asserts " +
      "stressed stresses emphasized emphasised contended contends testified vowed pledged warned warns admitted " +
      "admits acknowledged acknowledges conceded concedes suggested suggests explained explains complained " +
      "predicted predicts indicated indicates hinted reiterated cautioned announced announces reported reports declared declares stated states confirmed confirms revealed reveals disclosed noted notes believe believes think thinks " +
      "fear fears"
    ).split(" "),
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
    relatives: "whom whose".split(" "),
    infinitives: "to".split(" "),
    sources: ["according to", "in the words of", "as told by", "in the view of", "in the opinion of"],
    hearsay: (
      "reportedly|allegedly|purportedly|supposedly|is said to|are said to|was said to|were said to|is thought to|" +
      "are thought to|was thought to|were thought to|is believed to|are believed to|was believed to|" +
      "were believed to|is alleged to|are alleged to|was alleged to|is reported to|are reported to|was reported to|" +
      "were reported to|is understood to|are understood to|is rumoured to|is rumored to|it is claimed|" +
      "it was claimed|it is alleged|it was alleged|it is understood"
    ).split("|"),
    particles: "de da di del della van von der den bin ibn al el la le du dos das ter of".split(" "),
    determiners: "the a an his her their its one another".split(" "),
  },
  flippingWords: englishFlippingWords,
  articleParts: {
    headline: "title|headline",
    caption: "caption|photo caption|picture caption",
    standfirst: "standfirst|subtitle|subheading|subhead",
    question:
      "(?:(?:what(?:['’]s| is| was)|show(?: me)?|give me|tell me) )?(?:(?:the|its|this article['’]s) )?(?:#)(?: of (?:the|this) (?:article|story|text|piece|news|photo|picture))?",
  },
  articleQuestions: {
    article:
      "this|(?:this|the|that|your|todays) (?:(?:whole|news) )?(?:article|story|piece|text|news)|this (?:news )?(?:report|post|page|interview|talk|obituary|review|column|feature|item|blog|paper|one|write up)",
    pronoun: "it|that",
    around:
      "please|pls|plz|hey|hi|hello|ok|okay|so|and|well|now|bot|can you|could you|would you|will you|tell me|give me|show me|i want|i need|i d like|do you know|just|quickly|again|thanks|exactly|for me|to me|anyway|actually|then",
    about:
      "(?:(?:a|the|short|quick|brief) )*(?:summary|overview|synopsis|recap|gist)(?: of #)? in (?:a|one|1) (?:single )?(?:sentence|line)|(?:summari[sz]e|sum up|describe|explain)(?: #)? in (?:a|one|1) (?:single )?(?:sentence|line)|what(?: ?s| is| was)? # (?:all )?about|what(?: ?s| is) # (?:on|saying|telling|talking about|covering|discussing)|what does # (?:say|tell|talk about|cover|discuss)(?: us)?|what(?: ?s| is) (?:the |its )?(?:main |big |central )?(?:story|news|topic|subject|theme|gist|point|idea|deal)(?: here| (?:of|in|about) #)?|(?:(?:a|the|short|quick|brief) )*(?:summary|overview|synopsis|recap|gist|tl ?dr|in short|in brief|in a nutshell|briefly)(?: of #)?|(?:summari[sz]e|sum up|recap|describe|explain)(?: #)?(?: briefly| in short| shortly)?|sum # up|(?:tell me )?about @|what happened(?: here| in #)?|what(?: ?s| is) new in #|what(?: ?s| is) (?:happening|going on)(?: here| in #)?|topic|subject",
    points:
      "(?:(?:a|the|short|quick|brief) )*(?:summary|overview|synopsis|recap|gist|tl ?dr)(?: of #)? in (?:(?:only|just|about) )?(?:two|three|four|five|six|a few|few|\\d+) (?:short )?(?:sentences|lines|points|bullets|bullet points|words)|(?:a )?(?:two|three|four|five|\\d+) (?:sentence|line|point) (?:summary|overview|recap|synopsis)(?: of #)?|(?:(?:summari[sz]e|sum up|recap|describe|explain)(?: #)?|sum # up) in (?:(?:only|just|about) )?(?:two|three|four|five|six|a few|few|\\d+) (?:short )?(?:sentences|lines|points|bullets|bullet points|words)|(?:what(?: ?s| is| are) |list |name )?(?:(?:the|some|its|all|two|three|four|five|\\d) )*(?:key|main|most important|important|central|essential) (?:points?|facts?|takeaways?|take ?aways?|messages?|findings|ideas|arguments|things|details)(?: (?:of|in|from) #| here)?|(?:the )?(?:takeaways?|highlights|bullet points|essentials)(?: (?:of|in|from) #)?|what (?:should|must|do) i (?:need to )?know(?: about #)?",
    author:
      "who (?:wrote|authored|reported|penned|did|made|produced|created|compiled) #|who put # out|who put out #|who(?: ?s| is| are| was| were) (?:the )?(?:authors?|writers?|reporters?|journalists?|correspondent)(?: (?:of|behind) #)?|who(?: ?s| is| was) # (?:written |reported |made )?by|whose (?:article|story|piece) is (?:this|it)|(?:the )?(?:author|writer|byline|reporter|journalist)(?: ?s? name)?(?: of #)?|(?:written )?by whom?|what(?: ?s| is) the (?:author|writer|reporter) ?s? name",
    published:
      "when (?:was|is|were) # (?:published|written|posted|released|printed|out|from|put out|put up|issued|dated|filed|uploaded|made)|when (?:did|does) # (?:come out|appear|go up|run)|when (?:was|is) (?!this$)@|(?:what(?: ?s| is| was) )?(?:the )?(?:date|publication date|publish date|release date|date of publication)(?: (?:of|on|for) #)?|what date (?:is|was) #(?: from| published| written| posted)?|(?:what|which) (?:day|year|date) (?:is|was) # (?:from|published|written|posted)|how (?:old|recent|new|current) is #|is # (?:new|old|recent|current)|how long ago was # (?:published|written|posted)",
    updated:
      "when (?:was|is) # (?:last )?(?:updated|edited|changed|corrected|modified|revised)(?: last)?|(?:has|was|is) # (?:been )?(?:updated|edited|changed|corrected|modified|revised)|last updated?|(?:(?:are|were|is|was) there )?(?:any |a )?corrections?(?: (?:to|of|in|on) #)?|what (?:was|has been) corrected(?: in #)?",
    outlet:
      "(?:which|what) (?:newspaper|paper|outlet|site|website|magazine|publication|source|publisher|agency|journal)(?: (?:is|was|published|wrote|ran|printed) #)?(?: from| in| on| by)?|(?:what(?: ?s| is)|who(?: ?s| is)) (?:the |its )?(?:source|publisher|outlet|newspaper|publication)(?: of #)?|where (?:was|is|did|does) # (?:published|from|come from|appear|posted|printed|taken from)|where ?s # from|who (?:published|ran|printed) #|source|publisher",
    place:
      "where (?:was|is) # (?:reported|written|filed)(?: from| in)?|(?:what(?: ?s| is) )?the dateline|dateline|where(?: ?s| is| was) the reporter",
    address:
      "(?:what(?: ?s| is) )?(?:(?:the|a|its|original) )*(?:link|url|web address|address)(?: (?:to|of|for) #)?|(?:(?:the|read|see|send|open|show|where is|where can i (?:find|read|see)) )*(?:full|whole|entire|original|complete) (?:article|story|text|piece|version)|(?:where (?:can|do) i (?:read|find|see)|how (?:can|do) i (?:read|find|open)|open|read) @(?: online| in full)?|full text",
    length:
      "how (?:long|short|big) is #(?: to read)?|how many (?:words|paragraphs|sentences|pages) (?:(?:does|has) # ?(?:have)?|are in #|is #|in #)|(?:the )?(?:word count|length|reading time)(?: of #)?|how long does # take(?: to read)?",
    articles:
      "(?:what(?: ?s| is| are) )?(?:(?:the|your|any|some|all|todays?) )*(?:latest|newest|recent|new|top|todays) (?:news|articles|stories|headlines)(?: today)?|what(?: ?s| is) (?:new|in the news)(?: today| here)?|(?:(?:the|any|todays) )?(?:news|headlines)(?: today)?|what (?:are|do) (?:(?:the|your|these|those|all|five|four|three|two|\\d+) )+(?:articles|stories|texts|pieces) (?:about|cover|say|tell)|(?:what|which) (?:articles|stories|texts|pieces) (?:do you have|have you got|are there|can i ask(?: about)?|do you know)|(?:list|all) (?:(?:the|your|all) )*(?:articles|stories)",
    credits:
      "who (?:wrote|authored|reported|penned|made|published|posted) # and when(?: (?:was|is) # (?:published|written|posted))?|when was # (?:published|written|posted) and (?:by whom|who wrote #)|(?:when and by whom|by whom and when)(?: was # (?:published|written|posted))?|(?:the )?(?:author|byline|writer) and (?:the )?(?:publication )?date(?: of #)?|(?:the )?(?:publication )?date and (?:the )?(?:author|byline|writer)(?: of #)?",
    writer:
      "who(?: ?s| is| was) ~|what (?:did|has|does) ~ (?:write|wrote|written|report|reported|publish|published)|(?:what|which) (?:articles?|stories|story) (?:did ~ write|has ~ written)",
    subject:
      "tell (?:me|us) (?:(?:all|something|everything) )?about ~|what can you tell (?:(?:me|us) )?about ~|what do you know about ~",
  },
  dayWords: {
    today: "today, todays, this morning, tonight",
    yesterday: "yesterday, yesterdays, last night",
    dayBeforeYesterday: "the day before yesterday",
    thisWeek: "this week",
    lastWeek: "last week",
    thisMonth: "this month",
    lastMonth: "last month",
    thisYear: "this year",
    lastYear: "last year",
    last: "last, past",
    daysAgo: "# days ago",
    ordinal: "st, nd, rd, th",
    between: "of",
    monthFirst: true,
  },
  articleNaming: {
    nouns: "article, articles, story, stories, piece, pieces, write-up",
    weakNouns: "report, reports, interview, column, coverage, feature, obituary, post, editorial, review, news",
    determiners: "the, your, our, that, this, a, an",
    inside: "in, from, per, according to, as per, within",
    about: "about, on, regarding, concerning, covering",
    by: "by, from",
    titled: "titled, called, entitled, headlined, named",
    dated: "from, of, published, dated, on, in, posted, for",
    verbs:
      "say, says, said, tell, tells, mention, mentions, mentioned, state, states, claim, claims, report, reports, explain, explains, give, gives, quote, quotes, name, names, describe, describes, written, published, updated, posted, come, appear",
    fillers: "news, whole, full, same, other, short, long, recent, main, entire, old, new",
    newest: "latest, newest, most recent",
    now: "now, currently, latest, at present, presently, today, nowadays, these days, at the moment, right now, newest, most recent",
    bare: "the article",
  },
};
